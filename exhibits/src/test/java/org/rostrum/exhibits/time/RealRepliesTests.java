package org.rostrum.exhibits.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.time.Judgement.Proved;
import org.rostrum.exhibits.time.Judgement.Refused;
import org.rostrum.exhibits.time.Judgement.Unknown;

/** Replies that real authorities gave, judged as the README beside them says. */
@Tag("corpora")
class RealRepliesTests {

  private static final Path DATA =
      Path.of(System.getProperty("rostrum.root", "..")).resolve("../shared/data");

  private static final byte[] LETTERS =
      "4b7b4e39f12b8c725e6e603e6d4422500316df94211070682ef10260ff5759ef"
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

  private final TimeJudge judge =
      new TimeJudge(roots("IdenTrust Commercial", "DigiCert Trusted Root G4"), Set.of());

  @Test
  void identrust_is_proved() throws Exception {
    TimeStamp stamp =
        ((Proved) judge.reply(read("valid_timestamp.tsr"), asked("valid_timestamp.tsr", LETTERS)))
            .stamp();
    assertThat(stamp.at()).isEqualTo(Instant.parse("2025-03-11T10:43:58Z"));
    assertThat(stamp.policy()).isEqualTo("2.16.840.1.113839.0.6.13.3");
    assertThat(stamp.authority()).contains("TrustID Timestamp Authority");
    assertThat(judge.token(stamp.token(), LETTERS)).isInstanceOf(Proved.class);
  }

  @Test
  void certificates_in_the_wrong_order_are_put_in_order() throws Exception {
    String name = "rfc3161-client-issue-104.tsr";
    TimeStamp stamp = ((Proved) judge.reply(read(name), asked(name, HELLO))).stamp();
    assertThat(stamp.at()).isEqualTo(Instant.parse("2025-03-11T08:52:08Z"));
    assertThat(judge.token(stamp.token(), HELLO)).isInstanceOf(Proved.class);
    assertThat(judge.token(stamp.token(), LETTERS)).isInstanceOf(Refused.class);
  }

  @Test
  void an_authority_without_a_known_root_counts_only_when_pinned() throws Exception {
    String name = "self_signed.tsr";
    assertThat(judge.reply(read(name), asked(name, LETTERS))).isInstanceOf(Unknown.class);
    TimeStamp stamp = ((Proved) pinning(name).reply(read(name), asked(name, LETTERS))).stamp();
    assertThat(stamp.at()).isEqualTo(Instant.parse("2025-03-24T11:38:16Z"));
  }

  /** It carries a certificate that its chain does not need; we leave that out and keep the rest. */
  @Test
  void digicert_is_proved_without_the_certificate_nobody_needs() throws Exception {
    String name = "digicert.tsr";
    TimeStamp stamp = ((Proved) judge.reply(read(name), asked(name, LETTERS))).stamp();
    assertThat(stamp.at()).isEqualTo(Instant.parse("2025-03-24T11:17:47Z"));
    assertThat(judge.token(stamp.token(), LETTERS)).isInstanceOf(Proved.class);
    byte[] asSent = new TimeStampResponse(read(name)).getTimeStampToken().getEncoded("DL");
    assertThat(judge.token(asSent, LETTERS)).isInstanceOf(Refused.class);
  }

  @Test
  void a_bare_token_is_a_token_and_not_a_reply() throws Exception {
    String name = "timestamp_token_http-timestamp-identrust-com";
    assertThat(judge.token(read(name), LETTERS)).isInstanceOf(Proved.class);
    assertThat(judge.reply(read(name), asked("valid_timestamp.tsr", LETTERS)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void no_byte_of_a_real_token_can_be_altered() throws Exception {
    untouchable("valid_timestamp.tsr", LETTERS, judge);
    untouchable("rfc3161-client-issue-104.tsr", HELLO, judge);
    untouchable("self_signed.tsr", LETTERS, pinning("self_signed.tsr"));
  }

  /** Every position, with one bit altered or all of them. */
  private static void untouchable(String name, byte[] content, TimeJudge judge) throws Exception {
    byte[] reply = Files.readAllBytes(DATA.resolve("security/rfc3161/dev/" + name));
    TimeRequest request = asked(reply, content);
    byte[] token = ((Proved) judge.reply(reply, request)).stamp().token();
    byte[] sent = new TimeStampResponse(reply).getTimeStampToken().getEncoded("DL");
    for (byte[] good :
        Arrays.equals(token, sent) ? new byte[][] {token} : new byte[][] {token, sent}) {
      assertThat(judge.token(good, content)).as(name).isInstanceOf(Proved.class);
      int[] accepted =
          IntStream.range(0, good.length)
              .parallel()
              .filter(i -> {
                byte[] altered = good.clone();
                altered[i] ^= (byte) (i % 3 == 0 ? 0xff : 1 << i % 8);
                return judge.token(altered, content) instanceof Proved;
              })
              .toArray();
      assertThat(accepted).as(name).isEmpty();
    }
  }

  private static TimeJudge pinning(String name) throws Exception {
    var token = new TimeStampResponse(read(name)).getTimeStampToken();
    var holder = token.getCertificates().getMatches(null).iterator().next();
    return new TimeJudge(
        Set.of(new JcaX509CertificateConverter().getCertificate(holder)), Set.of());
  }

  /** The question that the reply answers. */
  private static TimeRequest asked(String name, byte[] content) throws Exception {
    return asked(read(name), content);
  }

  private static TimeRequest asked(byte[] reply, byte[] content) throws Exception {
    BigInteger nonce =
        new TimeStampResponse(reply).getTimeStampToken().getTimeStampInfo().getNonce();
    return new TimeRequest(Hash.digest("SHA-512").digest(content), nonce, null);
  }

  private static byte[] read(String name) throws Exception {
    return Files.readAllBytes(DATA.resolve("rfc3161-timestamps-auto-archiver").resolve(name));
  }

  /** Roots from the JDK's own store. */
  private static Set<X509Certificate> roots(String... names) {
    try {
      KeyStore store =
          KeyStore.getInstance(
              Path.of(System.getProperty("java.home"), "lib/security/cacerts").toFile(),
              (char[]) null);
      return Collections.list(store.aliases()).stream()
          .map(alias -> certificate(store, alias))
          .filter(root ->
              Arrays.stream(names).anyMatch(root.getSubjectX500Principal().getName()::contains))
          .collect(Collectors.toSet());
    } catch (Exception e) {
      throw new AssertionError("this JDK brings no roots", e);
    }
  }

  private static X509Certificate certificate(KeyStore store, String alias) {
    try {
      return (X509Certificate) store.getCertificate(alias);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
