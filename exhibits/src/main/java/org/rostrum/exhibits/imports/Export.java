package org.rostrum.exhibits.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.zip.ByteStore;
import org.rostrum.exhibits.zip.SafeZip;
import org.rostrum.exhibits.zip.ZipLimits;
import org.rostrum.exhibits.zip.ZipMember;

/**
 * An export as it was given: a single file, or an archive, or the parts of one. The same member in
 * two parts is one member when its bytes are the same, and a reason to refuse all when not.
 */
final class Export implements Closeable {

  private final List<SafeZip> archives = new ArrayList<>();
  private final Map<String, Member> members = new LinkedHashMap<>();

  private Export() {}

  static Export open(List<ExportFile> files, ZipLimits limits) throws IOException {
    Export export = new Export();
    try {
      for (ExportFile file : files) {
        export.add(file, limits);
      }
      return export;
    } catch (IOException | RuntimeException e) {
      export.close();
      throw e;
    }
  }

  private void add(ExportFile file, ZipLimits limits) throws IOException {
    if (!archive(file)) {
      members.put(
          "file " + members.size(), new Member(file.name(), null, () -> file.open().stream()));
      return;
    }
    SafeZip zip = SafeZip.open(file.open(), limits);
    archives.add(zip);
    for (ZipMember entry : zip.members()) {
      Member member = new Member(entry.name(), entry, () -> zip.open(entry));
      Member before = members.putIfAbsent(entry.name(), member);
      if (before != null && !same(before, member)) {
        throw new Reading.Unfit(
            "Two parts of the download hold different files of the name " + entry.name() + ".");
      }
    }
  }

  private static boolean archive(ExportFile file) throws IOException {
    try (ByteStore bytes = file.open()) {
      return SafeZip.looksLike(bytes);
    }
  }

  private static boolean same(Member one, Member other) throws IOException {
    if (one.entry == null || other.entry == null || one.entry.size() != other.entry.size()) {
      return false;
    }
    byte[] left = new byte[1 << 14];
    byte[] right = new byte[1 << 14];
    try (InputStream first = one.open();
        InputStream second = other.open()) {
      while (true) {
        int read = first.readNBytes(left, 0, left.length);
        int readOther = second.readNBytes(right, 0, right.length);
        if (read != readOther || !java.util.Arrays.equals(left, right)) {
          return false;
        }
        if (read == 0) {
          return true;
        }
      }
    }
  }

  /** Whether any of it is an archive. */
  boolean archive() {
    return !archives.isEmpty();
  }

  /** Every file, in the order given. */
  List<Member> members() {
    return List.copyOf(members.values());
  }

  /** The archived file of exactly that name; null where there is none. */
  @Nullable Member member(String name) {
    Member member = members.get(name);
    return member == null || !member.archived() ? null : member;
  }

  /** The name of the archived file that stands in the same folder; null where there is none. */
  @Nullable String beside(Member member, String name) {
    String folder = member.name().substring(0, member.name().lastIndexOf('/') + 1);
    Member found = member(folder + name);
    return found == null ? null : found.name();
  }

  /**
   * The archived file that another one names by its path from the top of the download, wherever in
   * the archive that top is; null where there is none.
   */
  @Nullable Member named(Member from, String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    plain = plain.startsWith("/") ? plain.substring(1) : plain;
    String folder = from.name().substring(0, from.name().lastIndexOf('/') + 1);
    while (true) {
      Member found = member(folder + plain);
      if (found != null || folder.isEmpty()) {
        return found;
      }
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
  }

  @Override
  public void close() throws IOException {
    for (SafeZip zip : archives) {
      zip.close();
    }
  }

  /** One file of an export. */
  static final class Member {
    private final String name;
    private final @Nullable ZipMember entry;
    private final Opening opening;

    private Member(String name, @Nullable ZipMember entry, Opening opening) {
      this.name = name;
      this.entry = entry;
      this.opening = opening;
    }

    String name() {
      return name;
    }

    String baseName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Its name as places give it: only a file of an archive needs one. */
    @Nullable String entry() {
      return entry == null ? null : name;
    }

    boolean archived() {
      return entry != null;
    }

    InputStream open() throws IOException {
      return opening.open();
    }

    /** The same file, opened otherwise. */
    Member opened(Opening otherwise) {
      return new Member(name, entry, otherwise);
    }
  }

  /** How the bytes of a file are got at. */
  interface Opening {
    InputStream open() throws IOException;
  }
}
