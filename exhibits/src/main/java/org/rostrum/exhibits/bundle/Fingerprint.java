package org.rostrum.exhibits.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.rostrum.exhibits.log.Hash;

/**
 * What is known of a file's bytes.
 *
 * @param bytes how many they are
 * @param crc the CRC-32 of the archive
 * @param sha512 in 128 small hexadecimal letters
 * @param sha3 SHA3-512 in 128 small hexadecimal letters; empty where it was not asked for
 */
public record Fingerprint(long bytes, long crc, Hash sha256, String sha512, String sha3) {

  private static final int BUFFER = 1 << 16;

  /** Takes the bytes as they pass. */
  @FunctionalInterface
  public interface Sink {

    /** Nobody needs them. */
    Sink NONE = (_, _) -> {};

    void take(byte[] buffer, int length) throws IOException;
  }

  /** Reads to the end. */
  public static Fingerprint of(InputStream in, boolean withSha3, Sink sink) throws IOException {
    MessageDigest sha256 = Hash.sha256();
    MessageDigest sha512 = Hash.digest("SHA-512");
    MessageDigest sha3 = Hash.digest("SHA3-512");
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    int read;
    while ((read = in.read(buffer)) >= 0) {
      bytes += read;
      crc.update(buffer, 0, read);
      sha256.update(buffer, 0, read);
      sha512.update(buffer, 0, read);
      if (withSha3) {
        sha3.update(buffer, 0, read);
      }
      sink.take(buffer, read);
    }
    return new Fingerprint(
        bytes,
        crc.getValue(),
        Hash.of(sha256.digest()),
        HexFormat.of().formatHex(sha512.digest()),
        withSha3 ? HexFormat.of().formatHex(sha3.digest()) : "");
  }

  /** Of bytes in memory, with SHA3-512. */
  public static Fingerprint of(byte[] content) {
    try {
      return of(new ByteArrayInputStream(content), true, Sink.NONE);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail", e);
    }
  }
}
