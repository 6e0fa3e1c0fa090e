package org.rostrum.checkpoints;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Signs the log again and again, and holds the whole record against what was signed once a day. */
@Component
class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration BETWEEN_CHECKS = Duration.ofDays(1);

  private final Checkpoints checkpoints;
  private final Checks checks;
  private final Duration between;

  Rounds(
      Checkpoints checkpoints,
      Checks checks,
      @Value("${rostrum.checkpoints.every:PT15M}") Duration between) {
    this.checkpoints = checkpoints;
    this.checks = checks;
    this.between = between;
  }

  /** How long between two checkpoints, while there is something to sign. */
  Duration between() {
    return between;
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void sign() {
    try {
      if (isDue(checkpoints.latest().map(Signed::at).orElse(Instant.MIN), between)) {
        said(checkpoints.sign());
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The next checkpoint waits for the database");
    }
  }

  private static void said(Signing signing) {
    if (signing instanceof Signing.Contradicted(Signed last)) {
      LOG.error(
          "The log no longer continues its checkpoint of {} entries; not signed", last.size());
    }
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void check() {
    try {
      if (isDue(checks.last().map(Checks.Made::at).orElse(Instant.MIN), BETWEEN_CHECKS)) {
        checks.make("SYSTEM");
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The daily check of the log waits for the database");
    }
  }

  private boolean isDue(Instant last, Duration every) {
    return last.equals(Instant.MIN) || !checkpoints.now().isBefore(last.plus(every));
  }
}
