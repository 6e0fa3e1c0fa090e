package org.rostrum.exhibits.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Words that the log vouches for without holding them. The commitment is
 *
 * <pre>SHA-256("rostrum commitment 1\n" || salt, 32 bytes || the words in UTF-8)</pre>
 *
 * The salt is random and kept with the words, sealed as they are. While both exist anybody can
 * check that these were the words; once the salt is destroyed nobody can guess them, and the log
 * still holds.
 *
 * @param salt 32 random bytes in hexadecimal
 * @param words what is committed to
 */
public record Commitment(String salt, String words) {

  private static final byte[] DOMAIN = "rostrum commitment 1\n".getBytes(StandardCharsets.UTF_8);

  public Commitment {
    if (salt.length() != 2 * Hash.LENGTH || !Hash.isSmallHex(salt)) {
      throw new IllegalArgumentException("a salt has 32 bytes, in 64 small hexadecimal letters");
    }
  }

  /** A commitment to these words with a salt of its own. */
  public static Commitment to(String words, SecureRandom random) {
    byte[] salt = new byte[Hash.LENGTH];
    random.nextBytes(salt);
    return new Commitment(HexFormat.of().formatHex(salt), words);
  }

  /** What stands in the log. */
  public Hash hash() {
    MessageDigest digest = Hash.sha256();
    digest.update(DOMAIN);
    digest.update(HexFormat.of().parseHex(salt));
    return Hash.of(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
  }
}
