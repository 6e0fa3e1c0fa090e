package org.rostrum.captures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Text;
import org.rostrum.incidents.IncidentId;

/**
 * A wish to keep a page, and what became of it.
 *
 * @param outcome null while it is under way
 */
record Kept(
    CaptureId id,
    IncidentId sheet,
    String link,
    Instant askedAt,
    Step step,
    @Nullable Outcome outcome,
    @Nullable Instant endedAt) {

  /** How far it has come. */
  enum Step {
    WAITING,
    OPENING,
    KEEPING,
    ENDED
  }

  /** How it ended. */
  enum Outcome {
    KEPT,
    /** Kept, but for what was beyond a limit. */
    KEPT_IN_PART,
    LOGIN,
    FORBIDDEN,
    ROBOT_CHECK,
    GONE,
    SITE_FAILED,
    UNREACHABLE,
    TOO_MUCH,
    NO_FENCE,
    /** The member's files of the day are as many as a day takes. */
    NO_ROOM,
    /** Rostrum itself stopped meanwhile. */
    STOPPED,
    FAILED;

    boolean isKept() {
      return this == KEPT || this == KEPT_IN_PART;
    }
  }

  boolean isUnderWay() {
    return step != Step.ENDED;
  }

  boolean isKept() {
    return outcome != null && outcome.isKept();
  }

  /** What is being done, or what became of it, in a sentence or two. */
  String sentence() {
    return outcome == null
        ? Text.of("captures.step." + step.name())
        : Text.of("captures.outcome." + outcome.name());
  }

  /** When it was asked for or ended. */
  String moment() {
    return Moments.full(endedAt == null ? askedAt : endedAt);
  }
}
