package org.rostrum.exhibits.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, one by one, however long the text and whatever its bytes: UTF-8, or UTF-16
 * where a byte order mark says so. Bytes that are no text become U+FFFD. A line ends with {@code
 * \n} or {@code \r\n}; of one longer than {@link #LONGEST} the rest is dropped and {@link #cut}.
 */
final class Lines implements Closeable {

  /** The most characters of a line that are kept. */
  static final int LONGEST = 1 << 20;

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder rest = new StringBuilder();
  private int at;
  private int filled;
  private long number;
  private boolean cut;

  Lines(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
    this.in = new InputStreamReader(buffered, charset(buffered));
  }

  private static Charset charset(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] start = in.readNBytes(3);
    in.reset();
    int first = start.length > 0 ? start[0] & 0xFF : -1;
    int second = start.length > 1 ? start[1] & 0xFF : -1;
    if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16;
    }
    if (first == 0xEF && second == 0xBB && start.length > 2 && (start[2] & 0xFF) == 0xBF) {
      in.skipNBytes(3);
    }
    return StandardCharsets.UTF_8;
  }

  /** The next line without its end; null after the last. */
  @Nullable String next() throws IOException {
    rest.setLength(0);
    cut = false;
    while (true) {
      if (at == filled) {
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        at = 0;
        if (filled == 0) {
          return rest.isEmpty() && !cut ? null : ended(taken(0, 0));
        }
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      if (end < filled) {
        String line = taken(at, end);
        at = end + 1;
        return ended(line);
      }
      keep(at, end);
      at = filled;
    }
  }

  /** The number of the line that {@link #next} gave last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line that {@link #next} gave last was longer than is kept. */
  boolean cut() {
    return cut;
  }

  private String taken(int from, int to) {
    if (rest.isEmpty() && to - from <= LONGEST) {
      return new String(buffer, from, to - from);
    }
    keep(from, to);
    return rest.toString();
  }

  private void keep(int from, int to) {
    int room = LONGEST - rest.length();
    rest.append(buffer, from, Math.min(room, to - from));
    cut |= to - from > room;
  }

  private String ended(String line) {
    number++;
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
