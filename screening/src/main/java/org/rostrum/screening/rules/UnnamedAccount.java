package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Finding;

/**
 * CA-03: ward or political matter from an account the member runs whose profile hides that, or a
 * change that hides it. A nickname kept for a pastime harms nobody; an account without a profile on
 * record is unknown and raises nothing.
 */
final class UnnamedAccount implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    Circumstances circumstances = reading.circumstances();
    if (!Boolean.TRUE.equals(circumstances.channel().admin())
        || circumstances.direction() == Direction.IN) {
      return List.of();
    }
    String id = rule.rule().id();
    Reading bio = reading.beside(circumstances.channel().bio());
    boolean hidden = bio.has(id, "hidden") || nobodyNamed(circumstances, bio);
    if (!hidden || bio.has(id, "named")) {
      return List.of();
    }
    Reading original = reading.beside(circumstances.original());
    boolean puppet = original.has(id, "own post") && !original.has(id, "another post");
    boolean political = reading.has(id, "politics");
    boolean pastime = bio.has(id, "pastime") || reading.has(id, "pastime");
    if (!puppet && (pastime && !political || bio.has(id, "pastime") && !bio.has(id, "politics"))) {
      return List.of();
    }
    String because =
        puppet
            ? "It answers or repeats your own post, and its profile does not say that it is you."
            : "You run this account, and its profile does not say so.";
    return List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.8, List.of(), because));
  }

  /** It is not known in what capacity the account speaks, and its profile names no person. */
  private static boolean nobodyNamed(Circumstances circumstances, Reading bio) {
    boolean unknown =
        circumstances.channel().capacity() == Capacity.UNKNOWN && bio.words().count() > 0;
    for (int word = 0; unknown && word < bio.words().count(); word++) {
      unknown = bio.words().markedUntil("PERSON", word) <= 0;
    }
    return unknown;
  }
}
