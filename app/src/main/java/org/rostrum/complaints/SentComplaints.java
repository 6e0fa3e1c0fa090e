package org.rostrum.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.AccessLog;
import org.rostrum.complaints.ComplaintActed.What;
import org.rostrum.complaints.Identities.Held;
import org.rostrum.complaints.Printing.Filled;
import org.rostrum.complaints.Submitted.Individual;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.identity.Action;
import org.rostrum.identity.Decision;
import org.rostrum.identity.Limit;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Sheet;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers for complaints that were sent, and holds back what the matrix does not allow. */
@Service
class SentComplaints implements Complaints {

  private final Forms forms;
  private final Identities identities;
  private final SentCopies copies;
  private final AddedWords added;
  private final Standings standings;
  private final Printing printing;
  private final Reading reading;
  private final AccessLog log;
  private final Notices notices;
  private final ApplicationEventPublisher events;

  SentComplaints(
      Forms forms,
      Identities identities,
      SentCopies copies,
      AddedWords added,
      Standings standings,
      Printing printing,
      Reading reading,
      AccessLog log,
      Notices notices,
      ApplicationEventPublisher events) {
    this.forms = forms;
    this.identities = identities;
    this.copies = copies;
    this.added = added;
    this.standings = standings;
    this.printing = printing;
    this.reading = reading;
    this.log = log;
    this.notices = notices;
    this.events = events;
  }

  @Override
  public Optional<Submitted> submitted(ComplaintId id) {
    return sent(id).map(this::body);
  }

  private Submitted body(Form form) {
    var answers = form.answers();
    var telling = new Telling(answers);
    boolean late = answers.has("delay");
    var mask = Mask.of(form, identities.of(form.id()).answers());
    var parts =
        Reading.asked(answers, false, late).stream()
            .filter(section -> section != Section.DETAILS && section != Section.WITNESSES)
            .map(section -> mask.part(reading.part(section, answers)))
            .toList();
    return new Submitted(
        form.id(),
        Objects.requireNonNull(form.reference()),
        Objects.requireNonNull(form.sentAt()),
        form.confidentiality(),
        form.confidentiality() == Confidentiality.NOT_ASKED ? null : form.codeName(),
        form.isSealed() ? form.codeName() : null,
        form.onPaper(),
        telling.isRed(),
        telling.recordsThreat(),
        answers.text("police"),
        answers.rows(Section.WHO.rowNames()).map(SentComplaints::individual).toList(),
        answers.has("putAside"),
        parts,
        Set.copyOf(answers.list("remedy", Remedy.class)),
        answers.has("remedyOther") ? mask.words(answers.value("remedyOther").strip()) : null,
        Set.copyOf(answers.list("kinds", Sheet.Kind.class)),
        telling.firstDay(),
        copies.exhibits(form.id()),
        form.isSealed() ? List.of() : Gathering.records(answers),
        form.state() == Form.State.WITHDRAWN);
  }

  private static Individual individual(Answers row) {
    return new Individual(
        row.text("whoName"), row.text("whoAccount"), row.text("whoLink"), row.text("whoHow"));
  }

  @Override
  public Optional<Complainant> complainant(SignedIn who, ComplaintId id) {
    return sent(id).filter(form -> mayKnow(who, form)).map(form -> complainant(form.id()));
  }

  private boolean mayKnow(SignedIn who, Form form) {
    var row = form.isSealed() ? "complaint.identity.sealed" : "complaint.identity";
    return mayRead(who, form, row);
  }

  private boolean mayRead(SignedIn who, Form form, String row) {
    var facts = standings.between(who, form, row);
    boolean may =
        who.may(Action.READ, row, facts) instanceof Decision.Allowed(Set<Limit> limits)
            && !limits.contains(Limit.CODE_NAME_ONLY)
            && !limits.contains(Limit.REDACTED)
            && !facts.isEmpty();
    if (may && !facts.contains(Relation.OWN)) {
      log.viewed(who.actor(), who.hat().name(), row, form.id().toString());
    }
    return may;
  }

  private Complainant complainant(ComplaintId id) {
    Held held = identities.of(id);
    var a = held.answers();
    return new Complainant(
        held.account(),
        a.text("title"),
        a.value("firstName").strip(),
        a.value("lastName").strip(),
        a.is("addressKind", "COUNCIL_HOUSE") ? null : a.text("address"),
        a.text("phone"),
        a.text("email"),
        a.text("callTimes"),
        a.is("callSafe", "NO"));
  }

  @Override
  public Optional<List<Witness>> witnesses(SignedIn who, ComplaintId id) {
    return sent(id)
        .filter(form -> mayRead(who, form, "complaint.witness"))
        .map(form ->
            form.answers()
                .rows(Section.WITNESSES.rowNames())
                .map(row ->
                    new Witness(
                        row.value("witnessName").strip(),
                        row.text("witnessContact"),
                        row.is("witnessAgrees", "YES")))
                .toList());
  }

  @Override
  public Optional<ConfidentialityRequest> request(SignedIn who, ComplaintId id) {
    return sent(id)
        .filter(form -> form.confidentiality() != Confidentiality.NOT_ASKED)
        .filter(form -> {
          var facts = standings.between(who, form, "complaint.confidentiality.decision");
          return !facts.isEmpty()
              && (who.may(Action.DECIDE, "complaint.confidentiality.decision", facts).isAllowed()
                  || who.may(Action.READ, "complaint.confidentiality.decision", facts).isAllowed());
        })
        .map(form -> {
          var a = identities.of(form.id()).answers();
          log.viewed(
              who.actor(),
              who.hat().name(),
              "complaint.confidentiality.decision",
              form.id().toString());
          return new ConfidentialityRequest(
              form.codeName(),
              form.confidentiality(),
              a.all("secretReasons").stream()
                  .filter(reason -> reason.matches("[A-Z]+"))
                  .map(Field.boxes("secretReasons")::option)
                  .toList(),
              Mask.of(form, a).words(a.value("secretWords").strip()));
        });
  }

