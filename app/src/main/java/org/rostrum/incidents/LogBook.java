package org.rostrum.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentActed.What;
import org.rostrum.incidents.Sheet.Reader;
import org.rostrum.incidents.Sheet.State;
import org.rostrum.incidents.Sheet.Stopping;
import org.rostrum.incidents.Sheet.Support;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the log. Every sheet is written once a form, however often the form is sent. */
@Service
class LogBook {

  private final Sheets sheets;
  private final TypedWords typed;
  private final Readers readers;
  private final Incidents incidents;
  private final Triage triage;
  private final ApplicationEventPublisher events;

  LogBook(
      Sheets sheets,
      TypedWords typed,
      Readers readers,
      Incidents incidents,
      Triage triage,
      ApplicationEventPublisher events) {
    this.sheets = sheets;
    this.typed = typed;
    this.readers = readers;
    this.incidents = incidents;
    this.triage = triage;
    this.events = events;
  }

  /** What became of a change. */
  sealed interface Change {
    /** It is the newest version now. */
    record Saved() implements Change {}

    /** Somebody answered the same question meanwhile; nothing is saved. */
    record Touched(Version theirs) implements Change {}
  }

  @Transactional
  public IncidentId open(
      AccountId owner, SignedIn by, boolean consent, boolean safe, @Nullable FormKey form) {
    var opened = sheets.open(owner, by, consent, safe, form);
    if (opened.isNew()) {
      events.publishEvent(IncidentActed.by(by, What.INCIDENT_OPENED, opened.id()));
    }
    return opened.id();
  }

  @Transactional
  public void answerSafe(IncidentId id) {
    sheets.answerSafe(id, true);
  }

  /** Somebody should call, whatever the sheet says or does not say yet. */
  @Transactional
  public void askForCall(IncidentId id, List<Support> support, SignedIn by) {
    triage.call(by, id, support);
  }

  /** Somebody has been in touch. */
  @Transactional
  public void called(UUID call, SignedIn by) {
    triage.called(by, call);
  }

  @Transactional
  public void keep(IncidentId id, List<Receipt> files, SignedIn by) {
    if (files.isEmpty()) {
      return;
    }
    var _ = sheets.hold(id).orElseThrow(NotFound::new);
    for (Receipt file : files) {
      if (sheets.add(id, file.id(), by)) {
        events.publishEvent(IncidentActed.by(by, What.EVIDENCE_ADDED, id));
      }
    }
  }

  /** A draft becomes a record: shared with Members' Services and the Monitoring Officer, or not. */
  @Transactional
  public void log(
      IncidentId id, Answers quick, boolean share, SignedIn by, @Nullable FormKey form) {
    var entry = sheets.hold(id).orElseThrow(NotFound::new);
    typed.forget(id, TypedWords.SHEET);
    if (!entry.isDraft()) {
      return;
    }
    sheets.save(id, withLater(id, quick), null, by, form);
    sheets.log(id, share ? State.LOGGED : State.PRIVATE_NOTE);
    if (share) {
      boolean held = form != null && by.account().equals(entry.owner());
      readers.change(id, entry.owner(), List.of(Reader.MEMBERS_SERVICES_AND_MO), held);
    }
    events.publishEvent(IncidentActed.by(by, What.INCIDENT_LOGGED, id));
    var sheet = now(id);
    danger(by, sheet);
    triage.support(by, sheet);
  }

  /** Answers given to the optional questions while the sheet was a draft. */
  private Answers withLater(IncidentId id, Answers quick) {
    var all = quick;
    for (Part part : Part.values()) {
      var later = typed.newest(id, part.address());
      if (later.isPresent()) {
        all = all.with(part.fields(), later.get().answers());
        typed.forget(id, part.address());
      }
    }
    return all;
  }

