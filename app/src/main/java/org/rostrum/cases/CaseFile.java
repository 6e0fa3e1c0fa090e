package org.rostrum.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;

/**
 * A case as it stands. It has the complaint's id, and nothing in it says who complained.
 *
 * @param setAside where it stood before the police, a conflict or a withdrawal, the latest last
 * @param since how long it has stood where it stands
 */
record CaseFile(
    ComplaintId id,
    String reference,
    Instant openedAt,
    State state,
    List<State> setAside,
    Instant since,
    @Nullable Route route,
    @Nullable Risk risk,
    boolean threat,
    @Nullable Instant letterSent,
    @Nullable String outcome) {

  CaseFile {
    setAside = List.copyOf(setAside);
  }

  int step() {
    return state.step(route != null);
  }

  /** The step's name; once the route is clear, the member is told that we have it. */
  String stepName() {
    return state == State.ROUTE_CHECK && route != null
        ? Timer.ACKNOWLEDGEMENT.label()
        : state.label();
  }

  /** Where an act leads that leads back. */
  State back() {
    return setAside.isEmpty() ? State.ROUTE_CHECK : setAside.getLast();
  }

  String path() {
    return "/cases/" + id;
  }
}
