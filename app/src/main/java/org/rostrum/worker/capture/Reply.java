package org.rostrum.worker.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A host's answer on its way to the browser: every byte is handed on as it came and kept for the
 * record, until it ends by its own word or there is no more room.
 */
final class Reply {

  private static final int BUFFER = 16 * 1024;

  private final InputStream from;
  private final OutputStream to;
  private final Room room;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(BUFFER);

  /** How many bytes may still be taken, of this answer and of all together. */
  interface Room {
    /** Takes so many; false when there is no room for them. */
    boolean take(int bytes);
  }

  /** There was no room for the rest. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1;
  }

  Reply(InputStream from, OutputStream to, Room room) {
    this.from = from;
    this.to = to;
    this.room = room;
  }

  /** What came so far. */
  byte[] kept() {
    return kept.toByteArray();
  }

  /** Hands the answer on to its end. */
  void pass(String method) throws IOException {
    Head.Read read = Head.read(from);
    String[] line = read.head().first().split(" ", 3);
    if (line.length < 2 || !line[0].startsWith("HTTP/1.") || !line[1].matches("[2-5]\\d\\d")) {
      throw new IOException("Not an answer");
    }
    give(read.bytes(), read.bytes().length);
    if (!method.equals("HEAD") && !line[1].equals("204") && !line[1].equals("304")) {
      body(read.head());
    }
    to.flush();
  }

  private void body(Head head) throws IOException {
    List<String> codings = head.all("transfer-encoding");
    if (!codings.isEmpty()) {
      if (!codings.equals(List.of("chunked")) || head.has("content-length")) {
        throw new IOException("Two lengths");
      }
      chunks();
    } else if (head.length() >= 0) {
      copy(head.length());
    } else {
      toTheEnd();
    }
  }

  private void chunks() throws IOException {
    long size = -1;
    while (size != 0) {
      String line = line();
      int semicolon = line.indexOf(';');
      size = size((semicolon < 0 ? line : line.substring(0, semicolon)).strip());
      if (size > 0) {
        copy(size);
        if (!line().isEmpty()) {
          throw new IOException("Not a chunk");
        }
      }
    }
    String trailer = line();
    while (!trailer.isEmpty()) {
      trailer = line();
    }
  }

  private static long size(String hex) throws IOException {
    if (hex.isEmpty() || hex.length() > 8 || !hex.matches("[0-9A-Fa-f]+")) {
      throw new IOException("Not a chunk");
    }
    return Long.parseLong(hex, 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = one();
    while (next != '\n') {
      if (line.length() > BUFFER) {
        throw new IOException("Not a chunk");
      }
      line.append((char) next);
      next = one();
    }
    if (line.isEmpty() || line.charAt(line.length() - 1) != '\r') {
      throw new IOException("Not a chunk");
    }
    return line.substring(0, line.length() - 1);
  }

  private int one() throws IOException {
    int next = from.read();
    if (next < 0) {
      throw new IOException("Cut short");
    }
    give(new byte[] {(byte) next}, 1);
    return next;
  }

  private void copy(long length) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = length;
    while (left > 0) {
      int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("Cut short");
      }
      give(buffer, read);
      left -= read;
    }
  }

  private void toTheEnd() throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      give(buffer, read);
    }
  }

  private void give(byte[] bytes, int count) throws IOException {
    if (!room.take(count)) {
      throw new Full();
    }
    kept.write(bytes, 0, count);
    to.write(bytes, 0, count);
  }
}
