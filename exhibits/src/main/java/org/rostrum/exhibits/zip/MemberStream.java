package org.rostrum.exhibits.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.rostrum.exhibits.zip.ZipRefused.Limit;

/** The bytes of one member as they are read, every one counted. */
final class MemberStream extends InputStream {

  private final ByteStore file;
  private final ZipMember member;
  private final ZipLimits limits;
  private final boolean stored;
  private final Inflater inflater = new Inflater(true);
  private final ByteBuffer compressed = ByteBuffer.allocate(1 << 14);
  private final CRC32 crc = new CRC32();
  private long at;
  private long left;
  private long out;
  private boolean ended;

  MemberStream(ByteStore file, ZipMember member, ZipLimits limits) {
    this.file = file;
    this.member = member;
    this.limits = limits;
    this.stored = member.where().method() == 0;
    this.at = member.where().data();
    this.left = member.compressed();
    compressed.limit(0);
  }

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
    if (ended) {
      return -1;
    }
    int read = stored ? copied(into, from, length) : inflated(into, from, length);
    if (read < 0) {
      end();
      return -1;
    }
    out += read;
    crc.update(into, from, read);
    if (out > member.size()) {
      throw refused(Limit.REAL_SIZE, "is longer than it says.");
    }
    if (out > limits.free() && out / limits.ratio() > member.compressed()) {
      throw refused(Limit.RATIO, "grows more than " + limits.ratio() + " times, the limit.");
    }
    return read;
  }

  private int copied(byte[] into, int from, int length) throws IOException {
    if (!compressed.hasRemaining() && !fill()) {
      return -1;
    }
    int read = Math.min(length, compressed.remaining());
    compressed.get(into, from, read);
    return read;
  }

  private int inflated(byte[] into, int from, int length) throws IOException {
    try {
      while (true) {
        int read = inflater.inflate(into, from, length);
        if (read > 0) {
          return read;
        }
        if (inflater.finished()) {
          return -1;
        }
        if (inflater.needsDictionary() || inflater.needsInput() && !fill()) {
          throw refused(Limit.BROKEN, "is broken.");
        }
        inflater.setInput(compressed);
      }
    } catch (DataFormatException e) {
      throw refused(Limit.BROKEN, "is broken.");
    }
  }

  private boolean fill() throws IOException {
    if (left == 0) {
      return false;
    }
    compressed.clear().limit((int) Math.min(compressed.capacity(), left));
    while (compressed.hasRemaining()) {
      int read = file.read(compressed, at);
      if (read < 0) {
        throw refused(Limit.BROKEN, "is cut short.");
      }
      at += read;
      left -= read;
    }
    compressed.flip();
    return true;
  }

  private void end() throws ZipRefused {
    ended = true;
    if (out != member.size() || left > 0 || compressed.hasRemaining()) {
      throw refused(Limit.REAL_SIZE, "is not as long as it says.");
    }
    if (crc.getValue() != member.crc()) {
      throw refused(Limit.CHECKSUM, "does not have the checksum it says.");
    }
  }

  private ZipRefused refused(Limit limit, String what) {
    ended = true;
    return new ZipRefused(limit, "The member \"" + ZipNames.shown(member.name()) + "\" " + what);
  }

  @Override
  public void close() {
    ended = true;
    inflater.end();
  }
}
