package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One link of the service navigation. */
public record NavigationItem(
    @Nullable String text,
    @Nullable Content html,
    @Nullable String href,
    boolean current,
    boolean active,
    @Nullable Attributes attributes) {

  public static NavigationItem of(String text, String href, boolean current) {
    return new NavigationItem(text, null, href, current, false, null);
  }

  @Nullable String ariaCurrent() {
    return current ? "page" : active ? "true" : null;
  }
}
