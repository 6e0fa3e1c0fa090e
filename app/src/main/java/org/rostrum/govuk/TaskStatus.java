package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** How far a task is: a tag, or plain words. */
public record TaskStatus(
    @Nullable Tag tag, @Nullable String text, @Nullable Content html, @Nullable String classes) {

  static final TaskStatus NONE = new TaskStatus(null, null, null, null);

  public static TaskStatus of(String text) {
    return new TaskStatus(null, text, null, null);
  }

  public static TaskStatus tag(String text, @Nullable String classes) {
    return new TaskStatus(Tag.of(text, classes), null, null, null);
  }
}
