package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, List<Spoken>> byCharacteristic = new LinkedHashMap<>();
    for (Spoken one : PhraseDetector.spoken(reading, rule)) {
      String subCode = one.signal().subCode();
      if (subCode == null) {
        subCode = "EQ-01." + characteristic(reading, one);
      }
      if (!certainPeople(reading.words(), one)) {
        byCharacteristic.computeIfAbsent(subCode, any -> new ArrayList<>()).add(one);
      }
    }
    List<Finding> findings = new ArrayList<>();
    byCharacteristic.forEach((subCode, spoken) ->
        PhraseDetector.findings(reading, rule, spoken).stream()
            .map(finding -> finding.of(subCode))
            .forEach(findings::add));
    return findings;
  }

  private static String characteristic(Reading reading, Spoken spoken) {
    Words words = reading.words();
    String within = in(words, spoken.hit().from(), spoken.hit().to());
    return within.isEmpty() ? orRace(in(words, 0, words.count())) : within;
  }

  private static String orRace(String characteristic) {
    return characteristic.isEmpty() ? "race" : characteristic;
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
