package org.rostrum.checkpoints;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.time.TimeJudge;

/**
 * Somebody outside whose word on the time counts here (RFC 3161).
 *
 * @param name what we call it
 * @param address where it is asked, over http or https
 * @param anchors the certificates its chain must reach
 * @param policy the policy that is asked for, as an object identifier; null for its own choice
 */
public record Authority(
    String name, URI address, Set<X509Certificate> anchors, @Nullable String policy) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  public Authority {
    anchors = Set.copyOf(anchors);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "An authority's name has letters, digits, dots and dashes");
    }
    if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("An authority is asked over http or https");
    }
    if (anchors.isEmpty()) {
      throw new IllegalArgumentException("Of an authority at least one certificate is pinned");
    }
  }

  /** More authorities than the settings name; the demonstration has some of its own. */
  public interface Source {
    Set<Authority> authorities();
  }

  /** The certificates in a PEM file. */
  public static Set<X509Certificate> pinned(Path file) throws IOException, CertificateException {
    Set<X509Certificate> certificates = new HashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (var one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        certificates.add((X509Certificate) one);
      }
    }
    return certificates;
  }

  TimeJudge judge() {
    return new TimeJudge(anchors, policy == null ? Set.of() : Set.of(policy));
  }
}
