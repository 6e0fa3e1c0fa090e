package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The words and colour of a tag. */
public record Tag(
    @Nullable String text,
    @Nullable Content html,
    @Nullable String classes,
    @Nullable Attributes attributes) {

  public static Tag of(String text, @Nullable String classes) {
    return new Tag(text, null, classes, null);
  }
}
