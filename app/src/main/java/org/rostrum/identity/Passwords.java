package org.rostrum.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps and checks passwords with Argon2id. An account that does not exist costs the same time as
 * one that does, and at most two checks run at once, so that guessing cannot eat the memory.
 */
@Component
class Passwords {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Argon2PasswordEncoder argon2;
  private final Semaphore room = new Semaphore(2, true);
  private final String nobodys;

  Passwords(
      @Value("${rostrum.argon2.memory-kib:65536}") int memoryKib,
      @Value("${rostrum.argon2.iterations:3}") int iterations) {
    this.argon2 = new Argon2PasswordEncoder(16, 32, 1, memoryKib, iterations);
    this.nobodys = hash(HexFormat.of().formatHex(RANDOM.generateSeed(16)));
  }

  final String hash(String password) {
    room.acquireUninterruptibly();
    try {
      return Objects.requireNonNull(argon2.encode(password));
    } finally {
      room.release();
    }
  }

  /** Whether it is right; null for the hash means there is no such account. */
  boolean isRight(String password, @Nullable String hash) {
    room.acquireUninterruptibly();
    try {
      boolean same = argon2.matches(password, hash == null ? nobodys : hash);
      return same && hash != null;
    } finally {
      room.release();
    }
  }

  /** A password to hand over in person: four groups of five, no look-alike letters. */
  static String fresh() {
    var text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append(i > 0 && i % 5 == 0 ? "-" : "");
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  static byte[] freshSecret(int bytes) {
    var secret = new byte[bytes];
    RANDOM.nextBytes(secret);
    return secret;
  }
}
