package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One step of the breadcrumbs; without an address it is this page. */
public record Crumb(
    @Nullable String text,
    @Nullable Content html,
    @Nullable String href,
    @Nullable Attributes attributes) {

  public static Crumb of(String text, @Nullable String href) {
    return new Crumb(text, null, href, null);
  }
}
