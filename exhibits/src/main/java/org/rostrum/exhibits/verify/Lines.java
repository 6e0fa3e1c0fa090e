package org.rostrum.exhibits.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, each ended and none without end, so that no file can fill the memory. */
final class Lines {

  /** Longest line, in bytes: sixteen time stamps of 64 KB each in base64. */
  static final int LONGEST = 1 << 21;

  private final InputStream in;
  private final String where;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long number;

  Lines(InputStream in, String where) {
    this.in = in;
    this.where = where;
  }

  /** The next line without its end, or null after the last. */
  @Nullable String next() throws IOException, Invalid {
    int at = from;
    while (true) {
      while (at < to && buffer[at] != '\n') {
        at++;
      }
      if (at < to) {
        number++;
        String line = text(from, at - from);
        from = at + 1;
        return line;
      }
      int scanned = at - from;
      if (!fill()) {
        if (from == to) {
          return null;
        }
        number++;
        throw new Invalid(where(), "It is cut off: its line does not end.");
      }
      at = from + scanned;
    }
  }

  /** The next line, which must be there. */
  String demand(String what) throws IOException, Invalid {
    String line = next();
    if (line == null) {
      throw new Invalid(where, "It ends before " + what + ".");
    }
    return line;
  }

  /** Demands that nothing follows. */
  void end() throws IOException, Invalid {
    if (next() != null) {
      throw new Invalid(where(), "There is more than there may be.");
    }
  }

  /** The line read last. */
  String where() {
    return where.isEmpty() ? "line " + number : where + " line " + number;
  }

  private boolean fill() throws IOException, Invalid {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    } else if (to == buffer.length) {
      if (to >= LONGEST) {
        number++;
        throw new Invalid(where(), "Its line is longer than any may be.");
      }
      buffer = Arrays.copyOf(buffer, 2 * to);
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      return false;
    }
    to += read;
    return true;
  }

  private String text(int start, int length) throws Invalid {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(buffer, start, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Invalid(where(), "It is not UTF-8.");
    }
  }
}
