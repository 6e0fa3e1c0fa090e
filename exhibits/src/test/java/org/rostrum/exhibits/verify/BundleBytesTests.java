package org.rostrum.exhibits.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.exhibits.bundle.PlainZip;
import org.rostrum.exhibits.bundle.PlainZip.Member;
import org.rostrum.exhibits.bundle.PlainZip.NotPlain;
import org.rostrum.exhibits.bundle.SampleBundle;
import org.rostrum.exhibits.bundle.SampleLog;
import org.rostrum.exhibits.bundle.Tamperer;

/** Bundles as bytes: untouched ones hold, and no byte can be another. */
class BundleBytesTests {

  @TempDir Path folder;

  private Path bundle(long seed, int exhibits, int stamps) throws IOException {
    Path file = folder.resolve("b.zip");
    Files.deleteIfExists(file);
    return SampleBundle.write(file, new SampleLog(stamps), seed, exhibits, stamps);
  }

  private void untouched(int count) throws IOException {
    for (int seed = 0; seed < count; seed++) {
      Path file = bundle(seed, seed % 7, seed % 3);
      assertThat(Judged.verdict(file)).as("seed %d", seed).isEqualTo(new Verdict.Valid());
    }
  }

  @Test
  void untouched_bundles_are_valid() throws IOException {
    untouched(60);
  }

  @Test
  @Tag("long")
  void a_thousand_untouched_bundles_are_valid() throws IOException {
    untouched(1_000);
  }

  private void flipped(byte[] whole, int at, int mask) throws IOException {
    byte[] changed = whole.clone();
    changed[at] ^= (byte) mask;
    Path file = Files.write(folder.resolve("flipped.zip"), changed);
    assertThat(Judged.verdict(file))
        .as("byte %d of %d, mask %d", at, whole.length, mask)
        .isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void no_bit_of_any_part_can_be_flipped() throws IOException, NotPlain {
    Path file = bundle(5, 2, 1);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    Set<Integer> places = new TreeSet<>();
    long end = 0;
    try (PlainZip zip = PlainZip.open(file)) {
      for (Member member : zip.members()) {
        for (int i = 0; i < 8; i++) {
          places.add((int) (end + random.nextLong(member.at() - end)));
          if (member.size() > 0) {
            places.add((int) (member.at() + random.nextLong(member.size())));
          }
        }
        end = member.at() + member.size();
      }
    }
    random.ints(80, (int) end, whole.length).forEach(places::add);
    for (int i = 1; i <= 22; i++) {
      places.add(whole.length - i);
    }
    assertThat(places).hasSizeGreaterThan(250);
    for (int place : places) {
      flipped(whole, place, 1 << random.nextInt(8));
    }
  }

  @Test
  @Tag("long")
  void ten_thousand_flipped_bytes_are_found() throws IOException {
    byte[] whole = Files.readAllBytes(bundle(6, 4, 2));
    Random random = new Random(6);
    for (int i = 0; i < 10_000; i++) {
      flipped(whole, random.nextInt(whole.length), 1 + random.nextInt(255));
    }
  }

  @Test
  void bytes_before_after_or_between_and_a_cut_are_refused() throws IOException {
    byte[] whole = Files.readAllBytes(bundle(7, 1, 0));
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      int at = i == 0 ? 0 : i == 1 ? whole.length : random.nextInt(whole.length);
      invalid(joined(whole, at, 1 + random.nextInt(30)));
      invalid(Arrays.copyOf(whole, random.nextInt(whole.length)));
    }
  }

  @Test
  void any_other_layout_of_the_same_files_is_refused_with_the_reason()
      throws IOException, NotPlain {
    Tamperer files = new Tamperer(bundle(8, 2, 1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var file : files.files.entrySet()) {
        zip.putNextEntry(new ZipEntry("RB-2026-8/" + file.getKey()));
        zip.write(file.getValue());
      }
    }
    Verdict.Invalid verdict = invalid(out.toByteArray());
    assertThat(verdict.where()).isEqualTo("RB-2026-8/bagit.txt");
    assertThat(verdict.reason()).contains("not in the one form");
    assertThat(verdict.mend()).contains("as it was handed out");
  }

  @Test
  void a_directory_that_promises_more_than_there_is_is_refused_before_it_is_read()
      throws IOException {
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putShort(8, (short) 0xFFFF).putShort(10, (short) 0xFFFF);
    invalid(end.array());
    byte[] large = new byte[4 << 20];
    end.putShort(8, (short) 2).putShort(10, (short) 2).putInt(12, large.length - 22);
    System.arraycopy(end.array(), 0, large, large.length - 22, 22);
    large[0] = 'P';
    invalid(large);
  }

  @Test
  void no_bytes_at_all_break_the_verifier() throws IOException {
    byte[] whole = Files.readAllBytes(bundle(9, 2, 1));
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      byte[] noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      if (noise.length > 0 && i % 3 > 0) {
        noise[0] = (byte) (i % 3 == 1 ? 'P' : '{');
      }
      invalid(noise);
      byte[] torn = whole.clone();
      for (int j = 0; j < 1 + random.nextInt(6); j++) {
        int from = random.nextInt(whole.length);
        int to = random.nextInt(whole.length);
        int length = random.nextInt(Math.min(200, whole.length - Math.max(from, to)) + 1);
        System.arraycopy(whole, from, torn, to, length);
      }
      if (!Arrays.equals(torn, whole)) {
        invalid(torn);
      }
    }
    for (String text :
        new String[] {"", "{", "{}\n", "PK", "{\"format\":\"x\"}\n", "[".repeat(99)}) {
      invalid(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Verdict.Invalid invalid(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("bad"), bytes);
    Verdict verdict = Judged.verdict(file);
    assertThat(verdict).isInstanceOf(Verdict.Invalid.class);
    return (Verdict.Invalid) verdict;
  }

  private static byte[] joined(byte[] whole, int at, int more) {
    byte[] out = new byte[whole.length + more];
    System.arraycopy(whole, 0, out, 0, at);
    System.arraycopy(whole, at, out, at + more, whole.length - at);
    return out;
  }
}