  @Override
  @Transactional
  public Optional<Complainant> release(SignedIn by, ComplaintId id, String to, String reason) {
    if (reason.isBlank() || to.isBlank()) {
      throw new IllegalArgumentException("Contact details go out with a reason, and to somebody");
    }
    var complainant = complainant(by, id);
    if (complainant.isPresent()) {
      copies.release(id, by.actor(), by.hat().name(), to, reason);
      events.publishEvent(
          new ComplaintActed(
              by.actor(), by.hat().name(), What.CONTACT_RELEASED, "complaint.identity", id));
    }
    return complainant;
  }

  @Override
  public List<ContactRelease> releases(ComplaintId id) {
    return copies.releases(id);
  }

  @Override
  public byte[] pdf(ComplaintId id, Audience audience) {
    var form = sent(id).orElseThrow();
    return audience == Audience.COMPLAINANT
        ? copies.signed(id)
        : printing.filled(
            filled(form, form.reference(), form.sentAt(), audience, identities.of(id)));
  }

  /**
   * What the member adds later, as others may read it: while the name is sealed without what would
   * tell it. What was typed is kept for when the name is known, and for the member.
   */
  String forOthers(Form form, String words) {
    var masked = Mask.of(form, identities.of(form.id()).answers()).words(words);
    if (!masked.equals(words)) {
      added.keep(form.id(), masked, words);
    }
    return masked;
  }

  /** What the member added, as they read it themselves. */
  String forMember(ComplaintId id, Instant addedAt, String words) {
    return added.typed(id, addedAt, words).orElse(words);
  }

  @Override
  public String asTyped(ComplaintId id, Instant addedAt, String words) {
    return sent(id).filter(form -> !form.isSealed()).isPresent()
        ? forMember(id, addedAt, words)
        : words;
  }

  /** The member's own copy as it would be signed now; {@code reference} null: a draft. */
  byte[] own(Form form, @Nullable String reference, @Nullable Instant sentAt) {
    return printing.filled(
        filled(form, reference, sentAt, Audience.COMPLAINANT, identities.of(form.id())));
  }

  private static Filled filled(
      Form form,
      @Nullable String reference,
      @Nullable Instant sentAt,
      Audience audience,
      Held held) {
    boolean own = audience == Audience.COMPLAINANT;
    return new Filled(
        audience,
        reference,
        sentAt,
        form.isSealed() && !own ? form.codeName() : name(held.answers()),
        form.confidentiality() != Confidentiality.NOT_ASKED,
        form.isSealed(),
        own ? Mask.NONE : Mask.of(form, held.answers()),
        form.answers(),
        own ? held.answers() : Answers.NONE);
  }

  static String name(Answers identity) {
    return (identity.value("firstName").strip() + " " + identity.value("lastName").strip()).strip();
  }

  @Override
  public Optional<Confidentiality> confidentiality(ComplaintId id) {
    return sent(id).map(Form::confidentiality);
  }

  @Override
  @Transactional
  public boolean decide(SignedIn by, ComplaintId id, Confidentiality to) {
    var form = forms.hold(id).filter(Form::wasSent).orElseThrow();
    if (!form.confidentiality().next().contains(to)) {
      return false;
    }
    move(form, to);
    boolean own = forms.isOf(id, by.account());
    events.publishEvent(
        new ComplaintActed(
            own ? Actors.of(by, form) : by.actor(),
            by.hat().name(),
            What.CONFIDENTIALITY_DECIDED,
            "complaint.confidentiality.decision",
            id));
    return true;
  }

  private void move(Form form, Confidentiality to) {
    forms.confidentiality(form.id(), to);
    identities.keep(form.id(), identities.of(form.id()), to.isSealed());
  }

  @Override
  public void tell(ComplaintId id, Notice.Kind kind, String link) {
    var form = forms.find(id).orElseThrow();
    notices.tell(identities.of(id).account(), kind, form.isSealed() ? "/complaints" : link);
  }

  @Override
  public boolean isComplainant(SignedIn who, ComplaintId id) {
    return forms.isOf(id, who.account());
  }

  @Override
  public boolean involves(ComplaintId id, String name) {
    var form = forms.find(id).orElseThrow();
    return SaidNames.same(name(identities.of(id).answers()), name)
        || form.answers()
            .rows(Section.WITNESSES.rowNames())
            .anyMatch(row -> SaidNames.same(row.value("witnessName"), name))
        || form.answers()
            .rows(Section.WHO.rowNames())
            .anyMatch(row -> SaidNames.same(row.value("whoName"), name));
  }

  @Override
  public boolean tellsWho(ComplaintId id, String words) {
    var own = identities.of(id).answers();
    return SaidNames.tells(
        words, own.value("lastName"), List.of(own.value("email"), own.value("phone")));
  }

  @Override
  public List<NumberedExhibit> exhibits(ComplaintId id) {
    return copies.exhibits(id);
  }

  @Override
  public List<ComplaintId> using(ExhibitId exhibit) {
    return copies.using(exhibit);
  }

  private Optional<Form> sent(ComplaintId id) {
    return forms.find(id).filter(Form::wasSent);
  }
}
