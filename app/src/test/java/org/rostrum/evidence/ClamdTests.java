package org.rostrum.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real clamd says of files, and when its word is not taken. */
class ClamdTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final byte[] EICAR = Samples.latin(Samples.EICAR);

  private static ClamdDaemon daemon;

  @BeforeAll
  static void a_scanner_starts() {
    daemon = ClamdDaemon.believable();
  }

  @AfterAll
  static void it_ends() {
    daemon.close();
  }

  private static Said said(byte[] bytes) throws IOException {
    return daemon.client().scan(new ByteArrayInputStream(bytes), PATIENCE);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] mailWith(String name, byte[] attached) {
    return Samples.latin(
        """
        From: a@example.org\r
        Subject: x\r
        MIME-Version: 1.0\r
        Content-Type: multipart/mixed; boundary=b\r
        \r
        --b\r
        Content-Type: application/octet-stream; name=%s\r
        Content-Disposition: attachment; filename=%s\r
        Content-Transfer-Encoding: base64\r
        \r
        %s\r
        --b--\r
        """
            .formatted(name, name, Base64.getMimeEncoder().encodeToString(attached)));
  }

  @Test
  void every_kind_of_file_that_is_kept_is_looked_into_to_the_end() throws IOException {
    for (var file : Samples.ofEveryKind().entrySet()) {
      assertThat(said(file.getValue())).as(file.getKey()).isEqualTo(new Said.Clean());
    }
  }

  @Test
  void the_test_file_is_known_plain_in_a_zip_in_a_mail_and_at_the_end_of_fifteen_megabytes()
      throws IOException {
    byte[] tail = Samples.join(new byte[15_000_000], EICAR);
    for (byte[] bytes :
        List.of(
            EICAR,
            zip("x.com", EICAR),
            mailWith("x.com", EICAR),
            tail,
            mailWith("x.zip", zip("x.com", EICAR)))) {
      assertThat(said(bytes)).isEqualTo(new Said.Harmful(ClamdDaemon.KNOWN_AS));
    }
  }

  @Test
  void what_exceeds_a_limit_is_never_called_clean() throws IOException {
    for (String limit :
        List.of("MaxFileSize 1M", "MaxScanSize 1M", "StreamMaxLength 1M", "MaxRecursion 2")) {
      List<String> settings =
          new ArrayList<>(List.of("AlertExceedsMax yes", "AlertEncrypted yes", limit));
      byte[] noise = new byte[3_000_000];
      new Random(1).nextBytes(noise);
      byte[] nested = zip("a.zip", zip("b.zip", zip("c.zip", zip("d.txt", noise))));
      try (var lowered = ClamdDaemon.with(settings)) {
        for (byte[] bytes : List.of(nested, zip("x.bin", nested))) {
          assertThat(lowered.client().scan(new ByteArrayInputStream(bytes), PATIENCE))
              .as(limit)
              .isInstanceOf(Said.Beyond.class);
        }
      }
    }
  }

  @Test
  void what_is_locked_is_never_called_clean() throws IOException {
    byte[] zip = zip("x.txt", new byte[100]);
    zip[6] |= 1;
    zip[zip.length - 22 - 46 - 5 + 8] |= 1;
    assertThat(said(mailWith("x.zip", zip)))
        .isInstanceOfSatisfying(
            Said.Beyond.class, said -> assertThat(said.name()).startsWith("Heuristics.Encrypted"));
  }

  @Test
  void a_scanner_as_it_is_set_up_here_can_be_believed() throws IOException {
    assertThat(Trial.of(daemon.client(), PATIENCE)).isEmpty();
    assertThat(daemon.client().version(PATIENCE)).startsWith("ClamAV ");
  }

  @Test
  void a_scanner_that_is_silent_about_limits_or_locks_is_not_believed() throws IOException {
    try (var silent = ClamdDaemon.with(List.of("AlertEncrypted yes"))) {
      assertThat(Trial.of(silent.client(), PATIENCE)).hasValue(Trial.Flaw.SILENT_ABOUT_LIMITS);
    }
    try (var silent = ClamdDaemon.with(List.of("AlertExceedsMax yes"))) {
      assertThat(Trial.of(silent.client(), PATIENCE)).hasValue(Trial.Flaw.SILENT_ABOUT_LOCKS);
    }
  }

  @Test
  void it_is_reached_over_a_port_too() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (var _ = ClamdDaemon.believable("TCPSocket " + port, "TCPAddr 127.0.0.1")) {
      Clamd client = Clamd.at("127.0.0.1:" + port);
      assertThat(client.answers(PATIENCE)).isTrue();
      assertThat(client.scan(new ByteArrayInputStream(EICAR), PATIENCE))
          .isInstanceOf(Said.Harmful.class);
      assertThat(client.scan(new ByteArrayInputStream(new byte[1]), PATIENCE))
          .isInstanceOf(Said.Clean.class);
    }
  }

  @Test
  void nobody_is_waited_for_longer_than_said() {
    daemon.fallsSilent();
    try {
      assertThat(daemon.client().answers(Duration.ofMillis(200))).isFalse();
      assertThatThrownBy(
              () -> daemon.client().scan(new ByteArrayInputStream(EICAR), Duration.ofMillis(200)))
          .isInstanceOf(IOException.class);
    } finally {
      daemon.goesOn();
    }
    assertThat(daemon.client().answers(PATIENCE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OK",
        "stream: ok",
        "stream: OK OK",
        "stream: OK\nstream: X FOUND",
        "stream:  OK",
        "stream: OK FOUND",
        "UNKNOWN COMMAND",
        "COMMAND READ TIMED OUT",
        "Can't allocate memory ERROR",
        "INSTREAM size limit exceeded. ERROR",
        "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND",
        "stream: <script>alert(1)</script> FOUND"
      })
  void only_one_answer_means_clean(String answer) {
    assertThat(Said.of(answer)).isNotInstanceOf(Said.Clean.class);
    assertThat(Said.of("stream: OK")).isInstanceOf(Said.Clean.class);
  }

  @Test
  void an_answer_that_breaks_off_says_nothing() throws Exception {
    for (String part : List.of("stream: O", "stream: OK", "")) {
      try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        Thread answering =
            Thread.ofPlatform()
                .daemon()
                .start(() -> {
                  try (var line = server.accept()) {
                    line.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });
        Clamd client = Clamd.at("127.0.0.1:" + server.getLocalPort());
        assertThatThrownBy(() -> client.scan(new ByteArrayInputStream(EICAR), PATIENCE))
            .isInstanceOf(IOException.class);
        answering.join();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"clamd", "localhost:", "localhost:x", "localhost:99999"})
  void an_address_that_is_none_is_refused_with_what_to_write(String address) {
    assertThatThrownBy(() -> Clamd.at(address))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/run/clamav/clamd.ctl")
        .hasMessageContaining("localhost:3310");
  }
}
