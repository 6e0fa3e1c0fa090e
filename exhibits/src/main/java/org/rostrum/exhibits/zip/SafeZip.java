package org.rostrum.exhibits.zip;

import static org.rostrum.exhibits.zip.Bytes.u16;
import static org.rostrum.exhibits.zip.Bytes.u32;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.rostrum.exhibits.zip.ZipRefused.Limit;

/**
 * A ZIP archive that a stranger made, opened only when its directory keeps to every limit: members
 * and their sizes counted, no two sharing bytes, names confined, no links, nothing encrypted, each
 * local header equal to its entry of the directory. Archives inside are files like others; nothing
 * here opens them.
 *
 * <p>Readers of ZIP disagree about archives that contradict themselves (threat model, trap 6). This
 * one reads none that do, so the bytes that were checked are the bytes that are read. Stored and
 * deflated members can be read, which are what phones and platforms write.
 */
public final class SafeZip implements Closeable {

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int STREAMED = 0x0008;

  private final ByteStore file;
  private final ZipLimits limits;
  private final List<ZipMember> members;

  private SafeZip(ByteStore file, ZipLimits limits, List<ZipMember> members) {
    this.file = file;
    this.limits = limits;
    this.members = members;
  }

  /** Whether a file begins as ZIP archives do; no more is read. */
  public static boolean looksLike(Path path) throws IOException {
    try (ByteStore file = ByteStore.of(path)) {
      return looksLike(file);
    }
  }

  /** Whether bytes begin as ZIP archives do; no more is read. */
  public static boolean looksLike(ByteStore file) throws IOException {
    if (file.size() < 4) {
      return false;
    }
    int start = Bytes.read(file, 0, 4).getInt(0);
    return start == LOCAL || start == 0x06054b50 || start == 0x08074b50;
  }

  /**
   * Opens an archive.
   *
   * @throws ZipRefused when it passes a limit, which the exception names
   */
  public static SafeZip open(Path path, ZipLimits limits) throws IOException {
    return open(ByteStore.of(path), limits);
  }

  /**
   * Opens an archive that need not be a file of the disk; closing it, or its refusal, closes the
   * bytes.
   *
   * @throws ZipRefused when it passes a limit, which the exception names
   */
  public static SafeZip open(ByteStore file, ZipLimits limits) throws IOException {
    try {
      ZipEnd end = ZipEnd.of(file);
      List<ZipMember> entries = new ZipDirectory(file, limits).entries(end);
      noOverlap(entries, end);
      List<ZipMember> members = new ArrayList<>(entries.size());
      long before = 0;
      for (ZipMember entry : byPlace(entries)) {
        ZipMember checked = local(file, entry);
        if (entry.where().header() < before) {
          throw overlap(entry);
        }
        before = checked.where().data() + checked.compressed();
        if (before > end.directory()) {
          throw overlap(entry);
        }
        if (!entry.name().endsWith("/")) {
          members.add(checked);
        } else if (entry.size() > 0) {
          throw new ZipRefused(
              Limit.NAME, "The folder \"" + ZipNames.shown(entry.name()) + "\" has bytes.");
        }
      }
      return new SafeZip(file, limits, List.copyOf(members));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static List<ZipMember> byPlace(List<ZipMember> entries) {
    return entries.stream()
        .sorted(Comparator.comparingLong(entry -> entry.where().header()))
        .toList();
  }

  /** From the directory alone, so that a bomb of overlaps is refused before anything is read. */
  private static void noOverlap(List<ZipMember> entries, ZipEnd end) throws ZipRefused {
    long before = 0;
    for (ZipMember entry : byPlace(entries)) {
      long at = entry.where().header();
      if (at < before) {
        throw overlap(entry);
      }
      before = at + LOCAL_LENGTH + entry.where().rawName().length + entry.compressed();
    }
    if (before > end.directory()) {
      throw ZipDirectory.broken();
    }
  }

  private static ZipRefused overlap(ZipMember entry) {
    return new ZipRefused(
        Limit.OVERLAP,
        "The member \"" + ZipNames.shown(entry.name()) + "\" shares bytes with another.");
  }

  private static ZipMember local(ByteStore file, ZipMember entry) throws IOException {
    ZipMember.Where where = entry.where();
    int nameLength = where.rawName().length;
    ByteBuffer in = Bytes.read(file, where.header(), LOCAL_LENGTH + nameLength);
    byte[] name = new byte[nameLength];
    in.get(LOCAL_LENGTH, name);
    boolean streamed = (where.flags() & STREAMED) != 0;
    boolean same =
        in.getInt(0) == LOCAL
            && u16(in, 6) == where.flags()
            && u16(in, 8) == where.method()
            && u16(in, 26) == nameLength
            && Arrays.equals(name, where.rawName())
            && same(u32(in, 14), entry.crc(), streamed, false)
            && same(u32(in, 18), entry.compressed(), streamed, true)
            && same(u32(in, 22), entry.size(), streamed, true);
    if (!same) {
      throw new ZipRefused(
          Limit.LOCAL_IS_NOT_CENTRAL,
          "The member \""
              + ZipNames.shown(entry.name())
              + "\" says one thing in the directory and another where it stands.");
    }
    return new ZipMember(
        entry.name(),
        entry.size(),
        entry.compressed(),
        entry.crc(),
        entry.readable(),
        new ZipMember.Where(
            where.header(),
            where.header() + LOCAL_LENGTH + nameLength + u16(in, 28),
            where.method(),
            where.flags(),
            where.rawName()));
  }

  private static boolean same(long local, long central, boolean streamed, boolean maybeLarge) {
    return local == central || streamed && local == 0 || maybeLarge && local == 0xFFFFFFFFL;
  }

  /** The files, in the order of their bytes; folders are not among them. */
  public List<ZipMember> members() {
    return members;
  }

  /**
   * The bytes of a member, counted as they come: more than was declared, or a growth beyond the
   * ratio, ends with {@link ZipRefused}; so does a wrong length or checksum at the end.
   */
  public InputStream open(ZipMember member) throws IOException {
    if (!member.readable()) {
      throw new ZipRefused(
          Limit.METHOD,
          "The member \""
              + ZipNames.shown(member.name())
              + "\" is compressed by method "
              + member.where().method()
              + "; stored and deflated ones can be read.");
    }
    return new MemberStream(file, member, limits);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
