package org.rostrum.captures;

import java.io.IOException;
import java.time.Clock;
import org.rostrum.captures.Looks.Watched;
import org.rostrum.worker.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks again, on its days, at every link whose page was kept, and writes down what it found. */
@Component
class FateWatch {

  private static final Logger LOG = LoggerFactory.getLogger(FateWatch.class);

  private final CaptureSettings settings;
  private final Looks looks;
  private final Recorder recorder;
  private final OneAtATime queue;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FateWatch(
      CaptureSettings settings,
      Looks looks,
      Recorder recorder,
      OneAtATime queue,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.settings = settings;
    this.looks = looks;
    this.recorder = recorder;
    this.queue = queue;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Once an hour, behind the pages that members ask for. */
  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void lookAround() {
    if (settings.isOn()) {
      queue.add(this::lookAtWhatIsDue);
    }
  }

  void lookAtWhatIsDue() {
    try {
      looks.watched().stream().filter(this::isDue).forEach(this::look);
    } catch (DataAccessException e) {
      LOG.warn("Links are not looked at: the database does not answer");
    }
  }

  private boolean isDue(Watched watched) {
    return Fate.nextLook(watched.kept(), watched.lastLook())
            .filter(next -> !clock.instant().isBefore(next))
            .isPresent()
        && Link.of(watched.link())
            .filter(link -> settings.hosts().contains(link.host()))
            .isPresent();
  }

  private void look(Watched watched) {
    try (Scratch scratch = Scratch.make()) {
      var answer = recorder.record(watched.link(), scratch.folder());
      Fate fate = Fate.of(answer, scratch.text(), watched.sketch());
      transaction.executeWithoutResult(_ -> {
        looks.add(watched.id(), fate);
        events.publishEvent(CaptureActed.looked(watched.asker(), fate, watched.sheet()));
      });
    } catch (IOException e) {
      LOG.error("A link could not be looked at: {}", e.getClass().getSimpleName());
    }
  }
}
