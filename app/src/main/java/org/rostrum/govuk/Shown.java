package org.rostrum.govuk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a form showed when it was opened, as a short mark that comes back with it: a change that
 * somebody else made since is noticed, and nobody's words are written over unseen.
 */
public final class Shown {

  /** The name of the hidden field in which a form carries its mark. */
  public static final String FIELD = "shown";

  private static final int ENOUGH = 16;

  private Shown() {}

  /** The same mark for the same texts in the same order, and for no others. */
  public static String mark(String... texts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      byte[] mark = java.util.Arrays.copyOf(digest.digest(), ENOUGH);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * Whether a form that came with this mark showed something else. Without a mark, nobody knows.
   */
  public static boolean otherwise(String mark, String... texts) {
    return !mark.isEmpty() && !mark.equals(mark(texts));
  }
}
