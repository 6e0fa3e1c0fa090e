package org.rostrum.exhibits.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A ZIP in the one layout that we write, and no other: each member stored, right behind the one
 * before, in the order of the directory; one directory, at the end; nothing between, before or
 * after. Every byte that is not a file's content is compared with what we would have written, so
 * any two programs see the same files in it, and nothing can expand.
 */
public final class PlainZip implements Closeable {

  /** Most members. */
  public static final int MOST = 60_000;

  /** Longest archive, in bytes: four gigabytes, as far as its numbers reach. */
  public static final long LONGEST = 0xFFFF_FFFEL;

  private static final int LONGEST_NAME = 200;

  /** A file that stands in the archive. */
  public record Member(String name, long size, long crc, long at) {}

  /** Another layout, or no ZIP at all. */
  public static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1;

    private final String member;

    NotPlain(String member, String reason) {
      super(reason);
      this.member = member;
    }

    /** The member where it was seen; empty for the archive as a whole. */
    public String member() {
      return member;
    }

    /** A whole sentence. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  private final FileChannel file;
  private final List<Member> members;

  private PlainZip(FileChannel file, List<Member> members) {
    this.file = file;
    this.members = members;
  }

  /** Opens an archive; only its directory and the heads of its members are read. */
  public static PlainZip open(Path path) throws IOException, NotPlain {
    FileChannel file = FileChannel.open(path);
    try {
      return new PlainZip(file, List.copyOf(members(file)));
    } catch (IOException | NotPlain | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static List<Member> members(FileChannel file) throws IOException, NotPlain {
    long size = file.size();
    if (size < PlainForm.END || size > LONGEST) {
      throw new NotPlain("", "The file is not a ZIP archive of up to four gigabytes.");
    }
    ByteBuffer end = read(file, size - PlainForm.END, PlainForm.END);
    int entries = end.getShort(10) & 0xFFFF;
    long directory = end.getInt(16) & 0xFFFF_FFFFL;
    long length = size - PlainForm.END - directory;
    if (entries > MOST
        || directory > size - PlainForm.END
        || length > (long) entries * (PlainForm.ENTRY + LONGEST_NAME)
        || !PlainForm.end(entries, directory, length).equals(end)) {
      throw new NotPlain(
          "", "The archive does not end with one directory in the one form that is written.");
    }
    List<Member> members = directory(read(file, directory, (int) length), entries);
    bodies(file, members, directory);
    return members;
  }

  private static List<Member> directory(ByteBuffer in, int entries) throws NotPlain {
    List<Member> members = new ArrayList<>();
    long at = 0;
    int place = 0;
    for (int i = 0; i < entries; i++) {
      if (in.limit() - place < PlainForm.ENTRY) {
        throw new NotPlain("", "The directory of the archive is cut off.");
      }
      long crc = in.getInt(place + 16) & 0xFFFF_FFFFL;
      long size = in.getInt(place + 24) & 0xFFFF_FFFFL;
      int nameLength = in.getShort(place + 28) & 0xFFFF;
      int whole = PlainForm.ENTRY + nameLength;
      if (nameLength > LONGEST_NAME || in.limit() - place < whole) {
        throw new NotPlain("", "The directory of the archive is cut off, or a name too long.");
      }
      byte[] raw = new byte[nameLength];
      in.get(place + PlainForm.ENTRY, raw);
      String name = new String(raw, StandardCharsets.ISO_8859_1);
      if (!Words.isMember(name)) {
        throw new NotPlain(
            "", "Member " + (i + 1) + " has a name with letters that no bundle uses.");
      }
      if (!PlainForm.entry(name, size, crc, at).equals(in.slice(place, whole))) {
        throw new NotPlain(
            name,
            "Its entry in the archive's directory is not in the one form that is written, or it"
                + " does not stand right behind the member before it.");
      }
      members.add(new Member(name, size, crc, at + PlainForm.LOCAL + nameLength));
      at += PlainForm.LOCAL + nameLength + size;
      place += whole;
    }
    if (place != in.limit()) {
      throw new NotPlain("", "Something stands between the archive's directory and its end.");
    }
    return members;
  }

  private static void bodies(FileChannel file, List<Member> members, long directory)
      throws IOException, NotPlain {
    long end = 0;
    for (Member member : members) {
      end = member.at + member.size;
      if (end > directory) {
        throw new NotPlain(member.name, "It does not end before the archive's directory.");
      }
    }
    if (end != directory) {
      throw new NotPlain("", "Something stands between the members and the archive's directory.");
    }
    for (Member member : members) {
      ByteBuffer form = PlainForm.local(member.name, member.size, member.crc);
      if (!form.equals(read(file, member.at - form.remaining(), form.remaining()))) {
        throw new NotPlain(
            member.name, "Its head says something other than the archive's directory.");
      }
    }
  }

  /** The members in the order of their bytes, which is that of the directory. */
  public List<Member> members() {
    return members;
  }

  /** The bytes of a member. Whether they have its checksum is for the reader to judge. */
  public InputStream open(Member member) {
    return new InputStream() {
      private long at = member.at;
      private long left = member.size;

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
        if (left == 0) {
          return -1;
        }
        int read = file.read(ByteBuffer.wrap(into, from, (int) Math.min(length, left)), at);
        if (read < 0) {
          throw new IOException("the file became shorter while it was read");
        }
        at += read;
        left -= read;
        return read;
      }
    };
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      int read = file.read(buffer, from + buffer.position());
      if (read < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
