package org.rostrum.screening.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Finding;

/**
 * CA-02: the draft says what the council thinks, will do or has decided, and the member neither
 * holds that portfolio nor links to the decision. Without a word of the member's roles nothing is
 * known of who may speak, and it is silent; in a group the member runs others post, and no resident
 * speaks for the council.
 */
final class CouncilVoice implements Detector {

  /** What part of a portfolio's name stands for which words of the text. */
  private static final Map<String, String> PORTFOLIOS =
      Map.ofEntries(
          Map.entry("HOUS", "housing"),
          Map.entry("HIGHWAY", "highways"),
          Map.entry("TRANSPORT", "highways"),
          Map.entry("ROAD", "highways"),
          Map.entry("ENVIRON", "environment"),
          Map.entry("WASTE", "environment"),
          Map.entry("CLIMATE", "environment"),
          Map.entry("PARK", "environment"),
          Map.entry("CHILD", "children"),
          Map.entry("SCHOOL", "children"),
          Map.entry("EDUCATION", "children"),
          Map.entry("YOUNG", "children"),
          Map.entry("CARE", "care"),
          Map.entry("ADULT", "care"),
          Map.entry("HEALTH", "care"),
          Map.entry("LEISURE", "leisure"),
          Map.entry("CULTURE", "leisure"),
          Map.entry("SPORT", "leisure"),
          Map.entry("LIBRAR", "leisure"),
          Map.entry("FINANCE", "money"),
          Map.entry("RESOURCE", "money"),
          Map.entry("BUDGET", "money"),
          Map.entry("REGEN", "regeneration"),
          Map.entry("ECONOM", "regeneration"),
          Map.entry("GROWTH", "regeneration"),
          Map.entry("BUSINESS", "regeneration"),
          Map.entry("SAFETY", "safety"),
          Map.entry("COMMUNIT", "safety"));

  private static final Set<String> OUTRIGHT =
      Set.of("the council will", "the view of the council", "we will");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<String> roles = reading.circumstances().member().roles();
    if (!reading.entities("URL").isEmpty() || maySpeak(reading, rule, roles)) {
      return List.of();
    }
    return PhraseDetector.findings(
        reading,
        rule,
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> known(reading, one.signal().name()))
            .filter(one ->
                !Unsourced.question(reading.words(), reading.words().sentence(one.hit().from())))
            .toList());
  }

  /** The writer's roles are known, or a resident's post speaks for the council outright. */
  private static boolean known(Reading reading, String signal) {
    return !reading.circumstances().member().roles().isEmpty()
        || reading.circumstances().direction() == Direction.GROUP && OUTRIGHT.contains(signal);
  }

  /** The leader of the council, or the cabinet member whose portfolio the text is about. */
  private static boolean maySpeak(Reading reading, RuleFile rule, List<String> roles) {
    for (String role : roles) {
      String upper = role.toUpperCase(Locale.ROOT);
      if (upper.equals("LEADER") || upper.startsWith("CABINET:LEADER")) {
        return true;
      }
      boolean briefed =
          upper.startsWith("CABINET:")
              && PORTFOLIOS.entrySet().stream()
                  .anyMatch(entry ->
                      upper.contains(entry.getKey())
                          && reading.has(rule.rule().id(), entry.getValue()));
      if (briefed) {
        return true;
      }
    }
    return false;
  }
}
