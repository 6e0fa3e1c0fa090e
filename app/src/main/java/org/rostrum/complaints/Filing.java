package org.rostrum.complaints;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.complaints.Form.State;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Incidents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs a form and sends it; takes a complaint back. */
@Service
class Filing {

  private final Forms forms;
  private final Identities identities;
  private final SentCopies copies;
  private final SentComplaints sent;
  private final RouteCheck routes;
  private final Incidents incidents;
  private final ObjectProvider<CaseProgress> cases;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Filing(
      Forms forms,
      Identities identities,
      SentCopies copies,
      SentComplaints sent,
      RouteCheck routes,
      Incidents incidents,
      ObjectProvider<CaseProgress> cases,
      Clock clock,
      ApplicationEventPublisher events) {
    this.forms = forms;
    this.identities = identities;
    this.copies = copies;
    this.sent = sent;
    this.routes = routes;
    this.incidents = incidents;
    this.cases = cases;
    this.clock = clock;
    this.events = events;
  }

  /** What came of sending. */
  sealed interface Result {
    record Sent(String reference) implements Result {}

    /** Parts are missing, and nothing is so urgent that it could go without. */
    record Gaps(List<Section> missing) implements Result {}

    /** R1. */
    record Councillor() implements Result {}

    record NameDiffers(String name) implements Result {}

    record ChangedElsewhere() implements Result {}
  }

  /** Which parts still have something to mend. */
  List<Section> gaps(Form form) {
    return Reading.asked(form.answers(), form.isSealed(), isLate(form)).stream()
        .filter(section -> !errors(form, section).isEmpty())
        .toList();
  }

  boolean isLate(Form form) {
    return new Telling(form.answers()).isLate(London.day(clock.instant()));
  }

  FormErrors errors(Form form, Section section) {
    return check(form).of(section, everything(form));
  }

  FormErrors errors(Form form, Section section, Answers sentNow) {
    return check(form).of(section, everything(form).with(section.names(), sentNow));
  }

  private SectionCheck check(Form form) {
    return new SectionCheck(
        London.day(clock.instant()),
        form.answers().has("records"),
        row -> routes.isCouncillor(row, form.answers()));
  }

  /** All answers with those that stand apart. */
  Answers everything(Form form) {
    var identity = identities.of(form.id()).answers();
    var names =
        Arrays.stream(Section.values())
            .filter(Section::isIdentity)
            .flatMap(section -> section.names().stream())
            .toList();
    return form.answers().with(names, identity);
  }

  /**
   * Signs with a name typed by somebody who has just signed in again, and sends. The same form sent
   * twice sends once and has the same reference.
   */
  @Transactional
  public Result send(SignedIn by, ComplaintId id, String typedName, int revision, FormKey key) {
    var form = forms.hold(id).orElseThrow(NotFound::new);
    if (form.state() == State.SUBMITTED) {
      return new Result.Sent(form.ref());
    }
    if (!form.isDraft()) {
      throw new NotFound();
    }
    var held = identities.of(id);
    var name = SentComplaints.name(held.answers());
    if (!same(typedName, name)) {
      return new Result.NameDiffers(name);
    }
    if (form.revision() != revision) {
      return new Result.ChangedElsewhere();
    }
    if (form.answers().is("about", "COUNCILLOR") || !routes.councillors(form.answers()).isEmpty()) {
      return new Result.Councillor();
    }
    var missing = gaps(form);
    if (!missing.isEmpty() && !new Telling(form.answers()).isRed()) {
      return new Result.Gaps(missing);
    }
    return file(by, form, key);
  }

  private Result file(SignedIn by, Form form, FormKey key) {
    var id = form.id();
    var reference = forms.send(id, key);
    var now = forms.find(id).orElseThrow();
    copies.number(id, Reading.exhibits(now.answers()));
    copies.keep(id, sent.own(now, reference, Objects.requireNonNull(now.sentAt())));
    var records = Gathering.records(now.answers());
    if (!now.isSealed() && !records.isEmpty()) {
      incidents.collated(identities.of(id).account(), records);
    }
    events.publishEvent(new ComplaintSubmitted(id, Actors.of(by, now), by.hat().name()));
    return new Result.Sent(reference);
  }

  /** Whether this person's form went out with this key before: the second press of a button. */
  boolean wasSent(SignedIn by, ComplaintId id, FormKey key) {
    return forms.isOf(id, by.account()) && forms.wasSentWith(id, key);
  }

  /**
   * Takes a complaint back; the Monitoring Officer may still act if somebody is at risk. Empty: it
   * is taken back, now or before; else why it cannot be.
   */
  @Transactional
  public Optional<String> withdraw(SignedIn by, ComplaintId id) {
    boolean stands = forms.find(id).filter(form -> form.state() == State.SUBMITTED).isPresent();
    var why =
        Optional.ofNullable(cases.getIfAvailable())
            .filter(_ -> stands)
            .flatMap(room -> room.whyNotWithdraw(id));
    var form = forms.hold(id).filter(Form::wasSent).orElseThrow(NotFound::new);
    if (form.state() != State.SUBMITTED) {
      return Optional.empty();
    }
    if (why.isEmpty()) {
      forms.withdraw(id);
      if (form.isSealed()) {
        forms.confidentiality(id, Confidentiality.WITHDRAWN);
      }
      events.publishEvent(new ComplaintWithdrawn(id, Actors.of(by, form), by.hat().name()));
    }
    return why;
  }

  Optional<Form> find(ComplaintId id) {
    return forms.find(id);
  }

  private static boolean same(String typed, String name) {
    return key(typed).equals(key(name));
  }

  private static String key(String name) {
    return name.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
  }
}
