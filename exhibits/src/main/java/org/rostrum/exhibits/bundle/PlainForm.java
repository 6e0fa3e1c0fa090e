package org.rostrum.exhibits.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The three records of a plain ZIP (APPNOTE 4.3.7, 4.3.12, 4.3.16), each with one way to write it:
 * version 2.0, stored, names in UTF-8, first moment of 1980, nothing extra, no comment.
 */
final class PlainForm {

  static final int LOCAL = 30;
  static final int ENTRY = 46;
  static final int END = 22;

  private static final short VERSION = 20;
  private static final short UTF8 = 0x0800;
  private static final int FIRST_OF_1980 = 0x0021_0000;

  private PlainForm() {}

  static ByteBuffer local(String name, long size, long crc) {
    byte[] raw = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = buffer(LOCAL + raw.length);
    out.putInt(0x04034b50);
    common(out, raw.length, size, crc);
    return out.put(raw).flip();
  }

  static ByteBuffer entry(String name, long size, long crc, long at) {
    byte[] raw = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = buffer(ENTRY + raw.length);
    out.putInt(0x02014b50).putShort(VERSION);
    common(out, raw.length, size, crc);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) at);
    return out.put(raw).flip();
  }

  static ByteBuffer end(int entries, long directory, long directorySize) {
    ByteBuffer out = buffer(END);
    out.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
    return out.putInt((int) directorySize).putInt((int) directory).putShort((short) 0).flip();
  }

  private static void common(ByteBuffer out, int nameLength, long size, long crc) {
    out.putShort(VERSION).putShort(UTF8).putShort((short) 0).putInt(FIRST_OF_1980);
    out.putInt((int) crc).putInt((int) size).putInt((int) size);
    out.putShort((short) nameLength).putShort((short) 0);
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
