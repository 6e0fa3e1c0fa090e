package org.rostrum.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Scans.Word;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has kept files looked at by the scanner, one at a time and after the answer: nobody waits for it.
 * Which files wait stands in the database, so that a stop loses none; while the scanner is away
 * they wait on, and a minute later it is asked again.
 */
@Component
class Scanning implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);

  private static final Duration SHORTLY = Duration.ofSeconds(5);
  private static final int AT_ONCE = 500;

  /** A file on which the scanner falls silent so often, while it answers else, is beyond it. */
  private static final int TRIES = 3;

  private final Scanner scanner;
  private final Shelf shelf;
  private final Exhibits exhibits;
  private final Scans scans;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Duration patience;
  private final Map<ExhibitId, Integer> faults = new ConcurrentHashMap<>();
  private final AtomicBoolean queued = new AtomicBoolean();
  private final ExecutorService oneAtATime =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("scans").daemon().factory());

  Scanning(
      Scanner scanner,
      Shelf shelf,
      Exhibits exhibits,
      Scans scans,
      Clock clock,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      @Value("${rostrum.evidence.scan-seconds:180}") int seconds) {
    this.scanner = scanner;
    this.shelf = shelf;
    this.exhibits = exhibits;
    this.scans = scans;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
    this.patience = Duration.ofSeconds(seconds);
  }

  @TransactionalEventListener
  void on(ExhibitKept kept) {
    wake();
  }

  /** What a stop left waiting, and what came while the scanner was away. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void wake() {
    if (scanner.clamd().isPresent() && queued.compareAndSet(false, true)) {
      oneAtATime.execute(() -> {
        queued.set(false);
        round();
      });
    }
  }

  /** Looks at all that waits, as far as the scanner can be reached and believed. */
  synchronized void round() {
    try {
      List<ExhibitId> waiting = exhibits.awaitingScan(AT_ONCE);
      if (!waiting.isEmpty() && scanner.clamd().isPresent()) {
        round(scanner.clamd().get(), waiting);
      }
    } catch (IOException e) {
      LOG.warn("Scans wait for the scanner");
    } catch (DataAccessException e) {
      LOG.warn("Scans wait for the database");
    }
  }

  private void round(Clamd clamd, List<ExhibitId> waiting) throws IOException {
    Optional<Trial.Flaw> flaw = Trial.of(clamd, SHORTLY);
    if (flaw.isPresent()) {
      LOG.warn("Nothing is scanned: the scanner cannot be believed ({})", flaw.get());
      return;
    }
    String version = Said.tidy(clamd.version(SHORTLY));
    for (ExhibitId id : waiting) {
      look(clamd, version, id);
    }
  }

  /** Throws when the scanner is away; the fault of one file holds up no other. */
  private void look(Clamd clamd, String version, ExhibitId id) throws IOException {
    Path file = shelf.file(id);
    if (Files.notExists(file)) {
      LOG.error("A kept file is not there to be scanned: {}", id);
      return;
    }
    switch (said(clamd, file)) {
      case Said.Clean() -> remember(id, Scan.CLEAN, null, version);
      case Said.Harmful(String name) -> remember(id, Scan.FLAGGED, name, version);
      case Said.Beyond(String name) -> remember(id, Scan.UNSCANNABLE, name, version);
      case Said.Fault() -> {
        if (faults.merge(id, 1, Integer::sum) >= TRIES) {
          remember(id, Scan.UNSCANNABLE, "Scanner.Fault", version);
        }
      }
    }
  }

  private Said said(Clamd clamd, Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return clamd.scan(bytes, patience);
    } catch (IOException silent) {
      if (clamd.answers(SHORTLY)) {
        return new Said.Fault();
      }
      throw silent;
    }
  }

  private void remember(ExhibitId id, Scan scan, @Nullable String name, String version) {
    faults.remove(id);
    transaction.executeWithoutResult(_ -> {
      scans.add(id, new Word(scan, name, version, clock.instant().truncatedTo(ChronoUnit.MICROS)));
      exhibits.scanned(id, scan);
      events.publishEvent(new ExhibitScanned(id, scan));
    });
  }

  @Override
  public void destroy() {
    oneAtATime.shutdownNow();
  }
}
