package org.rostrum.complaints;

import java.util.List;
import org.rostrum.complaints.Submitted.Part;
import org.rostrum.govuk.Page;

/**
 * All answers before sending.
 *
 * @param gaps the parts that are not finished
 */
record AnswersPage(Page page, Form form, List<Part> parts, List<Section> gaps, boolean canGoOn) {

  AnswersPage {
    parts = List.copyOf(parts);
    gaps = List.copyOf(gaps);
  }

  int words(Part part) {
    return part.lines().stream().mapToInt(line -> Pages.words(line.answer())).sum();
  }
}
