package org.rostrum.exhibits.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Little-endian numbers at places of a file. */
final class Bytes {

  private Bytes() {}

  /** That stretch of the file, wholly. */
  static ByteBuffer read(ByteStore file, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    long at = from;
    while (buffer.hasRemaining()) {
      int read = file.read(buffer, at);
      if (read < 0) {
        throw new ZipRefused(
            ZipRefused.Limit.BROKEN, "The archive ends in the middle of what it announces.");
      }
      at += read;
    }
    return buffer.flip();
  }

  static int u16(ByteBuffer buffer, int at) {
    return buffer.getShort(at) & 0xFFFF;
  }

  static long u32(ByteBuffer buffer, int at) {
    return buffer.getInt(at) & 0xFFFFFFFFL;
  }
}
