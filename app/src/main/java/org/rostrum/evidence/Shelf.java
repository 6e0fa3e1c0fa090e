package org.rostrum.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder in which the bytes lie. A file arrives as a part, is forced to the disk, takes its
 * place under a made-up name, and the folder is forced too: only then has it been kept.
 */
@Component
class Shelf {

  private static final int BUFFER = 128 * 1024;

  private final Path incoming;
  private final Path kept;
  private final Path previews;
  private final Path unfinished;

  Shelf(@Value("${rostrum.data}") Path data) {
    Path folder = data.toAbsolutePath().normalize();
    Path evidence = folder.resolve("evidence");
    this.incoming = evidence.resolve("incoming");
    this.kept = evidence.resolve("kept");
    this.previews = evidence.resolve("previews");
    this.unfinished = evidence.resolve("unfinished");
    try {
      for (Path part : new Path[] {incoming, kept, previews, unfinished}) {
        Files.createDirectories(
            part,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      force(evidence);
      force(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder for evidence cannot be made", e);
    }
  }

  /** A file that has arrived but has no place yet. */
  record Part(Path file, long bytes, String sha256, String sha3, Contents contents) {}

  /** Where the bytes of an exhibit lie. */
  Path file(ExhibitId id) {
    return kept.resolve(id.toString());
  }

  Path incoming() {
    return incoming;
  }

  Path kept() {
    return kept;
  }

  Path previews() {
    return previews;
  }

  /** Where pieces wait for the rest of their file. */
  Path unfinished() {
    return unfinished;
  }

  /**
   * Writes the bytes to a new part, on the disk when this returns. What lies beyond the limit is
   * counted and not written, so that the rest of a form can still be read.
   */
  Part write(Incoming from, long limit) throws IOException {
    Path file = incoming.resolve(UUID.randomUUID() + ".part");
    boolean whole = false;
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      Part part = copy(from, limit, file, channel);
      channel.force(true);
      whole = true;
      return part;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Part copy(Incoming from, long limit, Path file, FileChannel to)
      throws IOException {
    MessageDigest sha256 = sha256();
    MessageDigest sha3 = digest("SHA3-512");
    Reading reading = new Reading();
    byte[] buffer = new byte[BUFFER];
    for (int read = from.next(buffer); read >= 0; read = from.next(buffer)) {
      reading.see(buffer, read);
      if (reading.bytes() <= limit) {
        sha256.update(buffer, 0, read);
        sha3.update(buffer, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          to.write(bytes);
        }
      }
    }
    return new Part(
        file,
        reading.bytes(),
        HexFormat.of().formatHex(sha256.digest()),
        HexFormat.of().formatHex(sha3.digest()),
        reading.contents());
  }

  /** Gives the part its place for good. */
  void place(Part part, ExhibitId id) throws IOException {
    Files.move(part.file(), file(id), StandardCopyOption.ATOMIC_MOVE);
    force(kept);
  }

  void discard(Part part) throws IOException {
    Files.deleteIfExists(part.file());
  }

  void discard(ExhibitId id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  static void force(Path folder) throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  static MessageDigest sha256() {
    return digest("SHA-256");
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes on their way in; a fault of the sender is told apart from one of the disk. */
  record Incoming(InputStream from) {
    int next(byte[] buffer) {
      try {
        return from.read(buffer);
      } catch (IOException e) {
        throw new UncheckedIOException("The sender stopped", e);
      }
    }
  }
}
