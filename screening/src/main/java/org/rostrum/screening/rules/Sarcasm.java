package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.Reading.Hit;

/**
 * TN-01: words that say one thing and mean another; also a word of praise set above somebody's bad
 * news.
 */
final class Sarcasm implements Detector {

  private static final int BARE = 6;

  /** How people mark sarcasm online. */
  private static final String SAID_SO = " /s";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    if (reading.text().stripTrailing().endsWith(SAID_SO)) {
      return List.of(
          PhraseDetector.of(
              rule, rule.rule().level(), null, 0.8, List.of(), "\"/s\" says that it is sarcasm."));
    }
    String id = rule.rule().id();
    int scare = reading.has(id, "all is well") ? 0 : ScareQuotes.in(reading.text());
    boolean amiss =
        reading.has(id, "mishap") || reading.has(id, "fault") || reading.has(id, "semi");
    if (scare > 1 || scare == 1 && amiss) {
      return List.of(
          PhraseDetector.of(
              rule,
              rule.rule().level(),
              null,
              0.65,
              List.of(),
              "Quotation marks round a word or two can make it mean the opposite."));
    }
    List<Hit> praise = reading.hits(id, "bare praise");
    if (praise.isEmpty()
        || reading.words().count() > BARE
        || !Shares.shares(reading.circumstances())) {
      return List.of();
    }
    Reading original = reading.beside(reading.circumstances().original());
    return original.has(id, "mishap") && !original.has(id, "all is well")
        ? List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.7,
                List.of(reading.span(praise.getFirst())),
                "\""
                    + reading.span(praise.getFirst()).in(reading.text())
                    + "\" stands above bad news, and could be taken at its word."))
        : List.of();
  }
}
