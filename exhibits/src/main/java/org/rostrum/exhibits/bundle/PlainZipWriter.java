package org.rostrum.exhibits.bundle;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes a plain ZIP: the same files give the same bytes, whatever machine writes them. */
final class PlainZipWriter implements Closeable {

  /** More than a plain ZIP can hold. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("more than a plain ZIP can hold");
    }
  }

  private record Written(String name, long size, long crc, long at) {}

  private final FileChannel file;
  private final String folder;
  private final List<Written> written = new ArrayList<>();
  private long at;

  /**
   * @param folder in which all members stand
   * @throws java.nio.file.FileAlreadyExistsException if there is such a file
   */
  PlainZipWriter(Path path, String folder) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.folder = folder + "/";
  }

  Fingerprint add(String name, byte[] content) throws IOException {
    return add(name, new ByteArrayInputStream(content), false, Fingerprint.Sink.NONE);
  }

  /** Copies the stream; its length and checksum are put in where they belong afterwards. */
  Fingerprint add(String name, InputStream in, boolean sha3, Fingerprint.Sink also)
      throws IOException {
    String member = folder + name;
    long start = at;
    put(PlainForm.local(member, 0, 0));
    Fingerprint print =
        Fingerprint.of(
            in,
            sha3,
            (buffer, length) -> {
              put(ByteBuffer.wrap(buffer, 0, length));
              also.take(buffer, length);
            });
    ByteBuffer header = PlainForm.local(member, print.bytes(), print.crc());
    long place = start;
    while (header.hasRemaining()) {
      place += file.write(header, place);
    }
    written.add(new Written(member, print.bytes(), print.crc(), start));
    return print;
  }

  /** Writes the directory; what was written lies on the disk when this returns. */
  void finish() throws IOException {
    long directory = at;
    for (Written one : written) {
      put(PlainForm.entry(one.name, one.size, one.crc, one.at));
    }
    put(PlainForm.end(written.size(), directory, at - directory));
    file.force(true);
  }

  long bytes() {
    return at;
  }

  private void put(ByteBuffer bytes) throws IOException {
    if (at + bytes.remaining() > PlainZip.LONGEST || written.size() >= PlainZip.MOST) {
      throw new TooLarge();
    }
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
