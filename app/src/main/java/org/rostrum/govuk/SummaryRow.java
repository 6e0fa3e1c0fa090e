package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One row of a summary list: what, its value, and links to change it. */
public record SummaryRow(
    Words key, Words value, @Nullable Actions actions, @Nullable String classes) {

  public static SummaryRow of(String key, String value) {
    return new SummaryRow(Words.of(key), Words.of(value), null, null);
  }

  public static SummaryRow of(String key, Content value) {
    return new SummaryRow(Words.of(key), Words.html(value), null, null);
  }

  public SummaryRow with(ActionItem... links) {
    return new SummaryRow(key, value, Actions.of(links), classes);
  }

  boolean hasActions() {
    return actions != null && !actions.items().isEmpty();
  }
}
