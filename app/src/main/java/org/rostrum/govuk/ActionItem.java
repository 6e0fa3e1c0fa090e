package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A link that changes one row or card. */
public record ActionItem(
    @Nullable String href,
    @Nullable String text,
    @Nullable Content html,
    @Nullable String visuallyHiddenText,
    @Nullable String classes,
    @Nullable Attributes attributes) {

  /** The hidden text says which row, for those who hear links out of their place. */
  public static ActionItem of(String href, String text, String visuallyHiddenText) {
    return new ActionItem(href, text, null, visuallyHiddenText, null, null);
  }
}
