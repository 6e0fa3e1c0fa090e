package org.rostrum.exhibits.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The mails of an mbox file (RFC 4155), one by one, none held whole. A mail begins where, at the
 * start or after an empty line, a line begins with {@code From } and bears a time of day and a
 * year. Of lines that were escaped ({@code >From }, {@code >>From }) one mark is taken off.
 */
final class MboxReader implements Closeable {

  private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

  /** How far a line is looked at for being the first of a mail. */
  private static final int LOOKED_AT = 1_024;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private boolean lineStart = true;
  private boolean afterEmpty = true;
  private boolean lineEmpty = true;
  private long line = 1;

  MboxReader(InputStream in) {
    this.in = in;
  }

  /** Whether a file begins as an mbox does. */
  static boolean begins(byte[] start) {
    for (int i = 0; i < FROM.length; i++) {
      if (i >= start.length || start[i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes to the next mail, past whatever is left of the one before; whether there is one. */
  boolean next() throws IOException {
    while (!atMail()) {
      if (read() < 0) {
        return false;
      }
    }
    while (true) { // the line of the separator itself
      int c = read();
      if (c < 0 || c == '\n') {
        afterEmpty = false;
        return true;
      }
    }
  }

  /** The number of the line that is read next, from 1. */
  long line() {
    return line;
  }

  /** The bytes of the mail up to the next; closing it closes nothing. */
  InputStream mail() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        unescape();
        return atMail() ? -1 : MboxReader.this.read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
          int c = read();
          if (c < 0) {
            return count == 0 && length > 0 ? -1 : count;
          }
          into[from + count++] = (byte) c;
        }
        return count;
      }
    };
  }

  private int read() throws IOException {
    if (at == filled && !fill(1)) {
      return -1;
    }
    int c = buffer[at++] & 0xFF;
    if (c == '\n') {
      line++;
      afterEmpty = lineEmpty;
      lineEmpty = true;
      lineStart = true;
    } else {
      lineEmpty &= c == '\r';
      lineStart = false;
    }
    return c;
  }

  private boolean atMail() throws IOException {
    return lineStart && afterEmpty && fill(FROM.length) && from(at) && separator();
  }

  private boolean from(int start) {
    for (int i = 0; i < FROM.length; i++) {
      if (start + i >= filled || buffer[start + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line bears {@code 12:34} and a number of four digits, as its date would. */
  private boolean separator() throws IOException {
    fill(LOOKED_AT);
    boolean time = false;
    boolean year = false;
    int digits = 0;
    int end = Math.min(filled, at + LOOKED_AT);
    for (int i = at; i < end && buffer[i] != '\n'; i++) {
      boolean digit = buffer[i] >= '0' && buffer[i] <= '9';
      digits = digit ? digits + 1 : 0;
      year |= digits == 4;
      time |= buffer[i] == ':' && i > at && digitAt(i - 1) && i + 1 < end && digitAt(i + 1);
    }
    return time && year;
  }

  private boolean digitAt(int i) {
    return buffer[i] >= '0' && buffer[i] <= '9';
  }

  private void unescape() throws IOException {
    if (!lineStart || at == filled && !fill(1) || buffer[at] != '>') {
      return;
    }
    fill(LOOKED_AT);
    int i = at;
    while (i < filled && buffer[i] == '>') {
      i++;
    }
    if (from(i)) {
      at++;
      lineStart = false;
      lineEmpty = false;
    }
  }

  /** Makes so many bytes ready from here on, or all that are left; whether there are any. */
  private boolean fill(int wanted) throws IOException {
    if (filled - at < wanted) {
      System.arraycopy(buffer, at, buffer, 0, filled - at);
      filled -= at;
      at = 0;
      while (filled < wanted) {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
          break;
        }
        filled += read;
      }
    }
    return filled > at;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
