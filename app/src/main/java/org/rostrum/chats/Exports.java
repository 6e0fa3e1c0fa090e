package org.rostrum.chats;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.WentAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The exports that people have open: in memory only, one for each person. One goes when its person
 * has finished, leaves, signs out, opens another or is idle for half an hour, and all when the
 * application stops.
 */
@Component
class Exports {

  static final Duration IDLE = Duration.ofMinutes(30);

  /** How many people may have one open, each with an index of some megabytes at most. */
  static final int MOST_OPEN = 12;

  private static final int REMEMBERED = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

  private final Clock clock;
  private final Map<String, OpenExport> open = new LinkedHashMap<>();
  private final Map<String, Closed> closed =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Closed> eldest) {
          return size() > REMEMBERED;
        }
      };

  Exports(Clock clock) {
    this.clock = clock;
  }

  /**
   * One that was open: whose it was and what became of it, and nothing of what it said.
   *
   * @param done what was made of it; null where it was let go
   */
  record Closed(AccountId account, AccountId owner, @Nullable Done done) {}

  /** Whether one more person may open one. */
  synchronized boolean hasRoom(AccountId account) {
    sweep();
    return of(account).isPresent() || open.size() < MOST_OPEN;
  }

  /** Opens it; another of the same person goes. */
  synchronized void add(OpenExport export) {
    of(export.account()).ifPresent(before -> close(before, null));
    open.put(export.id(), export);
  }

  /** What somebody has open. */
  synchronized Optional<OpenExport> of(AccountId account) {
    return open.values().stream()
        .filter(export -> export.account().equals(account) && !idle(export))
        .findFirst();
  }

  /** One that is open, for whom it belongs to; asking for it keeps it open. */
  synchronized Optional<OpenExport> find(String id, AccountId account) {
    OpenExport export = open.get(id);
    if (export == null || !export.account().equals(account)) {
      return Optional.empty();
    }
    if (idle(export)) {
      close(export, null);
      return Optional.empty();
    }
    export.use(clock.instant());
    return Optional.of(export);
  }

  /** One that this person had open. */
  synchronized Optional<Closed> closed(String id, AccountId account) {
    return Optional.ofNullable(closed.get(id)).filter(one -> one.account().equals(account));
  }

  /** Lets it go; null where nothing was made of it. */
  synchronized void close(OpenExport export, @Nullable Done done) {
    if (open.remove(export.id()) == null) {
      return;
    }
    closed.put(export.id(), new Closed(export.account(), export.owner(), done));
    try {
      export.close();
    } catch (IOException e) {
      LOG.error("A sealed file could not be let go: {}", e.getClass().getSimpleName());
    }
  }

  private boolean idle(OpenExport export) {
    return !clock.instant().isBefore(export.used().plus(IDLE));
  }

  @EventListener
  synchronized void gone(WentAway event) {
    of(event.account()).ifPresent(export -> close(export, null));
  }

  @Scheduled(fixedDelay = 60_000)
  synchronized void sweep() {
    List<OpenExport> all = new ArrayList<>(open.values());
    all.stream().filter(this::idle).forEach(export -> close(export, null));
  }

  @PreDestroy
  synchronized void stop() {
    List<OpenExport> all = new ArrayList<>(open.values());
    all.forEach(export -> close(export, null));
  }
}
