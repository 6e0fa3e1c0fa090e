package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The label of one field. */
public record Label(
    @Nullable String text,
    @Nullable Content html,
    @Nullable String classes,
    boolean isPageHeading,
    @Nullable Attributes attributes) {

  public static Label of(String text) {
    return new Label(text, null, null, false, null);
  }

  /** A label in bold, for a form of several questions. */
  public static Label bold(String text) {
    return new Label(text, null, "govuk-label--m", false, null);
  }

  /** The label is also the page's H1: for a page that asks one question. */
  public static Label heading(String text) {
    return new Label(text, null, "govuk-label--l", true, null);
  }
}
