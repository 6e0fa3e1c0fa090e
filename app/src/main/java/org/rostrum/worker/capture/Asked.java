package org.rostrum.worker.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.rostrum.worker.Link;

/**
 * A request of the browser as it is sent on: one without a way to more than an answer.
 *
 * @param bytes head and body, as they go out
 */
@SuppressWarnings("ArrayRecordComponent")
record Asked(String method, Link link, byte[] bytes) {

  private static final int LONGEST_BODY = 1_000_000;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  /** Films and sound are not on a picture of a page, and would fill the record. */
  private static final Set<String> NOT_FETCHED = Set.of("video", "audio", "track", "serviceworker");

  private static final Set<String> NOT_SENT_ON =
      Set.of(
          "connection",
          "proxy-connection",
          "keep-alive",
          "te",
          "trailer",
          "accept-encoding",
          "expect",
          "upgrade-insecure-requests");

  /** Reads a request that came inside the tunnel to this host. */
  static Asked read(InputStream from, String host) throws IOException {
    Head head = Head.read(from).head();
    String[] line = head.first().split(" ", -1);
    if (line.length != 3 || !METHODS.contains(line[0]) || !line[1].startsWith("/")) {
      throw new Dialer.Refused("not a request that is sent on");
    }
    Link link =
        Link.of("https://" + host + line[1])
            .filter(_ -> head.only("host").filter(named -> isHost(named, host)).isPresent())
            .orElseThrow(() -> new Dialer.Refused("a request for another host"));
    if (head.has("upgrade")
        || head.has("service-worker")
        || head.has("transfer-encoding")
        || head.all("sec-fetch-dest").stream().anyMatch(NOT_FETCHED::contains)) {
      throw new Dialer.Refused("not a request that is sent on");
    }
    long length = Math.max(0, head.length());
    if (length > LONGEST_BODY) {
      throw new Dialer.Refused("too long a request");
    }
    byte[] body = from.readNBytes((int) length);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(bytes(line[0] + " " + line[1] + " HTTP/1.1\r\n"));
    for (Head.Field field : head.fields()) {
      if (!NOT_SENT_ON.contains(field.name())) {
        all.writeBytes(bytes(field.name() + ": " + field.value() + "\r\n"));
      }
    }
    all.writeBytes(bytes("accept-encoding: gzip\r\nconnection: close\r\n\r\n"));
    all.writeBytes(body);
    return new Asked(line[0], link, all.toByteArray());
  }

  private static boolean isHost(String named, String host) {
    return named.equalsIgnoreCase(host) || named.equalsIgnoreCase(host + ":443");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
