package org.rostrum.policy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.govuk.Page;

/** The policy browser. */
record PolicyPage(
    Page page, VersionBar bar, String question, Shelf show, int found, List<Chapter> chapters) {

  /** A section with those of its clauses that are shown. */
  record Chapter(Section section, List<ClauseView> clauses) {}

  boolean isSearch() {
    return !question.isBlank();
  }

  /**
   * Chapters stand closed while the whole policy is shown: all of it open is a very long page on a
   * phone.
   */
  boolean opensChapters() {
    return isSearch() || show != Shelf.ALL;
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

  /** The same question on another shelf. */
  String href(Shelf shelf) {
    String asked = isSearch() ? "&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) : "";
    return "/policy?show=" + shelf.key() + asked;
  }

  /** The contents start with one paper open, so that a phone shows the text soon. */
  boolean opens(Part part) {
    return parts().getFirst() == part;
  }

  List<Part> parts() {
    return Stream.of(Part.values()).filter(part -> !of(part).isEmpty()).toList();
  }
}
