package org.rostrum.chats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rostrum.exhibits.imports.ExportFile;
import org.rostrum.exhibits.zip.ByteStore;

/**
 * A file of an export as it was sent, sealed.
 *
 * @param name as its owner's device calls it
 * @param sha256 of its bytes, in 64 small hexadecimal letters (FIPS 180-4)
 */
record SealedExport(String name, long bytes, String sha256, SealedFile file) implements ExportFile {

  private static final int BUFFER = 64 * 1024;

  /** Seals what comes, to its end. */
  static SealedExport of(String name, InputStream from, SealedFile file) throws IOException {
    MessageDigest hash = digest();
    byte[] buffer = new byte[BUFFER];
    for (int read = next(from, buffer); read >= 0; read = next(from, buffer)) {
      hash.update(buffer, 0, read);
      file.write(buffer, 0, read);
    }
    file.written();
    return new SealedExport(name, file.size(), HexFormat.of().formatHex(hash.digest()), file);
  }

  /** A fault of the sender is told apart from one of the disk. */
  private static int next(InputStream from, byte[] buffer) {
    try {
      return from.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException("The sender stopped", e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public ByteStore open() {
    return file.bytes();
  }
}
