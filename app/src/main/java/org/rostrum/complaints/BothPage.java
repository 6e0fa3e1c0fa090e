package org.rostrum.complaints;

import org.rostrum.complaints.Submitted.Part;
import org.rostrum.govuk.Page;

/**
 * One part that two changed: both texts, and a choice.
 *
 * @param mine what came with the form, as it reads
 * @param theirs what is saved, as it reads
 * @param sent what came with the form, to be sent again
 */
record BothPage(
    Page page, Form form, Section section, Part mine, Part theirs, Answers sent, Answers saved) {

  /** Where the part stands as the other saved it. */
  String path() {
    return "/complaints/" + form.id() + "/" + section.address();
  }

  /** Having seen this page, one has seen what the other saved. */
  String shown() {
    return saved.mark();
  }
}
