package org.rostrum.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Hat;

/**
 * Somebody asked to read a case that was not given to them, because it cannot wait.
 *
 * @param agreed what the second person said; null while nobody answered
 * @param tellFrom when the member may be told, where the police or safeguarding ask to wait
 * @param toldAt when the member was told
 */
record Emergency(
    UUID id,
    ComplaintId complaint,
    String reference,
    AccountId askedBy,
    Hat hat,
    Cause cause,
    String reason,
    Instant askedAt,
    @Nullable AccountId answeredBy,
    @Nullable Instant answeredAt,
    @Nullable Boolean agreed,
    @Nullable Instant openedAt,
    @Nullable Instant tellFrom,
    @Nullable String tellWhy,
    @Nullable Instant toldAt,
    Instant reviewDue,
    @Nullable AccountId reviewedBy,
    @Nullable Instant reviewedAt,
    @Nullable String review) {

  /** So long the others have to answer; then it opens without them, and all are told. */
  static final Duration ANSWER = Duration.ofMinutes(15);

  /** So long it stays open. */
  static final Duration OPEN = Duration.ofMinutes(60);

  /** What makes it an emergency; nothing else does. */
  enum Cause {
    AWAY,
    LIFE,
    COURT;

    String label() {
      return Text.of("cases.emergency.cause." + name());
    }
  }

  /** How far it has come. */
  enum Stage {
    WAITING,
    REFUSED,
    OPEN,
    OVER
  }

  Stage at(Instant now) {
    if (Boolean.FALSE.equals(agreed)) {
      return Stage.REFUSED;
    }
    var opened = openedAt;
    return opened == null ? Stage.WAITING : now.isBefore(ends(opened)) ? Stage.OPEN : Stage.OVER;
  }

  /** Nobody answered in time. */
  boolean opensUnanswered(Instant now) {
    return agreed == null && openedAt == null && !now.isBefore(answerBy());
  }

  Instant answerBy() {
    return askedAt.plus(ANSWER);
  }

  /** When it closes of itself. */
  @Nullable Instant ends() {
    return openedAt == null ? null : ends(openedAt);
  }

  private static Instant ends(Instant opened) {
    return opened.plus(OPEN);
  }

  /** Whether it was open for this person at that moment. */
  boolean covers(AccountId reader, Instant moment) {
    return openedAt != null
        && askedBy.equals(reader)
        && !moment.isBefore(openedAt)
        && moment.isBefore(ends(openedAt));
  }

  String path() {
    return "/emergency-access/" + id;
  }
}
