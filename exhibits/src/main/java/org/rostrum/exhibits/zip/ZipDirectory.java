package org.rostrum.exhibits.zip;

import static org.rostrum.exhibits.zip.Bytes.u16;
import static org.rostrum.exhibits.zip.Bytes.u32;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.exhibits.zip.ZipRefused.Limit;

/** The central directory (APPNOTE 4.3.12), each claim in it held against the limits. */
final class ZipDirectory {

  private static final int SIGNATURE = 0x02014b50;
  private static final int LENGTH = 46;
  private static final int LARGE = 0x0001;

  /** A directory that names no more than the entries allowed cannot need more than this each. */
  private static final int LONGEST_ENTRY = LENGTH + 3 * 0xFFFF;

  private final ByteStore file;
  private final ZipLimits limits;
  private final Set<String> names = new HashSet<>();
  private long total;

  ZipDirectory(ByteStore file, ZipLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** Every entry, folders too, in the order of the directory. */
  List<ZipMember> entries(ZipEnd end) throws IOException {
    if (end.entries() > limits.entries()) {
      throw new ZipRefused(
          Limit.ENTRIES,
          "The archive has " + end.entries() + " members; " + limits.entries() + " are the limit.");
    }
    List<ZipMember> members = new ArrayList<>();
    long at = end.directory();
    long to = end.directory() + end.directorySize();
    while (at < to) {
      if (members.size() == end.entries()) {
        throw broken();
      }
      int length = (int) Math.min(LONGEST_ENTRY, to - at);
      ByteBuffer head = Bytes.read(file, at, Math.min(length, LENGTH));
      if (head.limit() < LENGTH || head.getInt(0) != SIGNATURE) {
        throw broken();
      }
      int name = u16(head, 28);
      int whole = LENGTH + name + u16(head, 30) + u16(head, 32);
      if (whole > length) {
        throw broken();
      }
      members.add(entry(Bytes.read(file, at, whole), name, u16(head, 30), end.directory()));
      at += whole;
    }
    if (members.size() != end.entries()) {
      throw broken();
    }
    return members;
  }

  private ZipMember entry(ByteBuffer in, int nameLength, int extraLength, long dataEnd)
      throws ZipRefused {
    int flags = u16(in, 8);
    int method = u16(in, 10);
    byte[] raw = new byte[nameLength];
    in.get(LENGTH, raw);
    String name = ZipNames.of(raw, (flags & 0x0800) != 0);
    ZipNames.confine(name);
    String shown = "The member \"" + ZipNames.shown(name) + "\" ";
    if (!names.add(name)) {
      throw new ZipRefused(Limit.DUPLICATE_NAME, shown + "is in the archive twice.");
    }
    long[] sizes = {u32(in, 24), u32(in, 20), u32(in, 42), u16(in, 34)};
    large(in, LENGTH + nameLength, extraLength, sizes);
    if ((flags & 0x2041) != 0 || method == 99) {
      throw new ZipRefused(Limit.ENCRYPTED, shown + "is encrypted.");
    }
    int mode = in.getShort(40) & 0xF000;
    if (mode != 0 && mode != 0x8000 && mode != 0x4000) {
      throw new ZipRefused(Limit.SYMLINK, shown + "is a link or a device, not a file.");
    }
    if (sizes[3] != 0) {
      throw new ZipRefused(Limit.SEVERAL_DISKS, "The archive is one part of several.");
    }
    size(shown, sizes[0], sizes[1]);
    if (sizes[2] < 0 || sizes[2] > dataEnd - 30 - nameLength - sizes[1]) {
      throw new ZipRefused(Limit.OVERLAP, shown + "does not stand before the directory.");
    }
    boolean readable = method == 0 || method == 8;
    if (method == 0 && sizes[0] != sizes[1]) {
      throw new ZipRefused(Limit.REAL_SIZE, shown + "is stored, and yet of two sizes.");
    }
    return new ZipMember(
        name,
        sizes[0],
        sizes[1],
        u32(in, 16),
        readable,
        new ZipMember.Where(sizes[2], 0, method, flags, raw));
  }

  private void size(String shown, long size, long compressed) throws ZipRefused {
    if (size < 0 || compressed < 0 || size > limits.member()) {
      throw new ZipRefused(
          Limit.MEMBER_SIZE,
          shown + "would be " + size + " bytes; " + limits.member() + " are the limit.");
    }
    total += size;
    if (total > limits.total()) {
      throw new ZipRefused(
          Limit.TOTAL_SIZE,
          "The members would together be more than " + limits.total() + " bytes, the limit.");
    }
    if (size > limits.free() && size / limits.ratio() > compressed) {
      throw new ZipRefused(
          Limit.RATIO, shown + "would grow more than " + limits.ratio() + " times, the limit.");
    }
  }

  /** The extra field of sizes above four gigabytes, which replaces what is all ones. */
  private static void large(ByteBuffer in, int from, int length, long[] sizes) throws ZipRefused {
    int at = from;
    int to = from + length;
    while (at + 4 <= to) {
      int id = u16(in, at);
      int size = u16(in, at + 2);
      if (at + 4 + size > to) {
        throw broken();
      }
      if (id == LARGE) {
        int field = at + 4;
        for (int i = 0; i < 3; i++) {
          if (sizes[i] == 0xFFFFFFFFL) {
            if (field + 8 > at + 4 + size) {
              throw broken();
            }
            sizes[i] = in.getLong(field);
            field += 8;
          }
        }
      }
      at += 4 + size;
    }
  }

  static ZipRefused broken() {
    return new ZipRefused(Limit.BROKEN, "The directory of the archive is broken.");
  }
}
