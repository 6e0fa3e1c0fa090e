package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;

/**
 * GM-01: every post in a group the member runs waits for a person. What the rules say of it gives
 * the suggestion, as the sub-code: publish, ask for a change, or do not publish.
 */
final class HeldPost implements AfterOthers {

  /** They start a workflow for the member, and say nothing of whether the post may appear. */
  private static final Set<String> WORKFLOWS = Set.of("DF-02", "IC-07", "IC-10", "IC-11");

  private static final String PUBLISH = "Nothing in the rules speaks against it. You decide.";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    if (!Boolean.TRUE.equals(reading.circumstances().channel().admin())) {
      return List.of();
    }
    List<Finding> reasons = new ArrayList<>(reading.others());
    reasons.addAll(PhraseDetector.findings(reading, rule, PhraseDetector.spoken(reading, rule)));
    Optional<Finding> worst =
        reasons.stream()
            .filter(HeldPost::speaksAgainst)
            .filter(reason -> !FairComment.is(reading, rule, reason))
            .max(Comparator.comparing(HeldPost::keepsBack).thenComparing(Finding::confidence));
    Level level = worst.isPresent() ? rule.rule().level() : Level.TIP;
    return List.of(
        PhraseDetector.of(
            rule,
            level,
            rule.rule().id() + worst.map(HeldPost::suggestion).orElse(".PUBLISH"),
            worst.map(Finding::confidence).orElse(0.5),
            worst.map(Finding::spans).orElse(List.of()),
            worst.map(Finding::because).orElse(PUBLISH)));
  }

  /** Somebody in a crisis needs help, and a hint of it is no reason to keep them quiet. */
  private static boolean speaksAgainst(Finding reason) {
    boolean hint = reason.rule().equals("IC-09") && reason.level() != Level.URGENT;
    return reason.level() != Level.TIP && !hint && !WORKFLOWS.contains(reason.rule());
  }

  private static String suggestion(Finding reason) {
    return keepsBack(reason) ? ".DO_NOT_PUBLISH" : ".ASK_TO_EDIT";
  }

  /** Serious enough that no change of words would mend it. */
  private static boolean keepsBack(Finding reason) {
    return switch (reason.level()) {
      case STOP, URGENT -> true;
      case ROUTE -> reason.rule().equals("SG-01") || reason.rule().equals("IC-04");
      case CHECK, TIP -> false;
    };
  }
}
