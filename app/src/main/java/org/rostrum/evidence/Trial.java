package org.rostrum.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Three small files by which a scanner shows that its "clean" can be believed. By its own defaults
 * ClamAV calls a file clean that it did not look into to the end; only a daemon that says so of
 * these is asked about what members kept.
 */
final class Trial {

  /** More levels than any setting of {@code MaxRecursion} allows. */
  private static final int LEVELS = 120;

  /** The test file of EICAR, which is harmless and which every scanner knows. */
  private static final byte[] KNOWN =
      Base64.getDecoder()
          .decode(
              "WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElW"
                  + "SVJVUy1URVNULUZJTEUhJEgrSCo=");

  private static final byte[] DEEP = deep();
  private static final byte[] LOCKED = locked();

  private Trial() {}

  /** What keeps a scanner from being believed. */
  enum Flaw {
    /** It does not know the file that every scanner knows: it has no signatures. */
    KNOWS_NOTHING,
    /** It calls clean what goes beyond its limits: {@code AlertExceedsMax} is off. */
    SILENT_ABOUT_LIMITS,
    /** It calls clean what it cannot unlock: {@code AlertEncrypted} is off. */
    SILENT_ABOUT_LOCKS;

    String key() {
      return "evidence.scanner.flaw." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The first flaw found, if any.
   *
   * @param patience for each of the three
   * @throws IOException if it does not answer
   */
  static Optional<Flaw> of(Clamd scanner, Duration patience) throws IOException {
    if (!(said(scanner, KNOWN, patience) instanceof Said.Harmful)) {
      return Optional.of(Flaw.KNOWS_NOTHING);
    }
    if (!(said(scanner, DEEP, patience) instanceof Said.Beyond)) {
      return Optional.of(Flaw.SILENT_ABOUT_LIMITS);
    }
    return said(scanner, LOCKED, patience) instanceof Said.Beyond
        ? Optional.empty()
        : Optional.of(Flaw.SILENT_ABOUT_LOCKS);
  }

  private static Said said(Clamd scanner, byte[] bytes, Duration patience) throws IOException {
    return scanner.scan(new ByteArrayInputStream(bytes), patience);
  }

  private static byte[] deep() {
    byte[] bytes = {'x'};
    for (int level = 0; level < LEVELS; level++) {
      bytes = zip(level == 0 ? "x.txt" : "x.zip", bytes);
    }
    return bytes;
  }

  /** A zip that says of its one entry that it is encrypted (bit 0 of the flags). */
  private static byte[] locked() {
    byte[] zip = zip("x.txt", new byte[64]);
    zip[6] |= 1;
    int directory = zip.length - 22 - (46 + "x.txt".length());
    zip[directory + 8] |= 1;
    return zip;
  }

  private static byte[] zip(String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(entry);
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
