package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** The frame of a summary list: its title and links. */
public record SummaryCard(
    @Nullable CardTitle title,
    @Nullable Actions actions,
    @Nullable String classes,
    @Nullable Attributes attributes) {

  public static SummaryCard titled(String title, ActionItem... links) {
    return new SummaryCard(new CardTitle(title, null, null, null), Actions.of(links), null, null);
  }
}
