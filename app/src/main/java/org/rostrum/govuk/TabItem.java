package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One tab and its panel. */
public record TabItem(
    String label, @Nullable String id, @Nullable TabPanel panel, @Nullable Attributes attributes) {

  public static TabItem of(String id, String label, Content html) {
    return new TabItem(label, id, new TabPanel(null, html, null), null);
  }
}
