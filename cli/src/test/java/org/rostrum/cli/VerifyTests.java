package org.rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.exhibits.bundle.Audience;
import org.rostrum.exhibits.bundle.BundleWriter;
import org.rostrum.exhibits.bundle.Contents;
import org.rostrum.exhibits.bundle.Cover;
import org.rostrum.exhibits.bundle.Notary.Testimony;
import org.rostrum.exhibits.bundle.Progress;
import org.rostrum.exhibits.bundle.ProofLine.Place;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.RightEdge;
import org.rostrum.exhibits.log.SigningKey;

class VerifyTests {

  private static final String LOG = "rostrum.example/log";

  @TempDir Path folder;

  private final SigningKey key = SigningKey.generate(LOG, new SecureRandom());
  private Path bundle;
  private Path trust;

  @BeforeEach
  void a_bundle_and_whom_to_believe() throws IOException {
    bundle = folder.resolve("RB-1.zip");
    Cover cover =
        new Cover(
            "RB-1",
            "Example Council",
            Audience.MONITORING_OFFICER,
            Instant.parse("2026-11-23T16:00:00Z"),
            LOG,
            0);
    Contents contents =
        new Contents(
            cover, () -> new ByteArrayInputStream(new byte[] {1, 2, 3}), List.of(), List.of());
    BundleWriter.write(
        contents,
        seal -> {
          RightEdge edge = new RightEdge();
          edge.append(seal.hash());
          return new Testimony(
              new Checkpoint(LOG, 1, edge.root()).sign(key),
              _ -> new Place(0, List.of()),
              List.of());
        },
        bundle,
        Progress.NONE);
    trust = Files.writeString(folder.resolve("council.trust"), "key " + key.verifier() + "\n");
  }

  @Test
  void valid_is_said_first_then_what_holds_and_what_is_not_judged() {
    CommandLineRun run = run(bundle.toString(), "--trust", trust.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.lines()).first().isEqualTo("VALID  " + bundle);
    assertThat(run.out())
        .contains("Bundle RB-1 for MONITORING_OFFICER")
        .contains("What is not judged:")
        .contains("no time stamp of an outside authority");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void without_trust_it_is_complete_but_not_anchored_and_says_what_to_do() {
    CommandLineRun run = run(bundle.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.lines()).first().isEqualTo("COMPLETE, BUT NOT ANCHORED  " + bundle);
    assertThat(run.out()).contains("--trust FILE").doesNotContain("\nVALID");
  }

  @Test
  void invalid_names_the_member_and_the_reason() throws IOException {
    byte[] bytes = Files.readAllBytes(bundle);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("MONITORING")] = 'L';
    Files.write(bundle, bytes);
    CommandLineRun run = run(bundle.toString(), "--trust", trust.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.lines()).first().isEqualTo("INVALID  " + bundle);
    assertThat(run.out()).contains("RB-1/data/bundle.json: ").contains("ask its maker");
  }

  @Test
  void json_says_the_same_on_one_line() throws IOException {
    CommandLineRun valid = run(bundle.toString(), "--trust", trust.toString(), "--json");
    assertThat(valid.lines()).hasSize(1);
    assertThat(valid.out()).contains("\"kind\":\"BUNDLE\",\"verdict\":\"VALID\"");
    Path other = Files.writeString(folder.resolve("a.txt"), "a text");
    CommandLineRun invalid = run(other.toString(), "--json");
    assertThat(invalid.exit()).isEqualTo(1);
    assertThat(invalid.out())
        .contains("\"kind\":\"NEITHER\",\"verdict\":\"INVALID\",\"where\":\"\",\"reason\":\"It is");
  }

  @Test
  void an_anchor_of_another_root_contradicts_the_bundle() throws IOException {
    Path anchor = folder.resolve("anchor.txt");
    RightEdge edge = new RightEdge();
    edge.append(org.rostrum.exhibits.log.Hash.ofNothing());
    Files.write(anchor, new Checkpoint(LOG, 1, edge.root()).sign(key).bytes());
    CommandLineRun run =
        run(bundle.toString(), "--trust", trust.toString(), "--anchor", anchor.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("your anchor says so");
    assertThat(run(bundle.toString(), "--anchor", anchor.toString()).err()).contains("--trust");
  }

  @Test
  void wrong_usage_and_what_cannot_be_read_have_an_exit_of_their_own() throws IOException {
    assertThat(run().exit()).isEqualTo(2);
    assertThat(run(folder.resolve("absent").toString()).err()).contains("is not a file");
    Files.writeString(trust, "believe me");
    CommandLineRun run = run(bundle.toString(), "--trust", trust.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Line 1 does not say whom to trust");
    assertThat(run(bundle.toString(), "--trust", folder.toString()).exit()).isEqualTo(2);
  }

  private static CommandLineRun run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exit = Main.run(new Verify(console), arguments, console);
    return new CommandLineRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
