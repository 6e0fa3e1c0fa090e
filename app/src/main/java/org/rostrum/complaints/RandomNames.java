package org.rostrum.complaints;

import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** References and code names that say nothing: neither when, nor how many, nor whose. */
@Component
class RandomNames {

  /** Letters nobody takes for another when read out or written down. */
  private static final String LETTERS = "BCDFGHJKMNPQRTVWXY346789";

  private final SecureRandom random = new SecureRandom();
  private final String prefix;

  RandomNames(@Value("${rostrum.complaints.prefix:SMC}") String prefix) {
    if (!prefix.matches("[A-Z0-9]{2,8}")) {
      throw new IllegalStateException(
          "rostrum.complaints.prefix takes two to eight capital letters or digits");
    }
    this.prefix = prefix;
  }

  /** Such as {@code SMC-7K4Q-M9XV}. */
  String reference() {
    return prefix + "-" + four() + "-" + four();
  }

  /** Such as {@code K-4821}; with more digits once many of those are taken. */
  String code(int triesBefore) {
    return "K-"
        + (triesBefore < 20 ? 1000 + random.nextInt(9000) : 10_000 + random.nextInt(990_000));
  }

  private String four() {
    var letters = new StringBuilder(4);
    for (int i = 0; i < 4; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }
}
