package org.rostrum;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.checkpoints.Authority;
import org.rostrum.exhibits.time.LocalTimeAuthority;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Two time-stamp authorities of the demo's own, asked over HTTP on this machine as others would be
 * over the network. Their keys last as long as the program; the certificates of earlier starts stay
 * pinned in the data folder, so that earlier stamps still hold.
 */
@Component
@ConditionalOnProperty("rostrum.demo")
class DemoAuthorities implements Authority.Source, DisposableBean {

  private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});
  private static final int LONGEST_QUERY = 10_000;

  private final HttpServer server;
  private final Set<Authority> authorities = new LinkedHashSet<>();

  DemoAuthorities(@Value("${rostrum.data}") Path data, Clock clock)
      throws IOException, CertificateException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (String name : List.of("north", "south")) {
      var authority = new LocalTimeAuthority("Time authority " + name, clock, new SecureRandom());
      server.createContext("/" + name, asked -> answer(asked, authority));
      authorities.add(
          new Authority(
              name,
              URI.create("http://localhost:" + server.getAddress().getPort() + "/" + name),
              pinned(data.resolve("time-authority-" + name + ".pem"), authority.root()),
              LocalTimeAuthority.POLICY));
    }
    server.start();
  }

  @Override
  public Set<Authority> authorities() {
    return Set.copyOf(authorities);
  }

  @Override
  public void destroy() {
    server.stop(0);
  }

  private static Set<X509Certificate> pinned(Path file, X509Certificate more)
      throws IOException, CertificateException {
    Files.writeString(
        file,
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
            .formatted(PEM.encodeToString(more.getEncoded())),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return Authority.pinned(file);
  }

  private static void answer(HttpExchange asked, LocalTimeAuthority authority) {
    try (asked) {
      byte[] reply = authority.answer(asked.getRequestBody().readNBytes(LONGEST_QUERY));
      asked.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      asked.sendResponseHeaders(200, reply.length);
      asked.getResponseBody().write(reply);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
