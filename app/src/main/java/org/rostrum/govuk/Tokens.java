package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** Class names or ids in one attribute, apart by single spaces. */
public final class Tokens {

  private Tokens() {}

  /** The ones that are there; null when there is none, so that the attribute is left out. */
  public static @Nullable String join(@Nullable String... tokens) {
    StringBuilder joined = new StringBuilder();
    for (String token : tokens) {
      if (token != null && !token.isBlank()) {
        joined.append(joined.isEmpty() ? "" : " ").append(token);
      }
    }
    return joined.isEmpty() ? null : joined.toString();
  }
}
