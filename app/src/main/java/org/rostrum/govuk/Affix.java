package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Words fixed before or after an input, such as a unit. */
public record Affix(
    @Nullable String text,
    @Nullable Content html,
    @Nullable String classes,
    @Nullable Attributes attributes) {

  public static Affix of(String text) {
    return new Affix(text, null, null, null);
  }
}
