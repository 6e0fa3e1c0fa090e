package org.rostrum.worker.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.worker.Hosts;

class FencedProxyTests {

  private static final String HOST = "posts.example";
  private static final String GET = "GET %s HTTP/1.1\r\nHost: posts.example\r\n\r\n";
  private static final String NO =
      "HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

  private final Issuer issuer = new Issuer(TestSite.CLOCK);
  private final List<InetAddress> dialled = new CopyOnWriteArrayList<>();
  private final List<Exchange> recorded = new CopyOnWriteArrayList<>();
  private final AtomicInteger lookUps = new AtomicInteger();
  private FencedProxy.Limits limits = FencedProxy.Limits.USUAL;
  private TestSite site;

  @BeforeEach
  void start() throws IOException {
    site = new TestSite(HOST, "127.0.0.2");
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
  }

  @Test
  void an_allowed_host_is_asked_and_both_sides_are_recorded_as_they_were() throws IOException {
    site.page("/post", "<p>Good morning</p>");
    String answer = ask(proxy(site.address()), HOST, GET.formatted("/post"));
    assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("<p>Good morning</p>");
    assertThat(recorded).hasSize(1);
    Exchange only = recorded.getFirst();
    assertThat(only.link()).hasToString("https://posts.example/post");
    assertThat(only.address()).isEqualTo(site.address());
    assertThat(text(only.response())).isEqualTo(answer);
    assertThat(text(only.request()))
        .startsWith("GET /post HTTP/1.1\r\nhost: posts.example\r\n")
        .endsWith("connection: close\r\n\r\n");
    assertThat(only.cut()).isNull();
    assertThat(only.protocol()).isEqualTo("TLSv1.3");
  }