  /** Answers one question of a saved sheet anew, as its next version. */
  @Transactional
  public Change change(
      IncidentId id, Part part, Answers given, int seen, SignedIn by, @Nullable FormKey form) {
    var _ = sheets.hold(id).orElseThrow(NotFound::new);
    if (form != null && sheets.hasSaved(id, form)) {
      return new Change.Saved();
    }
    var latest = sheets.latest(id).orElseThrow(NotFound::new);
    var mine = given.only(part.fields());
    var theirs = latest.answers().only(part.fields());
    if (mine.equals(theirs)) {
      typed.forget(id, part.address());
      return new Change.Saved();
    }
    if (seen < latest.number() && touchedSince(id, part, seen, theirs)) {
      return new Change.Touched(latest);
    }
    sheets.save(id, latest.answers().with(part.fields(), mine), part, by, form);
    typed.forget(id, part.address());
    announce(id, part, by);
    return new Change.Saved();
  }

  private boolean touchedSince(IncidentId id, Part part, int seen, Answers theirs) {
    return sheets.versions(id).stream()
        .filter(version -> version.number() == seen)
        .noneMatch(version -> version.answers().only(part.fields()).equals(theirs));
  }

  private void announce(IncidentId id, Part part, SignedIn by) {
    events.publishEvent(IncidentActed.by(by, What.INCIDENT_CHANGED, id));
    var sheet = now(id);
    if (part == Part.STOP && sheet.stop().answer() == Stopping.Answer.YES) {
      events.publishEvent(IncidentActed.by(by, What.STOP_REQUEST_RECORDED, id));
    }
    if (part == Part.WORDS) {
      danger(by, sheet);
    }
    if (part == Part.SUPPORT) {
      triage.support(by, sheet);
    }
  }

  /**
   * The member's answer to "Shall we tell the duty officer?". Yes lets the duty officer read this
   * record, for without that there would be nothing to tell; no stays no.
   */
  @Transactional
  public void answerAlert(IncidentId id, boolean tell, SignedIn by) {
    var entry = sheets.hold(id).orElseThrow(NotFound::new);
    if (triage.answer(by, id, tell) && tell) {
      var wanted = new ArrayList<>(readers.ticked(id));
      wanted.add(Reader.MEMBERS_SERVICES_AND_MO);
      readers.change(id, entry.owner(), wanted, false);
      sheets.change(id, State.LOGGED);
    }
  }

  /** Lets exactly these read, and nobody else. */
  @Transactional
  public void share(IncidentId id, List<Reader> wanted, SignedIn by) {
    var entry = sheets.hold(id).orElseThrow(NotFound::new);
    var before = Set.copyOf(readers.ticked(id));
    readers.change(id, entry.owner(), wanted, true);
    if (before.equals(Set.copyOf(readers.ticked(id)))) {
      return;
    }
    stand(entry);
    events.publishEvent(IncidentActed.by(by, What.AUDIENCE_CHANGED, id));
    danger(by, now(id));
  }

  /** Takes back what was shared less than half a minute ago; false if it is too late. */
  @Transactional
  public boolean takeBack(IncidentId id, SignedIn by) {
    var entry = sheets.hold(id).orElseThrow(NotFound::new);
    if (!readers.takeBack(id)) {
      return false;
    }
    stand(entry);
    events.publishEvent(IncidentActed.by(by, What.AUDIENCE_CHANGED, id));
    return true;
  }

  /** A record that nobody else may read is a private note. */
  private void stand(Entry entry) {
    if (entry.state() == State.LOGGED || entry.state() == State.PRIVATE_NOTE) {
      boolean anybody = !readers.ticked(entry.id()).isEmpty();
      sheets.change(entry.id(), anybody ? State.LOGGED : State.PRIVATE_NOTE);
    }
  }

  /** Whoever is told of a danger at once may read of it at once, and nothing takes that back. */
  private void danger(SignedIn by, Sheet sheet) {
    if (triage.danger(by, sheet)) {
      readers.letNow(sheet.id());
    }
  }

  Sheet now(IncidentId id) {
    return sheets.find(id).flatMap(incidents::read).orElseThrow(NotFound::new);
  }
}
