package org.rostrum.screening.rules;

import java.util.List;
import java.util.Set;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.PhraseDetector.Spoken;
import org.rostrum.screening.text.Words;

/**
 * EQ-01: says which protected characteristic the words judge people by. Every phrase asks for
 * {@code <GROUP>} only, so all groups are treated alike.
 */
final class Discrimination implements Detector {

  /** The more particular characteristic first: pregnant women are not merely women. */
  private static final List<String> CHARACTERISTICS =
      List.of(
          "pregnancy",
          "marriage",
          "reassignment",
          "orientation",
          "disability",
          "religion",
          "race",
          "age",
          "sex");

  /** These point at certain people, not at a whole sex or age. */
  private static final Set<String> SINGLING_OUT =
      Set.of("the", "these", "those", "two", "three", "four", "five", "some", "several", "both");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Spoken> spoken =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> !certainPeople(reading.words(), one))
            .toList();
    if (spoken.isEmpty()) {
      return List.of();
    }
    String subCode = subCode(reading.words(), spoken);
    return List.of(PhraseDetector.finding(reading, rule, subCode, spoken));
  }

  /** One finding for a text: its most particular characteristic, race when only a slur tells. */
  static String subCode(Words words, List<Spoken> spoken) {
    for (Spoken one : spoken) {
      String own = one.signal().subCode();
      if (own != null) {
        return own;
      }
    }
    String named = in(words, 0, words.count());
    return "EQ-01." + (named.isEmpty() ? "race" : named);
  }

  private static String in(Words words, int from, int to) {
    for (String characteristic : CHARACTERISTICS) {
      String mark = "G_" + characteristic.toUpperCase(java.util.Locale.ROOT);
      for (int word = from; word < to; word++) {
        if (words.markedUntil(mark, word) > 0) {
          return characteristic;
        }
      }
    }
    return "";
  }

  /** "Those two men are thieves" is about two men. */
  private static boolean certainPeople(Words words, Spoken spoken) {
    int first = spoken.hit().from();
    boolean broad = words.markedUntil("G_SEX", first) > 0 || words.markedUntil("G_AGE", first) > 0;
    return broad && first > 0 && SINGLING_OUT.contains(words.form(first - 1));
  }
}
