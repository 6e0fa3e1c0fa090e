package org.rostrum.chats;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.rostrum.exhibits.imports.Message;

/**
 * The messages of an export, in its order, in a sealed file; in memory is where each begins, eight
 * bytes a message. At most {@value #MOST_MESSAGES} of them, and {@value #MOST_BYTES} bytes.
 */
final class MessageList implements Closeable {

  static final int MOST_MESSAGES = 2_000_000;
  static final long MOST_BYTES = 1L << 30;

  private final SealedFile file;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(1 << 16);
  private long[] begins = new long[1 << 10];
  private long end;
  private int size;

  MessageList(SealedFile file) {
    this.file = file;
  }

  int size() {
    return size;
  }

  /** Adds one; false when there is no room for more. */
  boolean add(Message message) {
    if (size == MOST_MESSAGES || end > MOST_BYTES) {
      return false;
    }
    try {
      waiting.reset();
      MessageForm.write(message, waiting);
      byte[] bytes = waiting.toByteArray();
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
      }
      begins[size++] = end;
      end += bytes.length;
      file.write(bytes, 0, bytes.length);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("The list cannot be written", e);
    }
  }

  /** That was all. */
  void written() throws IOException {
    file.written();
  }

  /** The message at this place, from 0. */
  Message at(int place) {
    long begin = begins[place];
    long until = place + 1 < size ? begins[place + 1] : end;
    ByteBuffer bytes = ByteBuffer.allocate((int) (until - begin));
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, begin + bytes.position()) < 0) {
          throw new IOException("The list ends too early");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The list cannot be read", e);
    }
    return MessageForm.read(bytes.flip());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
