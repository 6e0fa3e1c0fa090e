package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The ids that {@code aria-describedby} of a field names: what is given, then its hint, then its
 * error.
 */
final class Described {

  private Described() {}

  static @Nullable String by(
      @Nullable String given, String id, @Nullable Content hint, @Nullable String error) {
    return Tokens.join(
        given,
        hint == null || hint.isEmptyContent() ? null : id + "-hint",
        error == null ? null : id + "-error");
  }
}
