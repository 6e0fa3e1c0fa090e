package org.rostrum.policy;

import java.util.List;
import org.rostrum.govuk.Page;

/** The policy browser. */
record PolicyPage(
    Page page,
    VersionBar bar,
    String question,
    Shelf show,
    int found,
    List<Chapter> chapters) {

  /** A section with those of its clauses that are shown. */
  record Chapter(Section section, List<ClauseView> clauses) {}

  boolean isSearch() {
    return !question.isBlank();
  }

  boolean isEmpty() {
    return found == 0;
  }

  List<Shelf> shelves() {
    return List.of(Shelf.values());
  }

  /** The chapters of one paper, for the contents. */
  List<Chapter> of(Part part) {
    return chapters.stream().filter(chapter -> chapter.section().part() == part).toList();
  }

  List<Part> parts() {
    return List.of(Part.values()).stream().filter(part -> !of(part).isEmpty()).toList();
  }
}
