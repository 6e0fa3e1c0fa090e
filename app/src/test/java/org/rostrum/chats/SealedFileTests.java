package org.rostrum.chats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTests {

  @TempDir Path data;

  private SealedFile onDisk(byte[] bytes) throws IOException {
    var file =
        new SealedFile(
            FileChannel.open(
                data.resolve("sealed"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    int at = 0;
    for (int some = 1; at < bytes.length; some = some * 3 + 1) {
      int length = Math.min(some, bytes.length - at);
      file.write(bytes, at, length);
      at += length;
    }
    file.written();
    return file;
  }

  private static byte[] read(SealedFile file, long from, int length) throws IOException {
    var into = ByteBuffer.allocate(length);
    int read = file.read(into, from);
    return Arrays.copyOf(into.array(), Math.max(read, 0));
  }

  @Test
  void bytes_come_back_from_any_place_and_none_from_behind_the_end() throws IOException {
    byte[] bytes = new byte[300_001];
    new Random(7).nextBytes(bytes);
    try (var file = onDisk(bytes)) {
      assertThat(file.size()).isEqualTo(bytes.length);
      assertThat(read(file, 0, bytes.length)).isEqualTo(bytes);
      for (int from : new int[] {65_535, 65_536, 131_000, 0, 299_990}) {
        int length = Math.min(70_000, bytes.length - from);
        assertThat(read(file, from, 70_000))
            .isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
      }
      assertThat(file.read(ByteBuffer.allocate(1), bytes.length)).isNegative();
    }
  }

  @Test
  void the_disk_holds_nothing_that_could_be_read() throws IOException {
    byte[] words = "You will not make it to May. ".repeat(9_000).getBytes(StandardCharsets.UTF_8);
    try (var file = onDisk(words)) {
      assertThat(Files.readString(data.resolve("sealed"), StandardCharsets.ISO_8859_1))
          .hasSizeGreaterThan(words.length)
          .doesNotContain("make it to May");
    }
  }

  @Test
  void what_somebody_changed_on_the_disk_is_refused() throws IOException {
    try (var file = onDisk(new byte[200_000])) {
      try (var disk = FileChannel.open(data.resolve("sealed"), StandardOpenOption.WRITE)) {
        disk.write(ByteBuffer.wrap(new byte[] {1}), 70_000);
      }
      assertThat(read(file, 0, 1_000)).hasSize(1_000);
      assertThatThrownBy(() -> read(file, 66_000, 10)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void an_open_file_has_no_name_so_that_a_kill_leaves_nothing() throws IOException {
    var folder = new SealedFolder(data);
    try (var file = folder.make()) {
      file.write(new byte[100_000], 0, 100_000);
      try (var names = Files.list(folder.folder())) {
        assertThat(names).isEmpty();
      }
    }
  }

  @Test
  void what_lies_in_the_folder_at_a_start_goes() throws IOException {
    var left = Files.createDirectories(data.resolve("chats")).resolve("x.sealed");
    Files.writeString(left, "from a system that keeps the names of open files");
    assertThat(new SealedFolder(data).folder()).isEmptyDirectory();
  }
}
