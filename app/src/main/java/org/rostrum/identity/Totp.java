package org.rostrum.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six figures an authenticator app shows (RFC 6238: SHA-1, 30 seconds), with one step of grace
 * either side for clocks that differ.
 */
final class Totp {

  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;

  private Totp() {}

  static long stepAt(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
  }

  static String code(byte[] secret, long step) {
    return code(secret, step, "HmacSHA1", DIGITS);
  }

  static String code(byte[] secret, long step, String algorithm, int digits) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
      return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The step this code belongs to, if it is right now and later than the last one used: a code
   * works once.
   */
  static OptionalLong match(byte[] secret, String typed, Instant now, long lastUsedStep) {
    var figures = typed.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
    long middle = stepAt(now);
    var found = OptionalLong.empty();
    for (long step = middle - 1; step <= middle + 1; step++) {
      var right = code(secret, step).getBytes(StandardCharsets.UTF_8);
      boolean same = MessageDigest.isEqual(right, figures);
      if (same && step > lastUsedStep && found.isEmpty()) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }
}
