package org.rostrum.exhibits.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.exhibits.zip.ZipRefused.Limit;

class SafeZipTests {

  private static final ZipLimits SMALL = new ZipLimits(3, 10_000, 5_000, 100, 100);

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.zip"), bytes);
  }

  private static byte[] zip(boolean stored, String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        ZipEntry entry = new ZipEntry(namesAndTexts[i]);
        byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
        if (stored) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(text.length);
          CRC32 crc = new CRC32();
          crc.update(text);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(text);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private void refused(byte[] bytes, ZipLimits limits, Limit limit) throws IOException {
    Path file = file(bytes);
    assertThatThrownBy(() -> readAll(file, limits))
        .isInstanceOfSatisfying(
            ZipRefused.class, refusal -> assertThat(refusal.limit()).isEqualTo(limit));
  }

  private static long readAll(Path file, ZipLimits limits) throws IOException {
    long bytes = 0;
    try (SafeZip zip = SafeZip.open(file, limits)) {
      for (ZipMember member : zip.members()) {
        try (InputStream in = zip.open(member)) {
          bytes += in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
    }
    return bytes;
  }

  /** Where the directory's entry of that number begins. */
  private static int central(byte[] zip, int number) {
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = in.getInt(zip.length - 6);
    for (int i = 0; i < number; i++) {
      at += 46 + in.getShort(at + 28) + in.getShort(at + 30) + in.getShort(at + 32);
    }
    return at;
  }

  private static byte[] with(byte[] zip, int at, int... bytes) {
    byte[] changed = zip.clone();
    for (int i = 0; i < bytes.length; i++) {
      changed[at + i] = (byte) bytes[i];
    }
    return changed;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void members_are_read_whole(boolean stored) throws IOException {
    Path file = file(zip(stored, "a/b.txt", "hello", "c.txt", "x".repeat(70_000)));
    try (SafeZip zip = SafeZip.open(file, ZipLimits.STANDARD)) {
      assertThat(zip.members()).extracting(ZipMember::name).containsExactly("a/b.txt", "c.txt");
      assertThat(
              new String(zip.open(zip.members().getFirst()).readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("hello");
      assertThat(zip.open(zip.members().getLast()).readAllBytes()).hasSize(70_000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a",
        "/a",
        "a/../b",
        "a\\b",
        "C:/a",
        "a//b",
        "./a",
        "a/..",
        "a\u0000b",
        "%2e%2e/a",
        "\uFF0E\uFF0E/a",
        "..%2fa"
      })
  void names_that_lead_out_are_refused(String name) throws IOException {
    refused(zip(false, name, "x"), ZipLimits.STANDARD, Limit.NAME);
  }

  @Test
  void too_many_members_are_refused() throws IOException {
    refused(zip(false, "a", "", "b", "", "c", "", "d", ""), SMALL, Limit.ENTRIES);
  }

  @Test
  void too_many_bytes_are_refused_before_any_is_inflated() throws IOException {
    String four =
        new Random(1)
            .ints(4_000, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    refused(zip(false, "a", four, "b", four, "c", four), SMALL, Limit.TOTAL_SIZE);
    refused(zip(false, "a", four + four), SMALL, Limit.MEMBER_SIZE);
  }

  @Test
  void a_growth_beyond_the_ratio_is_refused() throws IOException {
    refused(zip(false, "a", "x".repeat(2 << 20)), ZipLimits.STANDARD, Limit.RATIO);
  }

  @Test
  void a_member_that_is_longer_than_it_says_is_refused_while_it_is_read() throws IOException {
    byte[] zip = zip(false, "a", "hello hello hello");
    refused(with(zip, central(zip, 0) + 24, 1, 0, 0, 0), ZipLimits.STANDARD, Limit.REAL_SIZE);
  }

  @Test
  void a_member_that_is_shorter_than_it_says_is_refused() throws IOException {
    byte[] zip = zip(false, "a", "hello hello hello");
    refused(with(zip, central(zip, 0) + 24, 200, 0, 0, 0), ZipLimits.STANDARD, Limit.REAL_SIZE);
  }

  @Test
  void encrypted_members_links_and_devices_are_refused() throws IOException {
    byte[] zip = zip(false, "a", "hello");
    int at = central(zip, 0);
    refused(with(zip, at + 8, 9), ZipLimits.STANDARD, Limit.ENCRYPTED);
    refused(with(zip, at + 40, 0xFF, 0xA1), ZipLimits.STANDARD, Limit.SYMLINK);
    refused(with(zip, at + 40, 0xFF, 0x21), ZipLimits.STANDARD, Limit.SYMLINK);
  }

  @Test
  void a_local_header_that_says_something_else_is_refused() throws IOException {
    byte[] zip = zip(true, "aa", "hello");
    for (int at : List.of(6, 8, 14, 18, 22, 26, 30)) {
      refused(with(zip, at, zip[at] ^ 1), ZipLimits.STANDARD, Limit.LOCAL_IS_NOT_CENTRAL);
    }
  }

  @Test
  void two_members_on_the_same_bytes_are_refused() throws IOException {
    byte[] zip = zip(true, "a", "hello", "b", "hello");
    refused(with(zip, central(zip, 1) + 42, 0, 0, 0, 0), ZipLimits.STANDARD, Limit.OVERLAP);
  }

  @Test
  void the_same_name_twice_is_refused() throws IOException {
    byte[] zip = zip(true, "a", "hello", "b", "hello");
    byte[] changed = with(with(zip, central(zip, 1) + 46, 'a'), 30 + 1 + 5 + 30, 'a');
    refused(changed, ZipLimits.STANDARD, Limit.DUPLICATE_NAME);
  }

  @Test
  void what_stands_around_an_archive_is_refused() throws IOException {
    byte[] zip = zip(true, "a", "hello");
    refused(Arrays.copyOf(zip, zip.length + 3), ZipLimits.STANDARD, Limit.BROKEN);
    byte[] shifted = new byte[zip.length + 3];
    System.arraycopy(zip, 0, shifted, 3, zip.length);
    refused(shifted, ZipLimits.STANDARD, Limit.BROKEN);
    refused(
        "Dear council".repeat(9).getBytes(StandardCharsets.UTF_8),
        ZipLimits.STANDARD,
        Limit.NOT_A_ZIP);
    refused(new byte[0], ZipLimits.STANDARD, Limit.NOT_A_ZIP);
  }

  @Test
  void an_archive_with_two_ends_is_refused() throws IOException {
    byte[] zip = zip(true, "a", "hello");
    byte[] other = zip(true, "b", "other");
    byte[] both = Arrays.copyOf(zip, zip.length + other.length);
    System.arraycopy(other, 0, both, zip.length, other.length);
    both[zip.length - 2] = (byte) other.length;
    both[zip.length - 1] = (byte) (other.length >> 8);
    refused(both, ZipLimits.STANDARD, Limit.TWO_DIRECTORIES);
  }

  @Test
  void a_changed_byte_of_a_member_is_found() throws IOException {
    byte[] zip = zip(true, "a", "hello");
    refused(with(zip, 31, 'j'), ZipLimits.STANDARD, Limit.CHECKSUM);
  }

  @Test
  void whatever_bytes_change_there_is_an_answer() throws IOException {
    byte[] zip = zip(false, "a/b", "hello hello", "c", "x".repeat(500));
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = zip.clone();
      for (int j = random.nextInt(1, 4); j > 0; j--) {
        changed[random.nextInt(zip.length)] = (byte) random.nextInt();
      }
      Path file =
          file(
              random.nextInt(10) == 0
                  ? Arrays.copyOf(changed, random.nextInt(zip.length))
                  : changed);
      try {
        assertThat(readAll(file, ZipLimits.STANDARD)).isLessThanOrEqualTo(511);
      } catch (ZipRefused refusal) {
        assertThat(refusal.reason()).as("seed 42, round %s", i).isNotEmpty();
      }
    }
  }
}
