package org.rostrum.govuk;

import java.util.Locale;

/** How a check came out, as the reader sees it: a sign, a word and a colour, never colour alone. */
public enum Level {
  STOP,
  CHECK,
  TIP,
  CLEAR,
  ROUTE,
  URGENT,
  NOT_CHECKED;

  /** The word on the tag. */
  public String word() {
    return Text.of("govuk.level." + key());
  }

  String tagClass() {
    return "rostrum-level--" + key();
  }

  String panelClass() {
    return "rostrum-panel--" + key();
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
