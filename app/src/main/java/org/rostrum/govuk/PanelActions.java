package org.rostrum.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The buttons and links of an interruption panel. */
public record PanelActions(
    List<PanelAction> items, @Nullable String classes, @Nullable Attributes attributes) {

  /** Copies the actions. */
  public PanelActions {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
