package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rostrum.exhibits.zip.ZipRefused;

/**
 * Files of an archive that begin as programs do, whatever they are called. They are named and no
 * message leads to them.
 */
final class Programs {

  private Programs() {}

  /** The names of the programs among the files that people sent. */
  static Set<String> in(Export export, Reading reading) throws IOException {
    Set<String> found = new HashSet<>();
    for (Export.Member member : export.members()) {
      if (member.archived() && !text(member) && program(member)) {
        found.add(member.name());
        reading.notUnderstood(
            Place.entry(member.name()), "It is a program, not what its name says, and stays shut.");
      }
    }
    return found;
  }

  private static boolean text(Export.Member member) {
    String name = member.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".html") || name.endsWith(".txt");
  }

  private static boolean program(Export.Member member) throws IOException {
    byte[] start;
    try (InputStream in = member.open()) {
      start = in.readNBytes(4);
    } catch (ZipRefused e) {
      if (e.limit() == ZipRefused.Limit.METHOD) {
        return false;
      }
      throw e;
    }
    return begins(start, 'M', 'Z')
        || begins(start, '#', '!')
        || begins(start, 0x7F, 'E', 'L', 'F')
        || begins(start, 0xCA, 0xFE, 0xBA, 0xBE)
        || begins(start, 0xCF, 0xFA, 0xED, 0xFE)
        || begins(start, 0xCE, 0xFA, 0xED, 0xFE)
        || begins(start, 0xFE, 0xED, 0xFA, 0xCF)
        || begins(start, 0xFE, 0xED, 0xFA, 0xCE);
  }

  private static boolean begins(byte[] start, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
