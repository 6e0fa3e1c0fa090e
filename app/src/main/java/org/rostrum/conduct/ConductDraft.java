package org.rostrum.conduct;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.govuk.Shown;

/**
 * A Code of Conduct complaint that was begun and not sent.
 *
 * @param about the councillor as the member named them
 * @param from where the words come from
 */
record ConductDraft(
    UUID id, String about, String words, List<ExhibitId> exhibits, String from, Instant openedAt) {

  ConductDraft {
    exhibits = List.copyOf(exhibits);
  }

  /** The mark that a form carries which shows these words. */
  String shown() {
    return Shown.mark(about, words);
  }
}
