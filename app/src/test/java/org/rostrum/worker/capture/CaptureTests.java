package org.rostrum.worker.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.rostrum.worker.CaptureAnswer;
import org.rostrum.worker.CaptureAnswer.Outcome;
import org.rostrum.worker.CaptureOrder;
import org.rostrum.worker.Hosts;

/** The browser in its fence, before a page that tries every way out. */
class CaptureTests {

  private static final InetAddress SITE = InetAddress.ofLiteral("127.0.0.2");
  private static final InetAddress PARTS = InetAddress.ofLiteral("127.0.0.3");

  @TempDir Path folder;
  @TempDir Path data;

  private TestSite site;
  private TestSite parts;
  private ServerSocket canary;
  private DatagramSocket ears;

  @BeforeEach
  void start() throws IOException {
    site = new TestSite("posts.example", "127.0.0.2");
    parts = new TestSite("parts.example", "127.0.0.3");
    canary = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    ears = new DatagramSocket(canary.getLocalPort(), InetAddress.ofLiteral("127.0.0.1"));
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
    parts.close();
    canary.close();
    ears.close();
  }

  @Test
  void a_page_is_pictured_read_and_recorded_and_its_ways_out_are_shut() throws IOException {
    Files.writeString(data.resolve("secret.txt"), "not for browsers");
    site.page("/post", hostile());
    parts.with("/dot.png", dot());
    parts.with(
        "/words.js",
        "HTTP/1.1 200 OK\r\ncontent-type: text/javascript\r\ntransfer-encoding: chunked",
        "36\r\ndocument.getElementById('w').textContent='From afar';\n\r\n0\r\n\r\n");
    for (int code : new int[] {301, 302, 303, 307, 308}) {
      parts.with(
          "/to/" + code,
          "HTTP/1.1 %d Elsewhere\r\nlocation: https://inner.example:443/%d\r\ncontent-length: 0"
              .formatted(code, code),
          "");
    }
    parts.with(
        "/to/metadata",
        "HTTP/1.1 302 Found\r\nlocation: https://169.254.169.254/latest/\r\ncontent-length: 0",
        "");

    CaptureAnswer answer = capture("https://posts.example/post");

    assertThat(answer.outcome()).isEqualTo(Outcome.SHOWN);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.address()).isEqualTo("https://posts.example/post");
    assertThat(answer.title()).isEqualTo("A post");
    assertThat(answer.whole()).isTrue();
    assertThat(Files.readString(folder.resolve(CaptureOrder.TEXT)))
        .startsWith("https://posts.example/post\n\n")
        .contains("Bins are late again", "From afar")
        .doesNotContain("not for browsers");
    var picture = ImageIO.read(folder.resolve(CaptureOrder.PICTURE).toFile());
    assertThat(picture.getWidth()).isEqualTo(1280);
    assertThat(picture.getHeight()).isGreaterThan(2_000);
    assertThat(asked()).contains("https://posts.example/post", "https://parts.example/dot.png");
    assertThat(asked()).allMatch(one -> one.matches("https://(posts|parts)\\.example/.*"));
    assertThat(site.asked()).noneMatch(line -> line.contains("worker.js") || line.contains("film"));
    assertThat(parts.asked()).anyMatch(line -> line.contains("/to/308"));
    assertThat(knocks()).isZero();
    assertThat(heard()).isFalse();
  }

  private String hostile() {
    String inside = "127.0.0.1:" + canary.getLocalPort();
    StringBuilder html =
        new StringBuilder("<!doctype html><title>A post</title><p>Bins are late again</p>");
    html.append("<p id=w></p><script src=https://parts.example/words.js></script>");
    html.append("<img src=https://parts.example/dot.png>");
    for (String to : List.of("301", "302", "303", "307", "308", "metadata")) {
      html.append("<img src=https://parts.example/to/").append(to).append('>');
    }
    for (String scheme : List.of("http", "https")) {
      for (String host :
          List.of(
              inside,
              "localhost:" + canary.getLocalPort(),
              "[::1]:" + canary.getLocalPort(),
              "0x7f.1:" + canary.getLocalPort(),
              "[::ffff:127.0.0.1]:" + canary.getLocalPort(),
              "inner.example",
              "metadata.example")) {
        html.append("<img src='").append(scheme + "://" + host).append("/x'>");
      }
    }
    html.append("<link rel=dns-prefetch href=//prefetch.example>");
    html.append("<link rel=preconnect href=http://").append(inside).append('>');
    html.append("<iframe src='file://").append(data.resolve("secret.txt")).append("'></iframe>");
    html.append("<video src=/film.mp4 autoplay></video>");
    html.append("<a id=d download=x href='data:text/plain,x'>x</a>");
    html.append("<div style='height:2200px'>The end</div><script>");
    html.append("alert('stop'); document.getElementById('d').click();");
    html.append("try { new WebSocket('ws://").append(inside).append("/'); } catch (e) {}");
    html.append("try { new WebSocket('wss://posts.example/socket'); } catch (e) {}");
    html.append("try { navigator.serviceWorker.register('/worker.js'); } catch (e) {}");
    html.append("try { const c = new RTCPeerConnection({iceServers:[{urls:'stun:");
    html.append(inside).append("'}]}); c.createDataChannel('x');");
    html.append("c.createOffer().then(o => c.setLocalDescription(o)); } catch (e) {}");
    html.append("try { fetch('http://").append(inside).append("/y', {mode: 'no-cors'}); }");
    html.append(" catch (e) {}");
    html.append("window.open('http://").append(inside).append("/z');");
    return html.append("</script>").toString();
  }

  private static byte[] dot() {
    byte[] png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    byte[] head =
        ("HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: " + png.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = java.util.Arrays.copyOf(head, head.length + png.length);
    System.arraycopy(png, 0, all, head.length, png.length);
    return all;
  }

  @Test
  void a_link_that_leads_elsewhere_or_to_a_wall_is_told_and_one_not_allowed_is_not_opened()
      throws IOException {
    site.with(
        "/gone-away",
        "HTTP/1.1 302 Found\r\nlocation: https://inner.example/\r\ncontent-length: 0",
        "");
    assertThat(capture("https://posts.example/gone-away").outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(capture("https://parts.example/dot.png").outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(capture("http://posts.example/post").outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(site.asked()).containsExactly("GET /gone-away HTTP/1.1");
    assertThat(parts.asked()).isEmpty();
  }

  private CaptureAnswer capture(String link) throws IOException {
    Hosts hosts = Hosts.of("posts.example");
    Hosts more = Hosts.of("parts.example, inner.example, metadata.example");
    Path own = Files.createDirectories(folder);
    Map<String, String> names =
        Map.of(
            "posts.example", "127.0.0.2",
            "parts.example", "127.0.0.3",
            "inner.example", "127.0.0.1",
            "metadata.example", "169.254.169.254");
    var dialer =
        new Dialer(
            hosts.and(more),
            host -> {
              String address = names.get(host);
              if (address == null) {
                throw new IOException("No such name");
              }
              return List.of(InetAddress.ofLiteral(address));
            },
            address -> address.equals(SITE) || address.equals(PARTS),
            this::line,
            TestSite.believing(TestSite.AUTHORITY));
    var order = new CaptureOrder(link, hosts, more, own, data, browser(), TestSite.CLOCK.instant());
    return new Run(order, dialer).carryOut();
  }

  /** Whatever is no site of this test ends at the door inside, and counts. */
  private Socket line(InetAddress address) throws IOException {
    Socket socket = new Socket();
    if (address.equals(SITE)) {
      socket.connect(new InetSocketAddress(SITE, site.port()), 2_000);
    } else if (address.equals(PARTS)) {
      socket.connect(new InetSocketAddress(PARTS, parts.port()), 2_000);
    } else {
      socket.connect(canary.getLocalSocketAddress(), 2_000);
    }
    return socket;
  }

  private static Path browser() {
    for (String path : List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")) {
      if (Files.isExecutable(Path.of(path))) {
        return Path.of(path);
      }
    }
    throw new IllegalStateException("No browser. Debian: apt install chromium-headless-shell");
  }

  /** What the record says was asked and answered: each answer with its request, in full. */
  private List<String> asked() throws IOException {
    var asked = new ArrayList<String>();
    int requests = 0;
    try (var reader = new WarcReader(folder.resolve(CaptureOrder.RECORD))) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          assertThat(response.http().status()).isPositive();
          assertThat(response.ipAddress()).isPresent();
          asked.add(response.target());
        } else if (record instanceof WarcRequest request) {
          assertThat(request.http().method()).isEqualTo("GET");
          requests++;
        }
      }
    }
    assertThat(requests).isEqualTo(asked.size()).isPositive();
    return asked;
  }

  /** Connections that reached the door inside. */
  private int knocks() throws IOException {
    canary.setSoTimeout(1);
    int knocks = 0;
    try {
      while (true) {
        canary.accept().close();
        knocks++;
      }
    } catch (SocketTimeoutException e) {
      return knocks;
    }
  }

  /** Whether a datagram reached it. */
  private boolean heard() throws IOException {
    ears.setSoTimeout(1);
    try {
      ears.receive(new java.net.DatagramPacket(new byte[1500], 1500));
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
