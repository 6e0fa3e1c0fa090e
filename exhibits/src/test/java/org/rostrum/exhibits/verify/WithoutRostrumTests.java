package org.rostrum.exhibits.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.exhibits.bundle.SampleBundle;
import org.rostrum.exhibits.bundle.SampleLog;

/** The commands of docs/bundle.md, with nothing of ours. */
@Tag("long")
class WithoutRostrumTests {

  @TempDir Path folder;

  private Path bag;

  @BeforeEach
  void an_unpacked_bundle() throws Exception {
    Path file = SampleBundle.write(folder.resolve("b.zip"), new SampleLog(1), 1, 3, 1);
    bag = folder.resolve("RB-2026-1");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
    Files.writeString(
        bag.resolve("authority.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(SampleLog.authority().root().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }

  @Test
  void the_sums_and_the_time_stamp_hold_and_a_change_is_told() throws Exception {
    String sums =
        "sha256sum --check --strict manifest-sha256.txt && sha512sum --check --strict"
            + " manifest-sha512.txt && sha256sum --check --strict tagmanifest-sha256.txt";
    assertThat(run(sums)).isZero();
    assertThat(
            run(
                "head -n 1 proofs/proofs.ndjson | grep -q \"$(sha256sum manifest-sha512.txt | cut"
                    + " -c1-64)\""))
        .isZero();
    String stamp =
        "openssl ts -verify -data proofs/checkpoint.txt -in proofs/stamp-01.tst -token_in -CAfile"
            + " authority.pem";
    assertThat(run(stamp)).as("openssl; Debian: apt install openssl").isZero();
    Files.writeString(bag.resolve("data/chronology.pdf"), "another");
    assertThat(run(sums)).isNotZero();
    Files.writeString(bag.resolve("proofs/checkpoint.txt"), "another");
    assertThat(run(stamp)).isNotZero();
  }

  private int run(String command) throws IOException, InterruptedException {
    return new ProcessBuilder("bash", "-c", command)
        .directory(bag.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
