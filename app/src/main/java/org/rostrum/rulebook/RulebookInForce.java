package org.rostrum.rulebook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.Screener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The rulebook by which every check is made: the last version that was published, or the shipped
 * one. Kept in memory, so that a check never waits for the database; changed in one step. A stored
 * version that cannot be read is passed over: the last good one stays, and {@link #damaged} says
 * so.
 */
@Component
public class RulebookInForce {

  private static final Logger LOG = LoggerFactory.getLogger(RulebookInForce.class);

  private final RulebookVersions versions;
  private volatile Known known = new Known(0, Screener.standard(), null);

  private record Known(int number, Screener screener, @Nullable String damaged) {}

  RulebookInForce(RulebookVersions versions) {
    this.versions = versions;
  }

  /** Checks by the rulebook in force. Never waits; ask again for each check. */
  public Screener screener() {
    return known.screener();
  }

  public Rulebook rulebook() {
    return known.screener().rulebook();
  }

  /** The number of the version in force; 0 for the shipped rulebook. */
  int number() {
    return known.number();
  }

  /** The name of the latest stored version if it cannot be used, else nothing. */
  public Optional<String> damaged() {
    return Optional.ofNullable(known.damaged());
  }

  /** Whether a rulebook of this name was ever in force here. */
  public boolean wasInForce(String name) {
    return name.equals(rulebook().name())
        || name.equals(Rulebook.shipped().name())
        || versions.all().stream().anyMatch(version -> version.name().equals(name));
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  synchronized void lookAgain() {
    try {
      Optional<RulebookVersions.Version> latest = versions.latest();
      if (latest.isPresent()
          && (latest.get().number() != known.number() || known.damaged() != null)) {
        known = read();
      }
    } catch (DataAccessException | TransactionException databaseGone) {
      LOG.warn("The rulebook could not be looked up again; the last one stays in use");
    }
  }

  @TransactionalEventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(RulebookActed acted) {
    if (acted.publishes()) {
      lookAgain();
    }
  }

  private Known read() {
    String damaged = null;
    for (var version : versions.all()) {
      if (version.number() == known.number()) {
        return new Known(known.number(), known.screener(), damaged);
      }
      if (Rulebook.changed(version.changes()) instanceof ChangedRulebook.Made(var rulebook)) {
        return new Known(version.number(), Screener.with(rulebook), damaged);
      }
      damaged = damaged == null ? version.name() : damaged;
      LOG.error("The stored rulebook {} cannot be used; the one before stays", version.number());
    }
    return new Known(0, Screener.standard(), damaged);
  }
}
