package org.rostrum.exhibits.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.rostrum.exhibits.zip.ZipRefused.Limit;

/**
 * The record that ends an archive and says where its directory stands (APPNOTE 4.3.16, and 4.3.14
 * for large ones). There must be exactly one, it must end the file, and the directory must stand
 * right before it.
 */
record ZipEnd(long directory, long directorySize, long entries) {

  private static final int END = 0x06054b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int END_64 = 0x06064b50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  static ZipEnd of(ByteStore file) throws IOException {
    long size = file.size();
    if (size < LENGTH) {
      throw new ZipRefused(Limit.NOT_A_ZIP, "It is not a ZIP archive: it is too short for one.");
    }
    int length = (int) Math.min(size, LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = Bytes.read(file, size - length, length);
    int found = -1;
    boolean any = false;
    for (int at = length - LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        any = true;
        if (at + LENGTH + Bytes.u16(tail, at + 20) == length) {
          if (found >= 0) {
            throw new ZipRefused(
                Limit.TWO_DIRECTORIES,
                "The archive ends twice, so that two programs may see two different archives.");
          }
          found = at;
        }
      }
    }
    if (found < 0) {
      throw any
          ? new ZipRefused(Limit.BROKEN, "Something stands after the end of the archive.")
          : new ZipRefused(Limit.NOT_A_ZIP, "It is not a ZIP archive: it has no directory.");
    }
    return read(file, tail, found, size - length + found);
  }

  private static ZipEnd read(ByteStore file, ByteBuffer tail, int at, long end) throws IOException {
    int disk = Bytes.u16(tail, at + 4);
    int directoryDisk = Bytes.u16(tail, at + 6);
    int entriesHere = Bytes.u16(tail, at + 8);
    int entries = Bytes.u16(tail, at + 10);
    long directorySize = Bytes.u32(tail, at + 12);
    long directory = Bytes.u32(tail, at + 16);
    ByteBuffer locator = end >= 20 ? Bytes.read(file, end - 20, 20) : null;
    if (locator != null && locator.getInt(0) == LOCATOR) {
      return large(file, locator, end - 20);
    }
    if (disk != 0 || directoryDisk != 0 || entriesHere != entries) {
      throw new ZipRefused(Limit.SEVERAL_DISKS, "The archive is one part of several.");
    }
    return checked(directory, directorySize, entries, end);
  }

  private static ZipEnd large(ByteStore file, ByteBuffer locator, long end) throws IOException {
    long at = locator.getLong(8);
    if (at < 0 || at > end - 56 || locator.getInt(4) != 0 || locator.getInt(16) > 1) {
      throw new ZipRefused(Limit.BROKEN, "The archive says that its end stands where it is not.");
    }
    ByteBuffer record = Bytes.read(file, at, 56);
    if (record.getInt(0) != END_64 || record.getLong(4) != end - at - 12) {
      throw new ZipRefused(Limit.BROKEN, "The archive says that its end stands where it is not.");
    }
    if (record.getInt(16) != 0
        || record.getInt(20) != 0
        || record.getLong(24) != record.getLong(32)) {
      throw new ZipRefused(Limit.SEVERAL_DISKS, "The archive is one part of several.");
    }
    return checked(record.getLong(48), record.getLong(40), record.getLong(32), at);
  }

  private static ZipEnd checked(long directory, long size, long entries, long end)
      throws ZipRefused {
    if (directory < 0 || size < 0 || entries < 0 || directory > end || size != end - directory) {
      throw new ZipRefused(
          Limit.BROKEN, "The directory of the archive does not stand where its end says.");
    }
    return new ZipEnd(directory, size, entries);
  }
}
