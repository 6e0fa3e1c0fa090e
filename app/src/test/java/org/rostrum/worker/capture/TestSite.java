package org.rostrum.worker.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A site on an address of this machine's loopback, with a certificate that only tests believe. */
final class TestSite implements AutoCloseable {

  /** Well inside the day for which certificates of {@link Issuer} hold. */
  static final Clock CLOCK = Clock.fixed(realNow(), ZoneOffset.UTC);

  static final Issuer AUTHORITY = new Issuer(CLOCK);

  private final SSLServerSocket door;
  private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  TestSite(String certified, String address) throws IOException {
    door =
        (SSLServerSocket)
            AUTHORITY
                .inTheNameOf(certified)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.ofLiteral(address));
    Thread.ofPlatform().daemon().start(this::open);
  }

  private static Instant realNow() {
    return ProcessHandle.current().info().startInstant().orElseThrow();
  }

  InetAddress address() {
    return door.getInetAddress();
  }

  int port() {
    return door.getLocalPort();
  }

  /** The first lines of what was asked for. */
  List<String> asked() {
    return asked;
  }

  /** Answers a path with a head and a body, as they stand. */
  TestSite with(String path, String head, String body) {
    return with(path, (head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
  }

  TestSite with(String path, byte[] raw) {
    answers.put(path, raw);
    return this;
  }

  TestSite page(String path, String html) {
    return with(
        path,
        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: "
            + html.getBytes(StandardCharsets.UTF_8).length,
        html);
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.startVirtualThread(() -> answer(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      String first = Head.read(client.getInputStream()).head().first();
      asked.add(first);
      byte[] answer = answers.get(first.split(" ", -1)[1]);
      client
          .getOutputStream()
          .write(
              answer != null
                  ? answer
                  : "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n"
                      .getBytes(StandardCharsets.UTF_8));
      client.getOutputStream().flush();
    } catch (IOException e) {
      return;
    }
  }

  /** Believes the tests' own authority and no other. */
  static SSLSocketFactory believing(Issuer authority) {
    try {
      var store = java.security.KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("root", authority.root());
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (java.security.GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
