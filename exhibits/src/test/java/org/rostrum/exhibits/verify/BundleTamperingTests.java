package org.rostrum.exhibits.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.exhibits.bundle.Custody;
import org.rostrum.exhibits.bundle.Layout;
import org.rostrum.exhibits.bundle.PlainZip.NotPlain;
import org.rostrum.exhibits.bundle.SampleBundle;
import org.rostrum.exhibits.bundle.SampleLog;
import org.rostrum.exhibits.bundle.Tamperer;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Leaf;

/** Changes by somebody who knows the format and makes every hash and manifest fit again. */
class BundleTamperingTests {

  private static final String ORIGINAL = "data/exhibits/00002/original.png";

  @TempDir Path folder;

  private Path bundle;
  private Tamperer tamperer;

  @BeforeEach
  void a_bundle() throws IOException, NotPlain {
    bundle = SampleBundle.write(folder.resolve("b.zip"), new SampleLog(2), 1, 3, 2);
    tamperer = new Tamperer(bundle);
  }

  @Test
  void nothing_changed_is_valid_however_often_it_is_written() throws IOException {
    assertThat(Judged.verdict(tamperer.fitting().write())).isEqualTo(new Verdict.Valid());
  }

  @Test
  void a_change_to_any_file_is_found_though_all_manifests_fit_again() throws IOException, NotPlain {
    byte[] untouched = Files.readAllBytes(bundle);
    for (String name : List.copyOf(tamperer.files.keySet())) {
      Files.write(bundle, untouched);
      Tamperer one = new Tamperer(bundle);
      byte[] bytes = one.files.get(name).clone();
      bytes[bytes.length / 2] ^= 1;
      one.files.put(name, bytes);
      Path written = (name.startsWith("tagmanifest") ? one : one.fitting()).write();
      boolean followed = name.startsWith("manifest") || name.equals(Layout.INFO);
      assertThat(Judged.verdict(written).getClass())
          .as(name)
          .isEqualTo(followed ? Verdict.Valid.class : Verdict.Invalid.class);
    }
  }

  @Test
  void manifests_that_fit_each_other_but_not_the_files_name_the_line() throws IOException {
    String manifest = text(Layout.MANIFEST_256);
    put(Layout.MANIFEST_256, manifest.replaceFirst("^.", manifest.startsWith("0") ? "1" : "0"));
    assertThat(Judged.verdict(tamperer.fittingTags().write()))
        .isInstanceOfSatisfying(
            Verdict.Invalid.class,
            invalid -> {
              assertThat(invalid.where()).isEqualTo("RB-2026-1/manifest-sha256.txt");
              assertThat(invalid.reason()).contains("line 1").contains(Layout.DESCRIPTION);
            });
  }

  @Test
  void another_original_is_found_and_so_are_two_that_are_swapped() throws IOException, NotPlain {
    byte[] untouched = Files.readAllBytes(bundle);
    tamperer.files.put(ORIGINAL, new byte[] {1});
    invalid(tamperer.fitting().write());
    Files.write(bundle, untouched);
    Tamperer swap = new Tamperer(bundle);
    byte[] first = swap.files.get("data/exhibits/00001/original.png");
    swap.files.put("data/exhibits/00001/original.png", swap.files.get(ORIGINAL));
    swap.files.put(ORIGINAL, first);
    invalid(swap.fitting().write());
  }

  @Test
  void a_file_left_out_added_or_moved_is_named() throws IOException, NotPlain {
    byte[] untouched = Files.readAllBytes(bundle);
    for (String name : List.copyOf(tamperer.files.keySet())) {
      Files.write(bundle, untouched);
      Tamperer one = new Tamperer(bundle);
      one.files.remove(name);
      assertThat(Judged.verdict(one.fitting().write()))
          .as(name)
          .isInstanceOf(Verdict.Invalid.class);
    }
    Files.write(bundle, untouched);
    Tamperer more = new Tamperer(bundle);
    more.files.put("data/exhibits/00002/more.png", new byte[] {1});
    assertThat(invalid(more.fitting().write()).where()).endsWith("00002/more.png");
    Files.write(bundle, untouched);
    Tamperer moved = new Tamperer(bundle);
    Map<String, byte[]> files = new LinkedHashMap<>(moved.files);
    moved.files.remove(Layout.CHRONOLOGY);
    moved.files.put(Layout.CHRONOLOGY, files.get(Layout.CHRONOLOGY));
    assertThat(invalid(moved.fitting().write()).reason()).contains(Layout.CHRONOLOGY);
  }

