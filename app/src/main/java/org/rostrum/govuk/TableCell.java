package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One cell of a table, or of its head. */
public record TableCell(
    @Nullable String text,
    @Nullable Content html,
    @Nullable String format,
    @Nullable String classes,
    @Nullable Integer colspan,
    @Nullable Integer rowspan,
    @Nullable Attributes attributes) {

  public static TableCell of(String text) {
    return new TableCell(text, null, null, null, null, null, null);
  }

  public static TableCell of(Content html) {
    return new TableCell(null, html, null, null, null, null, null);
  }

  /** A figure: right aligned, digits of one width. */
  public static TableCell figure(String text) {
    return new TableCell(text, null, "numeric", null, null, null, null);
  }

  @Nullable String withFormat(String block) {
    return format == null || format.isEmpty() ? null : block + "--" + format;
  }
}
