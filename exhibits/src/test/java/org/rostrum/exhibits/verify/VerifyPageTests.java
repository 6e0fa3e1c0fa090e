package org.rostrum.exhibits.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.exhibits.bundle.Layout;
import org.rostrum.exhibits.bundle.PlainZip.NotPlain;
import org.rostrum.exhibits.bundle.SampleBundle;
import org.rostrum.exhibits.bundle.SampleLog;
import org.rostrum.exhibits.bundle.Tamperer;

/** The page that checks bundles from a disk says what the command says, in Node's engine. */
class VerifyPageTests {

  private static final Path PAGE =
      Path.of(System.getProperty("rostrum.root", "..")).resolve("docs/verify.html");

  @TempDir Path folder;

  private Path trust;

  @BeforeEach
  void whom_to_believe() throws IOException {
    trust = folder.resolve("council.trust");
    Files.writeString(trust, "# Example\nkey " + SampleLog.key().verifier() + "\n");
    try (InputStream in = getClass().getResourceAsStream("page.mjs")) {
      Files.write(folder.resolve("page.mjs"), in.readAllBytes());
    }
  }

  @Test
  void untouched_bundles_are_valid_and_without_trust_not_anchored() throws Exception {
    List<Path> bundles = new ArrayList<>();
    for (int seed = 0; seed < 12; seed++) {
      bundles.add(bundle(seed));
    }
    assertThat(page(trust, bundles)).hasSize(12).allMatch(line -> line.startsWith("VALID\t"));
    assertThat(page(null, bundles)).allMatch(line -> line.startsWith("NOT_ANCHORED\t"));
  }

  @Test
  void what_was_flipped_cut_or_added_is_invalid() throws Exception {
    byte[] whole = Files.readAllBytes(bundle(3));
    Random random = new Random(3);
    List<Path> bundles = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      byte[] changed = whole.clone();
      changed[i < 22 ? whole.length - 1 - i : random.nextInt(whole.length)] ^= (byte) 4;
      bundles.add(Files.write(folder.resolve("flipped-" + i), changed));
    }
    bundles.add(Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, 900)));
    bundles.add(Files.write(folder.resolve("more"), java.util.Arrays.copyOf(whole, 99_999)));
    bundles.add(Files.write(folder.resolve("empty"), new byte[0]));
    assertThat(page(trust, bundles)).hasSize(153).allMatch(line -> line.startsWith("INVALID\t"));
  }

  @Test
  void a_change_is_found_though_all_manifests_fit_again_and_so_is_another_key() throws Exception {
    List<Path> bundles = new ArrayList<>();
    List<String> changed =
        List.of(
            Layout.DESCRIPTION,
            Layout.CHRONOLOGY,
            Layout.CUSTODY,
            "data/exhibits/00001/original.png",
            Layout.CHECKPOINT,
            Layout.PROOFS);
    for (String name : changed) {
      Path copy = Files.copy(bundle(4), folder.resolve("tampered-" + bundles.size()));
      Tamperer tamperer = new Tamperer(copy);
      tamperer.files.get(name)[tamperer.files.get(name).length / 2] ^= 1;
      bundles.add(tamperer.fitting().write());
    }
    SampleLog own = new SampleLog(SampleLog.otherKey(SampleLog.NAME), SampleLog.authority(), 0);
    bundles.add(SampleBundle.write(folder.resolve("forged"), own, 4, 2, 0));
    assertThat(page(trust, bundles)).hasSize(7).allMatch(line -> line.startsWith("INVALID\t"));
  }

  @Test
  void it_names_the_member_and_the_reason_as_the_command_does() throws Exception {
    Path file = bundle(5);
    Tamperer tamperer = new Tamperer(file);
    tamperer.files.remove(Layout.CHRONOLOGY);
    tamperer.fitting().write();
    Verdict.Invalid said = (Verdict.Invalid) Judged.verdict(file);
    assertThat(page(trust, List.of(file)))
        .containsExactly("INVALID\t" + said.where() + "\t" + said.reason());
  }

  private Path bundle(int seed) throws IOException, NotPlain {
    Path file = folder.resolve("bundle-" + seed);
    Files.deleteIfExists(file);
    return SampleBundle.write(file, new SampleLog(1), seed, 1 + seed % 6, 1);
  }

  private List<String> page(Path trusted, List<Path> bundles) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                folder.resolve("page.mjs").toString(),
                PAGE.toString(),
                trusted == null ? "-" : trusted.toString()));
    bundles.forEach(bundle -> command.add(bundle.toString()));
    Process node;
    try {
      node = new ProcessBuilder(command).redirectErrorStream(false).start();
    } catch (IOException e) {
      throw new AssertionError("This needs Node.js 20 or newer. Debian: apt install nodejs", e);
    }
    String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String error = new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(error).isZero();
    return out.lines().toList();
  }
}
