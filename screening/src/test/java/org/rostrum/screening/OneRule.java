package org.rostrum.screening;

import java.util.Comparator;
import java.util.Optional;

/** What one rule of the shipped rulebook says of a text in given circumstances. */
final class OneRule {

  private static final Screener SCREENER = Screener.standard();

  private final String rule;

  OneRule(String rule) {
    this.rule = rule;
  }

  /** How firmly it speaks; the context comes without its braces and with single quotes. */
  Optional<Level> says(String text, String context) {
    Records.Request request =
        Records.read(("{'text':'" + text + "','context':{" + context + "}}").replace('\'', '"'));
    return SCREENER
        .screen(request.text(), request.circumstances(), request.directory())
        .findings()
        .stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::level)
        .max(Comparator.naturalOrder());
  }

  boolean speaks(String text, String context) {
    return says(text, context).isPresent();
  }
}
