package org.rostrum.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links of one row or card. */
public record Actions(List<ActionItem> items, @Nullable String classes) {

  /** Copies the links. */
  public Actions {
    items = items == null ? List.of() : List.copyOf(items);
  }

  public static Actions of(ActionItem... items) {
    return new Actions(List.of(items), null);
  }
}
