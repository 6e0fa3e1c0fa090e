package org.rostrum.exhibits.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.rostrum.exhibits.bundle.SampleLog;
import org.rostrum.exhibits.verify.Trust.NotTrust;

class TrustTests {

  @Test
  void a_file_of_trust_names_keys_policies_and_certificates()
      throws NotTrust, CertificateEncodingException {
    String text =
        """
        # Example Borough Council, given out on 1 October 2026

        key %s
        policy 1.2.3.4
        -----BEGIN CERTIFICATE-----
        %s
        -----END CERTIFICATE-----
        """
            .formatted(
                SampleLog.key().verifier(),
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(SampleLog.authority().root().getEncoded()));
    Trust trust = Trust.read(text);
    assertThat(trust.keys()).containsExactly(SampleLog.key().verifier());
    assertThat(trust.policies()).containsExactly("1.2.3.4");
    assertThat(trust.authorities()).containsExactly(SampleLog.authority().root());
    assertThat(Trust.read(text.replace("\n", "\r\n"))).isEqualTo(trust);
  }

  @Test
  void what_it_does_not_understand_it_names_by_its_line_and_says_how_to_write_it() {
    for (String bad :
        new String[] {
          "key x",
          "log a",
          "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
          "-----BEGIN CERTIFICATE-----\n!\n",
          "-----BEGIN CERTIFICATE-----"
        }) {
      assertThatThrownBy(() -> Trust.read("# a remark\n" + bad))
          .as(bad)
          .isInstanceOf(NotTrust.class)
          .hasMessageContaining("Line 2 ")
          .hasMessageContaining("Write \"key NAME+ID+BASE64\"");
    }
  }

  @Test
  void an_anchor_counts_only_with_the_signature_of_a_trusted_key() throws NotTrust {
    SampleLog log = new SampleLog(0);
    assertThat(Judged.TRUST.with(log.checkpoint().bytes()).anchors()).hasSize(1);
    assertThatThrownBy(() -> Trust.NONE.with(log.checkpoint().bytes()))
        .isInstanceOf(NotTrust.class);
    assertThatThrownBy(() -> Judged.TRUST.with("x".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(NotTrust.class)
        .hasMessageContaining("as the log sent it");
  }
}
