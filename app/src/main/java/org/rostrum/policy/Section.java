package org.rostrum.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clauses under one heading.
 *
 * @param adoptedHeading the heading's line as adopted, if the text has one
 * @param sub whether it belongs under the section before
 */
record Section(
    Part part, String name, @Nullable String adoptedHeading, boolean sub, List<Clause> clauses) {
  Section {
    clauses = List.copyOf(clauses);
  }

  /** Where links to this section lead on the page. */
  String anchor() {
    return "from-" + clauses.getFirst().id().value();
  }

  Section with(List<Clause> others) {
    return new Section(part, name, adoptedHeading, sub, others);
  }
}
