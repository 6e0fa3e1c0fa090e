package org.rostrum.screening.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.History;
import org.rostrum.screening.Circumstances.Target;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;
import org.rostrum.screening.text.Words;

/**
 * HR-01: others are sent after a person, or the draft is one of a series about the same person. A
 * series about a politician's public conduct, or about a body, is politics.
 */
final class PileOn implements Detector {

  private static final int A_SERIES = 3;
  private static final int A_SERIES_AFTER_A_STOP = 1;

  private static final Set<TargetType> PUBLIC_LIFE =
      Set.of(TargetType.INSTITUTION, TargetType.ELECTED, TargetType.CANDIDATE);

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Finding> said =
        PhraseDetector.findings(reading, rule, PhraseDetector.spoken(reading, rule));
    if (!said.isEmpty()) {
      return said;
    }
    String id = rule.rule().id();
    Circumstances circumstances = reading.circumstances();
    if (publicLife(circumstances.target()) || reading.has(id, "kind") || !aimed(reading, id)) {
      return List.of();
    }
    History history = circumstances.history();
    int before = history.sameTarget14d() == null ? 0 : history.sameTarget14d();
    boolean asked = Boolean.TRUE.equals(history.stopRequest());
    boolean series = reading.has(id, "series");
    if (asked && (before >= A_SERIES_AFTER_A_STOP || series || history.sameTarget14d() == null)) {
      return spoken(rule, "This person asked you to stop, and this is about them again.");
    }
    if (before >= A_SERIES) {
      return spoken(
          rule, "This is one of " + before + " posts about the same person within 14 days.");
    }
    return List.of();
  }

  private static boolean publicLife(@Nullable Target target) {
    return target != null && target.type() != null && PUBLIC_LIFE.contains(target.type());
  }

  /** The draft speaks ill of somebody, asks them the same thing again, or counts its own posts. */
  private static boolean aimed(Reading reading, String id) {
    boolean named = names(reading);
    boolean series = reading.has(id, "series");
    return (named || reading.has(id, "somebody"))
        && (reading.has(id, "negative") || series && (named || reading.has(id, "asks why")));
  }

  private static boolean names(Reading reading) {
    Target target = reading.circumstances().target();
    if (target == null || target.name() == null) {
      return false;
    }
    Words name = new Words(target.name());
    Words words = reading.words();
    for (int part = 0; part < name.count(); part++) {
      for (int word = 0; word < words.count() && name.capitalised(part); word++) {
        if (words.is(word, name.form(part))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Finding> spoken(RuleFile rule, String because) {
    return List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.85, List.of(), because));
  }
}
