package org.rostrum.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Random tokens of 256 bits; only their hash is ever kept. */
final class SecretToken {

  private SecretToken() {}

  static String fresh() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Passwords.freshSecret(32));
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
