package org.rostrum.screening.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.screening.rules.Reading.Hit;

/**
 * The rules as far as they reach Welsh: the same signals and guards, found by Welsh phrases. Made
 * when the first Welsh text comes, so that it costs English ones nothing.
 *
 * @param rules those with Welsh phrases, and those that need no language
 */
record Welsh(List<RuleFile> rules, Phrasing phrasing) {

  /**
   * What takes a signal's force away when it stands just before it. Not <i>ni</i> and <i>na</i>,
   * which more often mean "we" and "there".
   */
  private static final Set<String> NEGATIONS =
      Set.of(
          "nid",
          "nad",
          "nac",
          "dim",
          "ddim",
          "heb",
          "neb",
          "byth",
          "erioed",
          "peidio",
          "beidio",
          "pheidio",
          "peidiwch",
          "paid");

  /** What these rules know of Welsh. */
  static Welsh of(List<RuleFile> rules) {
    List<RuleFile> reaching =
        rules.stream()
            .filter(rule -> rule.rule().welsh() || rule.rule().anyLanguage())
            .map(RuleFile::inWelsh)
            .toList();
    return new Welsh(reaching, Phrasing.of(reaching, Map.of()));
  }

  /** Finds what these rules listen for in a text, whatever else was found in it before. */
  Reading hear(Reading reading) {
    phrasing.find(
        phrasing.mark(reading.words()),
        (told, from, to) -> reading.take(new Hit(told.rule(), told.name(), from, to)));
    reading.takeNegations(NEGATIONS);
    return reading;
  }
}
