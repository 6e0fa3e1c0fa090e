package org.rostrum.cases;

import org.rostrum.govuk.Text;

/** Where a case stands. Before the first of these it is a draft, which is the complaint form's. */
enum State {
  /** Received; nobody handles it yet. */
  SUBMITTED(1),
  /** Is it the right form, and may the handler handle it? */
  ROUTE_CHECK(1),
  /** Sent to where it belongs. */
  REDIRECTED(8),
  ACKNOWLEDGED(3),
  RISK_ASSESSED(4),
  /** The options letter was sent; for half a minute it can be taken back. */
  OPTIONS_SENT(5),
  /** The member has the letter and chooses. */
  MEMBER_CHOICE(5),
  ACTIONS_OPEN(6),
  REVIEW(7),
  CLOSED(8),
  REOPENED(3),
  /** The police have it; no contact with the person complained about. */
  POLICE_PRIMACY(6),
  /** The member withdrew; it may go on for a serious reason. */
  WITHDRAWN(8),
  /** The handler stood back; the next has not taken it up. */
  CONFLICT_REASSIGNED(1);

  static final int STEPS = 8;

  private final int step;

  State(int step) {
    this.step = step;
  }

  /**
   * The step of eight that comes next; an acknowledgement is the second, once the route is clear.
   */
  int step(boolean routeRecorded) {
    return this == ROUTE_CHECK && routeRecorded ? 2 : step;
  }

  /** Whether nothing more is expected to happen. */
  boolean isOver() {
    return switch (this) {
      case REDIRECTED, CLOSED, WITHDRAWN -> true;
      case SUBMITTED,
          ROUTE_CHECK,
          ACKNOWLEDGED,
          RISK_ASSESSED,
          OPTIONS_SENT,
          MEMBER_CHOICE,
          ACTIONS_OPEN,
          REVIEW,
          REOPENED,
          POLICE_PRIMACY,
          CONFLICT_REASSIGNED ->
          false;
    };
  }

  String label() {
    return Text.of("cases.state." + name());
  }
}
