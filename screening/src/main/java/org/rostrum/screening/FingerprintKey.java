package org.rostrum.screening;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret without which fingerprints of restricted reports mean nothing: HMAC with SHA-256 (RFC
 * 2104), of which 64 bits are kept. Keep it apart from the fingerprints: who has both can confirm a
 * guess, word by word.
 */
public final class FingerprintKey {

  /** Bytes of a key. */
  public static final int LENGTH = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private FingerprintKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** A new key that nobody knows. */
  public static FingerprintKey random() {
    byte[] bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new FingerprintKey(bytes);
  }

  /**
   * A key kept elsewhere.
   *
   * @throws IllegalArgumentException if it has not {@value #LENGTH} bytes
   */
  public static FingerprintKey of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "A key of fingerprints has " + LENGTH + " bytes, this one has " + bytes.length + ".");
    }
    return new FingerprintKey(bytes);
  }

  /** The keyed fingerprint of each of these. */
  long[] sign(long[] hashes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      long[] signed = new long[hashes.length];
      ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);
      for (int i = 0; i < hashes.length; i++) {
        mac.update(eight.clear().putLong(hashes[i]).array());
        signed[i] = ByteBuffer.wrap(mac.doFinal()).getLong();
      }
      return signed;
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("A key that was made as one is refused as one.", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
    }
  }
}
