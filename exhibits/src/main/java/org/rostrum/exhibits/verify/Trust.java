package org.rostrum.exhibits.verify;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.Note.BadNote;
import org.rostrum.exhibits.log.VerifierKey;
import org.rostrum.exhibits.time.TimeJudge;

/**
 * Whom a verifier believes; it comes from its user, never from the file that is judged. Written as
 * lines: {@code key NAME+ID+BASE64} for a log or a witness, {@code policy OID} for a policy of time
 * stamps where not any will do, certificates of time-stamp authorities in PEM, and remarks after
 * {@code #}.
 *
 * @param keys who may sign checkpoints
 * @param authorities certificates behind which time stamps are believed
 * @param policies accepted policies of time stamps; empty for any
 * @param anchors checkpoints that were kept elsewhere: no log may contradict them
 */
public record Trust(
    Set<VerifierKey> keys,
    Set<X509Certificate> authorities,
    Set<String> policies,
    List<Checkpoint> anchors) {

  /** Nobody is believed. */
  public static final Trust NONE = new Trust(Set.of(), Set.of(), Set.of(), List.of());

  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";

  /** Something that does not say whom to trust. */
  public static final class NotTrust extends Exception {
    private static final long serialVersionUID = 1;

    NotTrust(String message) {
      super(message);
    }
  }

  public Trust {
    keys = Set.copyOf(keys);
    authorities = Set.copyOf(authorities);
    policies = Set.copyOf(policies);
    anchors = List.copyOf(anchors);
  }

  /** Reads a file of trust. */
  public static Trust read(String text) throws NotTrust {
    Set<VerifierKey> keys = new HashSet<>();
    Set<X509Certificate> authorities = new HashSet<>();
    Set<String> policies = new HashSet<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        if (line.equals(BEGIN)) {
          int end = i + 1;
          while (end < lines.size() && !lines.get(end).equals(END)) {
            end++;
          }
          authorities.add(certificate(String.join("", lines.subList(i + 1, end))));
          i = end;
        } else if (line.startsWith("key ")) {
          keys.add(VerifierKey.of(line.substring(4).strip()));
        } else if (line.startsWith("policy ")) {
          policies.add(line.substring(7).strip());
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          throw new IllegalArgumentException("it begins with neither key, policy nor #");
        }
      } catch (IllegalArgumentException | CertificateException e) {
        throw new NotTrust(
            "Line "
                + (i + 1)
                + " does not say whom to trust ("
                + e.getMessage()
                + "). Write \"key NAME+ID+BASE64\", \"policy OID\", a certificate in PEM, or a"
                + " remark after #.");
      }
    }
    return new Trust(keys, authorities, policies, List.of());
  }

  /** The same, and this checkpoint, which must be signed by a trusted key. */
  public Trust with(byte[] anchor) throws NotTrust {
    try {
      Note note = Note.read(anchor);
      note.verify(keys);
      List<Checkpoint> more = new ArrayList<>(anchors);
      more.add(Checkpoint.of(note));
      return new Trust(keys, authorities, policies, more);
    } catch (BadNote e) {
      throw new NotTrust(
          "The anchor is "
              + e.getMessage()
              + ". Name a checkpoint as the log sent it, and its key"
              + " in the file of trust.");
    }
  }

  TimeJudge timeJudge() {
    return new TimeJudge(authorities, policies);
  }

  private static X509Certificate certificate(String base64) throws CertificateException {
    byte[] bytes = Base64.getDecoder().decode(base64);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes));
  }
}
