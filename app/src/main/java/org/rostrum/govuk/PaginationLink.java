package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The way to the page before or after. */
public record PaginationLink(
    @Nullable String href,
    @Nullable String text,
    @Nullable Content html,
    @Nullable String labelText,
    @Nullable Attributes attributes) {

  public static PaginationLink of(String href, String text) {
    return new PaginationLink(href, text, null, null, null);
  }
}