  @Test
  void an_answer_in_chunks_and_one_that_ends_with_the_connection_come_whole() throws IOException {
    site.with("/c", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n");
    site.with("/e", "HTTP/1.1 200 OK\r\nContent-Type: text/plain", "to the end");
    assertThat(ask(proxy(site.address()), HOST, GET.formatted("/c")))
        .endsWith("5\r\nhello\r\n0\r\n\r\n");
    assertThat(ask(proxy(site.address()), HOST, GET.formatted("/e"))).endsWith("to the end");
    assertThat(recorded).extracting(Exchange::cut).containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONNECT other.example:443 HTTP/1.1",
        "CONNECT a.posts.example:443 HTTP/1.1",
        "CONNECT posts.example:80 HTTP/1.1",
        "CONNECT posts.example HTTP/1.1",
        "CONNECT POSTS.example:443 HTTP/1.1",
        "CONNECT 127.0.0.2:443 HTTP/1.1",
        "CONNECT [::1]:443 HTTP/1.1",
        "CONNECT 0x7f000002:443 HTTP/1.1",
        "CONNECT localhost:443 HTTP/1.1",
        "CONNECT user@posts.example:443 HTTP/1.1",
        "CONNECT posts.example:443:443 HTTP/1.1",
        "CONNECT posts.example.:443 HTTP/1.1",
        "GET http://posts.example/ HTTP/1.1",
        "GET https://posts.example/ HTTP/1.1",
        "GET http://169.254.169.254/latest/meta-data/ HTTP/1.1",
        "GET / HTTP/1.1",
        "PUT",
        "CONNECT  HTTP/1.1"
      })
  void everything_but_an_allowed_host_on_its_https_port_is_refused_alike(String line)
      throws IOException {
    assertThat(toProxy(proxy(site.address()), line + "\r\n\r\n")).isEqualTo(NO);
    assertThat(dialled).isEmpty();
    assertThat(lookUps).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "10.0.0.1",
        "169.254.169.254",
        "fd00::1",
        "100.64.0.1",
        "0.0.0.0",
        "64:ff9b::7f00:1",
        "::ffff:127.0.0.1",
        "224.0.0.1"
      })
  void a_host_that_is_not_on_the_public_internet_is_refused_as_one_that_is_not_there(String address)
      throws IOException {
    var rules = proxy(PublicAddresses::contains, InetAddress.ofLiteral(address));
    assertThat(toProxy(rules, "CONNECT posts.example:443 HTTP/1.1\r\n\r\n")).isEqualTo(NO);
    assertThat(dialled).isEmpty();
    var gone = proxy(PublicAddresses::contains);
    assertThat(toProxy(gone, "CONNECT posts.example:443 HTTP/1.1\r\n\r\n")).isEqualTo(NO);
  }

  @Test
  void one_address_that_is_not_public_spoils_the_others() throws IOException {
    var proxy =
        proxy(
            PublicAddresses::contains,
            InetAddress.ofLiteral("1.1.1.1"),
            InetAddress.ofLiteral("10.0.0.1"));
    assertThat(toProxy(proxy, "CONNECT posts.example:443 HTTP/1.1\r\n\r\n")).isEqualTo(NO);
    assertThat(dialled).isEmpty();
  }

  @Test
  void a_name_is_looked_up_once_and_stays_what_it_was() throws IOException {
    site.page("/post", "one");
    var names = new ArrayList<>(List.of(site.address(), InetAddress.ofLiteral("127.0.0.1")));
    var dialer =
        new Dialer(
            Hosts.of(HOST),
            _ -> List.of(names.removeFirst()),
            site.address()::equals,
            this::line,
            TestSite.believing(TestSite.AUTHORITY));
    var proxy = proxy(dialer);
    for (int i = 0; i < 3; i++) {
      assertThat(ask(proxy, HOST, GET.formatted("/post"))).endsWith("one");
    }
    assertThat(names).hasSize(1);
    assertThat(dialled).containsOnly(site.address());
  }

  @Test
  void a_host_must_prove_its_name() throws IOException {
    try (TestSite impostor = new TestSite("other.example", "127.0.0.3")) {
      var proxy = proxy(impostor.address());
      site.close();
      site = impostor;
      assertThat(toProxy(proxy, "CONNECT posts.example:443 HTTP/1.1\r\n\r\n")).isEqualTo(NO);
      assertThat(impostor.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /post HTTP/1.1\r\nHost: inner.example\r\n\r\n",
        "GET /post HTTP/1.1\r\n\r\n",
        "GET https://inner.example/ HTTP/1.1\r\nHost: posts.example\r\n\r\n",
        "GET /post HTTP/1.1\r\nHost: posts.example\r\nUpgrade: websocket\r\n\r\n",
        "GET /post HTTP/1.1\r\nHost: posts.example\r\nService-Worker: script\r\n\r\n",
        "GET /post HTTP/1.1\r\nHost: posts.example\r\nSec-Fetch-Dest: video\r\n\r\n",
        "POST /post HTTP/1.1\r\nHost: posts.example\r\nContent-Length: 2000000\r\n\r\n",
        "POST /post HTTP/1.1\r\nHost: posts.example\r\nTransfer-Encoding: chunked\r\n\r\n",
        "DELETE /post HTTP/1.1\r\nHost: posts.example\r\n\r\n"
      })
  void a_request_that_opens_more_than_an_answer_is_not_sent_on(String request) throws IOException {
    assertThat(ask(proxy(site.address()), HOST, request)).isEqualTo(NO);
    assertThat(site.asked()).isEmpty();
    assertThat(recorded).isEmpty();
  }

  @Test
  void a_tunnel_to_one_host_does_not_carry_the_name_of_another() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> ask(proxy(site.address()), "inner.example", GET.formatted("/post"))))
        .isInstanceOf(SSLException.class);
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void an_answer_that_is_too_long_is_cut_and_says_so_in_the_record() throws IOException {
    limits = new FencedProxy.Limits(1_000, 5_000, 10);
    site.page("/long", "x".repeat(20_000));
    ask(proxy(site.address()), HOST, GET.formatted("/long"));
    assertThat(recorded).extracting(Exchange::cut).containsExactly("length");
    assertThat(recorded.getFirst().response().length).isLessThanOrEqualTo(1_000);
  }

  @Test
  void an_answer_that_breaks_off_says_so_in_the_record() throws IOException {
    site.with("/cut", "HTTP/1.1 200 OK\r\nContent-Length: 100", "only this");
    ask(proxy(site.address()), HOST, GET.formatted("/cut"));
    assertThat(recorded).extracting(Exchange::cut).containsExactly("disconnect");
  }

  private FencedProxy proxy(InetAddress address) {
    return proxy(address::equals, address);
  }

  private FencedProxy proxy(Predicate<InetAddress> mayBeDialled, InetAddress... addresses) {
    return proxy(
        new Dialer(
            Hosts.of(HOST),
            _ -> {
              lookUps.incrementAndGet();
              return List.of(addresses);
            },
            mayBeDialled,
            this::line,
            TestSite.believing(TestSite.AUTHORITY)));
  }

  private FencedProxy proxy(Dialer dialer) {
    return new FencedProxy(dialer, issuer, limits, TestSite.CLOCK, recorded::add);
  }

  /** Whatever a rule lets through, no test reaches an address that is not this machine's. */
  private Socket line(InetAddress address) throws IOException {
    dialled.add(address);
    if (!address.equals(site.address())) {
      throw new IOException("Not a site of this test");
    }
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(address, site.port()), 2_000);
    return socket;
  }

  /** What the proxy says to bytes that are no tunnel. */
  private static String toProxy(FencedProxy proxy, String bytes) throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket browser = new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort())) {
      Socket other = door.accept();
      Thread.startVirtualThread(() -> proxy.serve(other));
      browser.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return text(browser.getInputStream().readAllBytes());
    }
  }

  /** What comes through a tunnel to the one allowed host, in which this host is named. */
  private String ask(FencedProxy proxy, String named, String request) throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket browser = new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort())) {
      Socket other = door.accept();
      Thread.startVirtualThread(() -> proxy.serve(other));
      browser
          .getOutputStream()
          .write("CONNECT posts.example:443 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      InputStream in = browser.getInputStream();
      assertThat(Head.read(in).head().first()).startsWith("HTTP/1.1 200");
      try (SSLSocket secure =
          (SSLSocket) TestSite.believing(issuer).createSocket(browser, named, 443, true)) {
        secure.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        secure.getOutputStream().flush();
        return text(readAll(secure));
      }
    }
  }

  /** To the end, or to where the other side hung up without a word. */
  private static byte[] readAll(SSLSocket from) throws IOException {
    var all = new java.io.ByteArrayOutputStream();
    try {
      for (int next = from.getInputStream().read();
          next >= 0;
          next = from.getInputStream().read()) {
        all.write(next);
      }
    } catch (SSLException | java.net.SocketException e) {
      if (all.size() == 0 && !(e instanceof java.net.SocketException)) {
        throw e;
      }
    }
    return all.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
