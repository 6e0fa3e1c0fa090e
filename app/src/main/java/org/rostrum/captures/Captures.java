package org.rostrum.captures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.captures.Kept.Outcome;
import org.rostrum.captures.Kept.Step;
import org.rostrum.evidence.Evidence;
import org.rostrum.evidence.Keeping;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentId;
import org.rostrum.incidents.SheetEvidence;
import org.rostrum.worker.CaptureAnswer;
import org.rostrum.worker.CaptureOrder;
import org.rostrum.worker.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has pages recorded, one at a time and after the answer, and keeps what came of it. */
@Service
class Captures {

  private static final Logger LOG = LoggerFactory.getLogger(Captures.class);

  private final CaptureSettings settings;
  private final Wishes wishes;
  private final Recorder recorder;
  private final Evidence evidence;
  private final SheetEvidence sheets;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final OneAtATime queue;
  private final Looks looks;

  Captures(
      CaptureSettings settings,
      Wishes wishes,
      Recorder recorder,
      Evidence evidence,
      SheetEvidence sheets,
      OneAtATime queue,
      Looks looks,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.settings = settings;
    this.wishes = wishes;
    this.recorder = recorder;
    this.evidence = evidence;
    this.sheets = sheets;
    this.queue = queue;
    this.looks = looks;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Why a page is not even asked for. */
  enum Refusal {
    OFF,
    NOT_A_LINK,
    NOT_ALLOWED
  }

  /** What keeps this link from being asked for, if anything. */
  Optional<Refusal> refusal(String typed) {
    if (!settings.isOn()) {
      return Optional.of(Refusal.OFF);
    }
    return Link.of(typed)
        .map(link ->
            settings.hosts().contains(link.host())
                ? Optional.<Refusal>empty()
                : Optional.of(Refusal.NOT_ALLOWED))
        .orElse(Optional.of(Refusal.NOT_A_LINK));
  }

  /** Asks for the page; the same form sent twice, or another under way, asks for nothing more. */
  void ask(IncidentId sheet, AccountId owner, String link, SignedIn by, @Nullable FormKey form) {
    Optional<CaptureId> added =
        Optional.ofNullable(
                transaction.execute(_ -> {
                  Optional<CaptureId> id = wishes.add(sheet, link, by, form);
                  id.ifPresent(_ -> events.publishEvent(CaptureActed.asked(by, sheet)));
                  return id;
                }))
            .flatMap(id -> id);
    added.ifPresent(id -> queue.add(() -> carryOut(id, sheet, owner, link, by)));
  }

  private void carryOut(CaptureId id, IncidentId sheet, AccountId owner, String link, SignedIn by) {
    try {
      Outcome outcome = recorded(id, sheet, owner, link, by);
      transaction.executeWithoutResult(_ -> {
        wishes.end(id, outcome);
        events.publishEvent(CaptureActed.ended(by, outcome, sheet));
      });
    } catch (DataAccessException e) {
      LOG.warn("A capture is not written down: the database does not answer");
    }
  }

  private Outcome recorded(
      CaptureId id, IncidentId sheet, AccountId owner, String link, SignedIn by) {
    try {
      wishes.step(id, Step.OPENING);
      try (Scratch scratch = Scratch.make()) {
        CaptureAnswer answer = recorder.record(link, scratch.folder());
        if (answer.outcome() != CaptureAnswer.Outcome.SHOWN) {
          return Outcome.valueOf(answer.outcome().name());
        }
        wishes.step(id, Step.KEEPING);
        looks.sketch(id, Sketch.of(scratch.text()));
        return keep(scratch.folder(), Link.of(link).orElseThrow().host(), sheet, owner, by)
            ? answer.whole() ? Outcome.KEPT : Outcome.KEPT_IN_PART
            : Outcome.NO_ROOM;
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.error("A page could not be recorded: {}", e.getClass().getSimpleName());
      return Outcome.FAILED;
    }
  }

  /** Each file as any other that the member brings; false when one of them was not taken. */
  private boolean keep(Path folder, String host, IncidentId sheet, AccountId owner, SignedIn by)
      throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    for (String file : List.of(CaptureOrder.PICTURE, CaptureOrder.RECORD, CaptureOrder.TEXT)) {
      String name = host + file.substring(file.lastIndexOf('.'));
      try (InputStream bytes = Files.newInputStream(folder.resolve(file))) {
        if (evidence.keep(owner, by, name, bytes) instanceof Keeping.Kept(Receipt receipt)) {
          receipts.add(receipt);
        }
      }
    }
    sheets.keep(sheet, receipts, by);
    return receipts.size() == 3;
  }

  /** What a stop left under way will not come to an end any more. */
  @EventListener(ApplicationReadyEvent.class)
  void endWhatWasLeft() {
    try {
      wishes.endAllLeftBehind();
    } catch (DataAccessException e) {
      LOG.warn("Captures that a stop left behind stay open until the next start");
    }
  }
}
