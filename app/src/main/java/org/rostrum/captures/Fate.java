package org.rostrum.captures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.worker.CaptureAnswer;

/** What has become of the original, as far as a stranger's look at its link can tell. */
enum Fate {
  /** The page is there and says nearly what it said. */
  LIVE,
  /** The page is there and its words differ. */
  EDITED,
  /** The site says that it is gone. */
  DELETED,
  /** The site says that the account is gone. */
  ACCOUNT_GONE,
  /** Nobody could look: a wall, a fault, no way there. */
  UNKNOWN;

  /** A page's own dates and counters change from day to day. */
  private static final double ALIKE = 0.8;

  /** A page of so many letters at most may be nothing but the notice that it is gone. */
  private static final int NOTICE = 1_500;

  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?i)account (has been |is |was )?(suspended|deleted|deactivated|closed)"
              + "|(account|profile|user) (doesn.t|does not|no longer) exist");
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?i)(post|tweet|comment|video|content|page) (has been |was |is )?"
              + "(deleted|removed|no longer available|not available|unavailable)"
              + "|(content|page|post) isn.t available");

  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(30));
  private static final Duration THEN_EVERY = Duration.ofDays(30);
  private static final Duration FOR = Duration.ofDays(365);

  /**
   * Judges one later look.
   *
   * @param text what the page says now
   * @param before what it said when it was kept; null for what was kept before sketches were
   */
  static Fate of(CaptureAnswer answer, String text, @Nullable Sketch before) {
    boolean notice = text.length() <= NOTICE;
    return switch (answer.outcome()) {
      case GONE -> notice && ACCOUNT.matcher(text).find() ? ACCOUNT_GONE : DELETED;
      case SHOWN -> {
        boolean alike = before == null || before.likeness(Sketch.of(text)) >= ALIKE;
        if (alike) {
          yield LIVE;
        }
        if (notice && ACCOUNT.matcher(text).find()) {
          yield ACCOUNT_GONE;
        }
        yield notice && CONTENT.matcher(text).find() ? DELETED : EDITED;
      }
      case LOGIN, FORBIDDEN, ROBOT_CHECK, SITE_FAILED, UNREACHABLE, TOO_MUCH, NO_FENCE, FAILED ->
          UNKNOWN;
    };
  }

  /**
   * When to look next: after 1, 3, 7, 14 and 30 days, then every 30 until a year is over; empty
   * then.
   */
  static Optional<Instant> nextLook(Instant kept, @Nullable Instant lastLook) {
    Instant last = lastLook == null ? kept : lastLook;
    Instant next =
        LOOKS.stream()
            .map(kept::plus)
            .filter(last::isBefore)
            .findFirst()
            .orElse(last.plus(THEN_EVERY));
    return next.isAfter(kept.plus(FOR)) ? Optional.empty() : Optional.of(next);
  }
}
