package org.rostrum.worker.capture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The browser's only way out. It takes nothing but {@code CONNECT host:443}, connects by {@link
 * Dialer}, answers the browser in the host's name with a certificate of its own, and lets one plain
 * request and its answer pass, which it records. Whatever it refuses it refuses alike, so that
 * nobody learns by asking what is there.
 */
final class FencedProxy {

  /** Bytes of one answer, and of all answers of one page together. */
  record Limits(int answer, long all, int exchanges) {
    static final Limits USUAL = new Limits(10_000_000, 20_000_000, 400);
  }

  private static final byte[] GO_ON = bytes("HTTP/1.1 200 Connection established\r\n\r\n");
  private static final byte[] NO =
      bytes("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");

  private final Dialer dialer;
  private final Issuer issuer;
  private final Limits limits;
  private final Clock clock;
  private final Consumer<Exchange> record;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong exchanges = new AtomicLong();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  FencedProxy(Dialer dialer, Issuer issuer, Limits limits, Clock clock, Consumer<Exchange> record) {
    this.dialer = dialer;
    this.issuer = issuer;
    this.limits = limits;
    this.clock = clock;
    this.record = record;
  }

  /** The hosts, such as the browser named them, to which nothing was sent. */
  Set<String> refused() {
    return Set.copyOf(refused);
  }

  /** Whether something was left out because there was too much. */
  boolean isFull() {
    return taken.get() >= limits.all() || exchanges.get() > limits.exchanges();
  }

  /** Serves one connection of the browser to its end. */
  void serve(Socket browser) {
    try (browser) {
      InputStream in = new BufferedInputStream(browser.getInputStream());
      String authority = authority(Head.read(in).head());
      try {
        tunnel(browser, authority);
      } catch (IOException | RuntimeException e) {
        refused.add(authority);
        browser.getOutputStream().write(NO);
      }
    } catch (IOException e) {
      // The browser went away, or never asked: nothing was sent anywhere.
      return;
    }
  }

  /** What a CONNECT names; whatever else is asked for names nothing. */
  private static String authority(Head head) {
    String[] line = head.first().split(" ", -1);
    return line.length == 3 && line[0].equals("CONNECT") ? line[1] : "";
  }

  private void tunnel(Socket browser, String authority) throws IOException {
    if (!authority.endsWith(":443") || exchanges.incrementAndGet() > limits.exchanges()) {
      throw new Dialer.Refused("not https on its port");
    }
    String host = authority.substring(0, authority.length() - ":443".length());
    try (SSLSocket upstream = dialer.dial(host)) {
      browser.getOutputStream().write(GO_ON);
      browser.getOutputStream().flush();
      try (SSLSocket secure = answering(browser, host)) {
        exchange(secure, upstream, host);
      } catch (IOException e) {
        // The tunnel stands: there is nobody to say no to but by its end.
        return;
      }
    }
  }

  private SSLSocket answering(Socket browser, String host) throws IOException {
    SSLSocketFactory factory = issuer.inTheNameOf(host).getSocketFactory();
    SSLSocket secure =
        (SSLSocket) factory.createSocket(browser, InputStream.nullInputStream(), true);
    secure.setUseClientMode(false);
    SSLParameters how = secure.getSSLParameters();
    how.setSNIMatchers(List.of(SNIHostName.createSNIMatcher(java.util.regex.Pattern.quote(host))));
    secure.setSSLParameters(how);
    secure.startHandshake();
    return secure;
  }

  private void exchange(SSLSocket browser, SSLSocket upstream, String host) throws IOException {
    InputStream in = new BufferedInputStream(browser.getInputStream());
    OutputStream out = new BufferedOutputStream(browser.getOutputStream());
    Asked asked;
    try {
      asked = Asked.read(in, host);
    } catch (Dialer.Refused e) {
      out.write(NO);
      out.flush();
      return;
    }
    Instant at = clock.instant();
    upstream.getOutputStream().write(asked.bytes());
    upstream.getOutputStream().flush();
    Reply reply =
        new Reply(new BufferedInputStream(upstream.getInputStream()), out, new OneAnswer());
    String cut = "disconnect";
    try {
      reply.pass(asked.method());
      cut = null;
    } catch (Reply.Full e) {
      cut = "length";
    } finally {
      if (reply.kept().length > 0) {
        SSLSession session = upstream.getSession();
        record.accept(
            new Exchange(
                asked.link(),
                at,
                upstream.getInetAddress(),
                asked.bytes(),
                reply.kept(),
                cut,
                session.getProtocol()));
      }
    }
  }

  /** Room for one answer within the room for all. */
  private final class OneAnswer implements Reply.Room {
    private long own;

    @Override
    public boolean take(int bytes) {
      own += bytes;
      return own <= limits.answer() && taken.addAndGet(bytes) <= limits.all();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
