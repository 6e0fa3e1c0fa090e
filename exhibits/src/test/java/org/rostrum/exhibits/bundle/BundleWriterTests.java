package org.rostrum.exhibits.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.exhibits.bundle.Notary.Testimony;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.zip.SafeZip;
import org.rostrum.exhibits.zip.ZipLimits;

class BundleWriterTests {

  @TempDir Path folder;

  private Path bundle() throws IOException {
    return SampleBundle.write(folder.resolve("b.zip"), new SampleLog(1), 3, 3, 1);
  }

  @Test
  void the_same_contents_and_testimony_give_the_same_bytes() throws IOException {
    SampleLog log = new SampleLog(2);
    Contents contents = SampleBundle.contents(log, SampleLog.NAME, 1, 4, 2);
    Testimony[] said = new Testimony[1];
    BundleWriter.write(contents, seal -> said[0] = log.testify(seal), at("one.zip"), Progress.NONE);
    BundleWriter.write(contents, _ -> said[0], at("two.zip"), Progress.NONE);
    assertThat(Files.mismatch(at("one.zip"), at("two.zip"))).isEqualTo(-1);
  }

  @Test
  void it_is_a_bag_in_one_folder_in_a_fixed_order() throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(bundle().toFile())) {
      zip.stream().map(ZipEntry::getName).forEach(names::add);
      assertThat(text(zip, "bagit.txt"))
          .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
      assertThat(text(zip, "bag-info.txt"))
          .contains("External-Identifier: RB-2026-3\n")
          .contains("Bagging-Date: 2026-11-23\n")
          .contains("Rostrum-Audience: POLICE\n");
      String pdf = Hash.ofContent(SampleBundle.PDF).toString();
      assertThat(text(zip, "manifest-sha256.txt").lines())
          .contains(pdf + "  data/chronology.pdf")
          .allMatch(line -> line.substring(64).startsWith("  data/"));
      assertThat(text(zip, "tagmanifest-sha512.txt").lines())
          .allMatch(line -> line.startsWith("  ", 128) && !line.contains("data/"))
          .anyMatch(line -> line.endsWith("  manifest-sha256.txt"));
    }
    assertThat(names).allMatch(name -> name.startsWith("RB-2026-3/"));
    assertThat(names.stream().map(name -> name.substring(10)))
        .startsWith("bagit.txt", "data/bundle.json", "data/chronology.pdf", "data/custody.ndjson")
        .containsSubsequence("data/exhibits/00001/original.png", "data/exhibits/00003/original.png")
        .endsWith(
            "bag-info.txt",
            "manifest-sha256.txt",
            "manifest-sha512.txt",
            "proofs/checkpoint.txt",
            "proofs/proofs.ndjson",
            "proofs/stamp-01.tst",
            "tagmanifest-sha256.txt",
            "tagmanifest-sha512.txt");
  }

  @Test
  void every_reader_of_zip_sees_the_same_files() throws IOException, PlainZip.NotPlain {
    Path file = bundle();
    List<String> names = new Tamperer(file).files.keySet().stream().toList();
    List<String> streamed = new ArrayList<>();
    try (var in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        streamed.add(entry.getName().substring(10));
        assertThat(in.readAllBytes()).isEqualTo(new Tamperer(file).files.get(streamed.getLast()));
      }
    }
    assertThat(streamed).isEqualTo(names);
    try (SafeZip zip = SafeZip.open(file, ZipLimits.STANDARD)) {
      assertThat(zip.members()).hasSameSizeAs(names);
      for (var member : zip.members()) {
        try (InputStream in = zip.open(member)) {
          assertThat(in.readAllBytes()).hasSize((int) member.size());
        }
      }
    }
  }

  @Test
  void an_original_that_is_not_what_its_receipt_says_is_not_handed_out() throws IOException {
    SampleLog log = new SampleLog(0);
    Leaf.Receipt receipt = SampleBundle.receipt("e", new byte[] {1, 2, 3}, SampleLog.NOW);
    Exhibit changed =
        new Exhibit(
            "e",
            "A picture",
            SampleBundle.part("a", "png", new byte[] {1, 2, 4}),
            receipt,
            List.of());
    Cover cover = SampleBundle.contents(log, null, 1, 0, 0).cover();
    Contents contents =
        new Contents(
            cover, () -> new ByteArrayInputStream(SampleBundle.PDF), List.of(changed), List.of());
    Outcome outcome = BundleWriter.write(contents, null, at("b.zip"), Progress.NONE);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.reason()).contains("exhibit 1"));
    assertThat(at("b.zip")).doesNotExist();
  }

  @Test
  void what_fails_leaves_no_file_and_what_is_there_is_not_written_over() throws IOException {
    Contents contents = SampleBundle.contents(new SampleLog(0), null, 1, 1, 0);
    Contents broken =
        new Contents(
            contents.cover(),
            () -> {
              throw new IOException("the disk is gone");
            },
            contents.exhibits(),
            contents.custody());
    assertThatThrownBy(() -> BundleWriter.write(broken, null, at("b.zip"), Progress.NONE))
        .hasMessage("the disk is gone");
    assertThat(at("b.zip")).doesNotExist();
    Files.writeString(at("c.zip"), "mine");
    assertThatThrownBy(() -> BundleWriter.write(contents, null, at("c.zip"), Progress.NONE))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(at("c.zip")).hasContent("mine");
  }

  @Test
  void progress_is_told_file_by_file_and_within_large_ones() throws IOException {
    byte[] large = new byte[5 << 20];
    Cover cover = SampleBundle.contents(new SampleLog(0), null, 1, 0, 0).cover();
    Contents contents =
        new Contents(
            cover,
            () -> new ByteArrayInputStream(SampleBundle.PDF),
            List.of(
                new Exhibit("e", "Film", null, null, List.of(SampleBundle.part("", "mp4", large)))),
            List.of());
    List<Long> bytes = new ArrayList<>();
    List<Integer> files = new ArrayList<>();
    BundleWriter.write(
        contents,
        null,
        at("b.zip"),
        (file, of, done) -> {
          assertThat(of).isEqualTo(10);
          files.add(file);
          bytes.add(done);
        });
    assertThat(files).isSorted().endsWith(9, 10).filteredOn(file -> file == 5).hasSize(6);
    assertThat(bytes).isSorted().last().matches(done -> done > large.length);
  }

  @Test
  void a_cover_says_nothing_that_a_line_or_a_folder_could_not_hold() {
    for (String reference : new String[] {"", "-a", "a/b", "..", "a b", "\u00e9", "a".repeat(41)}) {
      assertThatThrownBy(() -> new Cover(reference, "A", Audience.POLICE, SampleLog.NOW, null, 0))
          .as(reference)
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String organisation : new String[] {"", "a\nb", "a\u0085b", "\ud800"}) {
      assertThatThrownBy(
              () -> new Cover("R", organisation, Audience.POLICE, SampleLog.NOW, null, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Cover("R", "A", Audience.POLICE, SampleLog.NOW, null, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private static String text(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry("RB-2026-3/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
