package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** One task of a task list. */
public record TaskItem(
    Words title,
    @Nullable Words hint,
    @Nullable TaskStatus status,
    @Nullable String href,
    @Nullable String classes) {

  public static TaskItem of(String title, String href, TaskStatus status) {
    return new TaskItem(Words.of(title), null, status, href, null);
  }

  public TaskItem withHint(String words) {
    return new TaskItem(title, Words.of(words), status, href, classes);
  }
}
