package org.rostrum.exhibits.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bytes that can be read at any place: a file, or what stands in for one. */
public interface ByteStore extends Closeable {

  /** How many bytes there are. */
  long size() throws IOException;

  /**
   * Reads some bytes.
   *
   * @param from the place of the first, from 0
   * @return how many were read; negative at the end
   */
  int read(ByteBuffer into, long from) throws IOException;

  /** A file of the disk. */
  static ByteStore of(Path path) throws IOException {
    FileChannel file = FileChannel.open(path);
    return new ByteStore() {
      @Override
      public long size() throws IOException {
        return file.size();
      }

      @Override
      public int read(ByteBuffer into, long from) throws IOException {
        return file.read(into, from);
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  /** All of it from the beginning; closing the stream closes this. */
  default InputStream stream() {
    return new InputStream() {
      private long at;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        int read = ByteStore.this.read(ByteBuffer.wrap(into, from, length), at);
        at += Math.max(read, 0);
        return read;
      }

      @Override
      public void close() throws IOException {
        ByteStore.this.close();
      }
    };
  }
}
