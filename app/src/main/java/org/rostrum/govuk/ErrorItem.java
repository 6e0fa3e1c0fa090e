package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One line of the error summary, linked to its field. */
public record ErrorItem(
    @Nullable String text,
    @Nullable Content html,
    @Nullable String href,
    @Nullable Attributes attributes) {

  public static ErrorItem of(String text, String href) {
    return new ErrorItem(text, null, href, null);
  }
}
