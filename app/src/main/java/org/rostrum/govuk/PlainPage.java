package org.rostrum.govuk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of words alone, taken from keys numbered from 1. */
record PlainPage(String h1, List<Part> parts) {

  record Part(@Nullable String heading, List<String> paragraphs) {}

  /**
   * {@code key}, {@code key.1}, {@code key.1.1}: the page's heading, a part's heading, its words.
   */
  static PlainPage of(String key) {
    List<Part> parts = new ArrayList<>();
    for (int part = 1; Text.has(key + "." + part + ".1"); part++) {
      String own = key + "." + part;
      List<String> paragraphs = new ArrayList<>();
      for (int line = 1; Text.has(own + "." + line); line++) {
        paragraphs.add(Text.of(own + "." + line));
      }
      parts.add(new Part(Text.has(own) ? Text.of(own) : null, List.copyOf(paragraphs)));
    }
    return new PlainPage(Text.of(key), List.copyOf(parts));
  }
}
