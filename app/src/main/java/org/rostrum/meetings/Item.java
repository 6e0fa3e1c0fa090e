package org.rostrum.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item on an agenda.
 *
 * @param paragraph the paragraph of Schedule 12A, Part 1, that keeps a restricted item's papers
 *     private
 * @param published whether the papers have been made public since
 */
public record Item(
    UUID id,
    UUID meeting,
    String number,
    String title,
    boolean restricted,
    @Nullable Integer paragraph,
    boolean published,
    @Nullable String application) {

  /** Restricted, and not made public since. */
  public boolean isExempt() {
    return restricted && !published;
  }
}