  @Test
  void the_audience_cannot_be_changed_nor_the_number_of_time_stamps() throws IOException, NotPlain {
    byte[] untouched = Files.readAllBytes(bundle);
    put(Layout.DESCRIPTION, text(Layout.DESCRIPTION).replace("POLICE", "HOST_SITE"));
    assertThat(invalid(tamperer.fitting().write()).where()).endsWith(Layout.PROOFS + " line 1");
    Files.write(bundle, untouched);
    tamperer = new Tamperer(bundle);
    put(Layout.DESCRIPTION, text(Layout.DESCRIPTION).replace("\"stamps\":2", "\"stamps\":1"));
    tamperer.files.remove(Layout.stamp(2));
    invalid(tamperer.fitting().write());
  }

  @Test
  void an_entry_taken_out_of_the_custody_is_found_with_and_without_the_chain_mended()
      throws IOException, NotPlain, NotCanonical {
    byte[] untouched = Files.readAllBytes(bundle);
    List<String> lines = new ArrayList<>(text(Layout.CUSTODY).lines().toList());
    lines.remove(2);
    put(Layout.DESCRIPTION, text(Layout.DESCRIPTION).replace("\"custody\":6", "\"custody\":5"));
    put(Layout.CUSTODY, String.join("\n", lines) + "\n");
    Verdict.Invalid broken = invalid(tamperer.fitting().write());
    assertThat(broken.where()).isEqualTo("RB-2026-1/data/custody.ndjson line 3");
    assertThat(broken.reason()).contains("its number is not 3");

    Files.write(bundle, untouched);
    tamperer = new Tamperer(bundle);
    Custody read = new Custody();
    Custody mended = new Custody();
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (String line : text(Layout.CUSTODY).lines().toList()) {
      Leaf.Event event = read.next(line);
      if (++number != 3) {
        out.append(mended.add(event)).append('\n');
      }
    }
    put(Layout.DESCRIPTION, text(Layout.DESCRIPTION).replace("\"custody\":6", "\"custody\":5"));
    put(Layout.CUSTODY, out.toString());
    invalid(tamperer.fitting().write());
  }

  @Test
  void a_time_stamp_of_another_day_or_of_something_else_is_found() throws IOException, NotPlain {
    byte[] untouched = Files.readAllBytes(bundle);
    byte[] checkpoint = tamperer.files.get(Layout.CHECKPOINT);
    var earlier = SampleLog.authority(Instant.parse("2025-01-01T00:00:00Z"));
    tamperer.files.put(Layout.stamp(1), SampleLog.stamp(checkpoint, earlier));
    Verdict.Invalid redated = invalid(tamperer.fittingTags().write());
    assertThat(redated.where()).endsWith(Layout.stamp(1));
    assertThat(redated.reason()).contains("not among those you trust");
    Files.write(bundle, untouched);
    tamperer = new Tamperer(bundle);
    tamperer.files.put(Layout.stamp(1), SampleLog.stamp(new byte[] {1}, SampleLog.authority()));
    assertThat(invalid(tamperer.fittingTags().write()).reason()).contains("something else");
  }

  @Test
  void a_whole_bundle_made_anew_with_another_key_is_found() throws IOException {
    SampleLog own = new SampleLog(SampleLog.otherKey(SampleLog.NAME), SampleLog.authority(), 2);
    Path forged = SampleBundle.write(folder.resolve("forged.zip"), own, 1, 3, 2);
    Verdict.Invalid verdict = invalid(forged);
    assertThat(verdict.where()).endsWith(Layout.CHECKPOINT);
    assertThat(verdict.reason()).contains("unknown here");
    assertThat(verdict.mend()).contains("file of trust");
    assertThat(Judged.without(forged)).isInstanceOf(Verdict.NotAnchored.class);
  }

  @Test
  void without_its_proofs_a_bundle_is_complete_but_vouched_for_by_nobody() throws IOException {
    put(
        Layout.DESCRIPTION,
        text(Layout.DESCRIPTION)
            .replace("\"log\":\"rostrum.example/log\",", "")
            .replace("\"stamps\":2", "\"stamps\":0"));
    tamperer.files.keySet().removeIf(name -> name.startsWith("proofs/"));
    assertThat(Judged.verdict(tamperer.fitting().write())).isInstanceOf(Verdict.NotAnchored.class);
  }

  private static Verdict.Invalid invalid(Path file) throws IOException {
    Verdict verdict = Judged.verdict(file);
    assertThat(verdict).isInstanceOf(Verdict.Invalid.class);
    return (Verdict.Invalid) verdict;
  }

  private String text(String name) {
    return new String(tamperer.files.get(name), StandardCharsets.UTF_8);
  }

  private void put(String name, String text) {
    assertThat(text).isNotEqualTo(text(name));
    tamperer.files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
