package org.rostrum.worker.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The exchanges of one page as a WARC 1.1 file (ISO 28500:2017), not compressed: a {@code response}
 * and its {@code request} for each, with address, time, protocol and the SHA-256 of the block.
 */
final class Recording implements Closeable {

  private final WarcWriter file;

  Recording(Path path, Instant at, String browser) throws IOException {
    this.file = new WarcWriter(path);
    String about =
        "software: Rostrum\r\n"
            + "format: WARC File Format 1.1\r\n"
            + "conformsTo:"
            + " http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
            + "http-header-user-agent: "
            + browser
            + "\r\n";
    file.write(
        new Warcinfo.Builder()
            .date(at)
            .body(MediaType.WARC_FIELDS, about.getBytes(StandardCharsets.UTF_8))
            .build());
  }

  /** Adds one exchange, whoever adds another at the same time. */
  synchronized void add(Exchange exchange) {
    try {
      WarcResponse.Builder answered =
          new WarcResponse.Builder(exchange.link().toString())
              .date(exchange.at())
              .setHeader("WARC-IP-Address", exchange.address().getHostAddress())
              .setHeader("WARC-Protocol", exchange.protocol())
              .setHeader("WARC-Block-Digest", digest(exchange.response()))
              .body(MediaType.HTTP_RESPONSE, exchange.response());
      if (exchange.cut() != null) {
        answered.truncated(
            exchange.cut().equals("length")
                ? WarcTruncationReason.LENGTH
                : WarcTruncationReason.DISCONNECT);
      }
      WarcResponse response = answered.build();
      file.write(response);
      file.write(
          new WarcRequest.Builder(exchange.link().toString())
              .date(exchange.at())
              .setHeader("WARC-IP-Address", exchange.address().getHostAddress())
              .setHeader("WARC-Concurrent-To", "<" + response.id() + ">")
              .setHeader("WARC-Block-Digest", digest(exchange.request()))
              .body(MediaType.HTTP_REQUEST, exchange.request())
              .build());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The record cannot be written", e);
    }
  }

  /** As the field has it: the algorithm and the value in base 32 (RFC 4648). */
  static String digest(byte[] bytes) {
    try {
      return "sha256:" + base32(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base32(byte[] bytes) {
    StringBuilder letters = new StringBuilder();
    ByteBuffer padded = ByteBuffer.allocate((bytes.length + 4) / 5 * 5 + 8).put(bytes);
    int count = (bytes.length * 8 + 4) / 5;
    for (int i = 0; i < count; i++) {
      int bit = i * 5;
      int two = padded.getShort(bit / 8) & 0xffff;
      letters.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((two >> (11 - bit % 8)) & 31));
    }
    return letters + "=".repeat((8 - count % 8) % 8);
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
