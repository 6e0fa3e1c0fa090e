package org.rostrum.complaints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.ActorId;
import org.rostrum.complaints.ComplaintActed.What;
import org.rostrum.complaints.Identities.Held;
import org.rostrum.evidence.Evidence;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.Shown;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentId;
import org.rostrum.incidents.Incidents;
import org.rostrum.incidents.Sheet;
import org.rostrum.members.Member;
import org.rostrum.members.Members;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills the form in: opens a draft, gathers records into it, saves its parts, throws it away. */
@Service
class Drafting {

  private final Forms forms;
  private final Identities identities;
  private final Incidents incidents;
  private final Members members;
  private final Evidence evidence;
  private final Notices notices;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Drafting(
      Forms forms,
      Identities identities,
      Incidents incidents,
      Members members,
      Evidence evidence,
      Notices notices,
      Clock clock,
      ApplicationEventPublisher events) {
    this.forms = forms;
    this.identities = identities;
    this.incidents = incidents;
    this.members = members;
    this.evidence = evidence;
    this.notices = notices;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Opens a draft. Until it is asked, the name is kept as if confidentiality were wanted: sealed
   * from the first keystroke.
   */
  @Transactional
  public ComplaintId open(SignedIn by, AccountId owner, boolean safe, @Nullable FormKey form) {
    var id = forms.open(owner, false, form);
    if (forms.find(id).orElseThrow().answers().isEmpty()) {
      identities.keep(id, new Held(owner, profile(owner)), true);
      forms.save(id, Answers.of("safe", safe ? "YES" : "NO"));
      announce(by, id, What.DRAFT_OPENED);
    }
    return id;
  }

  /** Answers a question before the form. */
  @Transactional
  public void answer(SignedIn by, ComplaintId id, Collection<String> fields, Answers sent) {
    var form = draft(id);
    forms.save(id, form.answers().with(fields, sent));
    announce(by, id, What.SECTION_SAVED);
  }

  /** Whether the name is to be kept: the answer moves it to where it belongs. */
  @Transactional
  public void keepSecret(SignedIn by, ComplaintId id, boolean secret) {
    var form = draft(id);
    var held = identities.of(id);
    var answers = secret ? held.answers() : held.answers().without(Section.CONFIDENTIALITY.names());
    identities.keep(id, new Held(held.account(), answers), secret);
    forms.confidentiality(id, secret ? Confidentiality.REQUESTED : Confidentiality.NOT_ASKED);
    forms.save(id, form.answers().with("secret", secret ? "YES" : "NO"));
    announce(by, id, secret ? What.CONFIDENTIALITY_ASKED : What.CONFIDENTIALITY_NOT_ASKED);
  }

  /** Fills the form from records of the owner's log. Another's records are not found. */
  @Transactional
  public void gather(SignedIn by, ComplaintId id, List<IncidentId> chosen) {
    var form = draft(id);
    var held = identities.of(id);
    var gathering = new Gathering(sheets(held.account(), chosen));
    var gathered = gathering.answers();
    var before = form.answers();
    var filled = new ArrayList<String>();
    for (Section section : Section.values()) {
      if (!section.isIdentity() && !gathered.only(section.names()).isEmpty()) {
        filled.add(section.name());
      }
    }
    var all =
        before.with(gathered.byField().keySet().stream().map(Answers::base).toList(), gathered);
    var typedName = before.row(1);
    if (gathered.only(Section.WHO.rowNames()).isEmpty() && !typedName.isEmpty()) {
      all = all.withRow(1, typedName);
    }
    forms.save(id, all.with("filled", filled).with("gathered", "yes"));
    gathering
        .phone()
        .filter(phone -> !before.is("seen", Section.DETAILS.name()))
        .ifPresent(phone ->
            identities.keep(
                id,
                new Held(held.account(), held.answers().with("phone", phone)),
                form.isSealed()));
    announce(by, id, What.SECTION_SAVED);
  }

  /** Saves one part as it stands, right or wrong: nothing typed is ever lost. */
  @Transactional
  public void save(SignedIn by, ComplaintId id, Section section, Answers sent, boolean visited) {
    var _ = save(by, id, section, sent, visited, "");
  }

  /**
   * Saves one part, unless somebody changed it otherwise since it was shown.
   *
   * @param shown the mark of what was shown, empty if nobody knows
   * @return what the other wrote, with nothing saved; empty when it is saved
   */
  @Transactional
  public Optional<Answers> save(
      SignedIn by, ComplaintId id, Section section, Answers sent, boolean visited, String shown) {
    var form = draft(id);
    var held = identities.of(id);
    var there = (section.isIdentity() ? held.answers() : form.answers()).only(section.names());
    if (Shown.otherwise(shown, there.json()) && !there.equals(sent)) {
      return Optional.of(there);
    }
    if (section.isIdentity()) {
      identities.keep(
          id,
          new Held(held.account(), held.answers().with(section.names(), sent)),
          form.isSealed());
    }
    var own =
        section.isIdentity()
            ? form.answers()
            : form.answers().with(section.names(), ownFiles(id, section, sent));
    var seen = new ArrayList<>(own.all("seen"));
    if (visited && !seen.contains(section.name())) {
      seen.add(section.name());
    }
    forms.save(id, own.with("seen", seen));
    if (visited) {
      announce(by, id, What.SECTION_SAVED);
    }
    return Optional.empty();
  }

  /** A form may name only files and records of its owner; others' are left out. */
  private Answers ownFiles(ComplaintId id, Section section, Answers sent) {
    var owner = identities.of(id).account();
    for (Field field : section.fields()) {
      switch (field.kind()) {
        case FILES ->
            sent =
                sent.with(
                    field.name(),
                    sent.all(field.name()).stream()
                        .filter(file -> isOf(owner, file))
                        .distinct()
                        .toList());
        case RECORDS ->
            sent =
                sent.with(
                    field.name(),
                    sent.all(field.name()).stream()
                        .filter(one ->
                            IncidentId.of(one).flatMap(i -> incidents.find(owner, i)).isPresent())
                        .distinct()
                        .toList());
        case LINE, AREA, UPSETTING, RADIOS, BOXES, TICK, DAY -> {}
      }
    }
    return sent;
  }

  private boolean isOf(AccountId owner, String file) {
    return ExhibitId.of(file).flatMap(evidence::owner).filter(owner::equals).isPresent();
  }

  /**
   * Adds kept files to a part. Nothing is announced: keeping a file is on record under the account,
   * and one request with both would say whose complaint it is.
   */
  @Transactional
  public void add(ComplaintId id, String field, List<Receipt> kept) {
    if (!kept.isEmpty()) {
      var form = draft(id);
      var files = new ArrayList<>(form.answers().all(field));
      kept.stream()
          .map(receipt -> receipt.id().toString())
          .filter(one -> !files.contains(one))
          .forEach(files::add);
      forms.save(id, form.answers().with(field, files));
    }
  }

  /** The member says that a matched name is somebody else's. */
  @Transactional
  public void putAside(SignedIn by, ComplaintId id, String who) {
    var form = draft(id);
    forms.save(id, form.answers().with("putAside", who).with("putAsideFor", names(form.answers())));
    announce(by, id, What.MATCH_PUT_ASIDE);
  }

  /** R2: what the member has told the police, or why not; it fills the part about the police. */
  @Transactional
  public void toldPolice(SignedIn by, ComplaintId id, Answers typed) {
    var form = draft(id);
    var anew = typed.only(List.of("police", "policeWhy"));
    var row =
        typed.only(
            List.of("policeDay-day", "policeDay-month", "policeDay-year", "policeReference"));
    anew = typed.is("police", "YES") && !row.isEmpty() ? anew.withRow(1, row) : anew;
    var names = new ArrayList<>(List.of("police", "policeWhy"));
    names.addAll(row.byField().keySet());
    forms.save(id, form.answers().with(names, anew));
    announce(by, id, What.SECTION_SAVED);
  }

  /**
   * R1: words and files go over, once; the draft stays, and says where. Nothing is announced: the
   * new draft is on record under the account, and one request with both would say whose this is.
   */
  @Transactional
  public String moved(ComplaintId id, Function<Form, String> carriedTo) {
    var form = draft(id);
    var before = form.answers().text("moved");
    if (before != null) {
      return before;
    }
    var path = carriedTo.apply(form);
    forms.save(id, form.answers().with("moved", path));
    return path;
  }

  /** The names a putting aside was about: another name asks again. */
  static List<String> names(Answers answers) {
    return answers
        .rows(Section.WHO.rowNames())
        .flatMap(row ->
            java.util.stream.Stream.of("whoName", "whoAccount", "whoLink")
                .filter(row::has)
                .map(row::value))
        .toList();
  }

  @Transactional
  public void refused(SignedIn by, ComplaintId id) {
    announce(by, id, What.ROUTE_REFUSED_MEMBER);
  }

  @Transactional
  public void delete(SignedIn by, ComplaintId id, What why) {
    if (forms.delete(id)) {
      announce(by, id, why);
    }
  }

  /** Takes over what Members' Services typed from paper; from here on it is the member's alone. */
  @Transactional
  public void takeOver(SignedIn by, AccountId owner, Answers typed, @Nullable FormKey form) {
    var id = forms.open(owner, true, form);
    if (!forms.find(id).orElseThrow().answers().isEmpty()) {
      return;
    }
    notices.tell(owner, Notice.Kind.ITEM, "/complaints");
    boolean secret = typed.is("secret", "YES");
    var identity = new ArrayList<String>();
    var body = new ArrayList<>(List.of("secret"));
    for (Section section : Section.values()) {
      (section.isIdentity() ? identity : body).addAll(section.names());
    }
    identities.keep(id, new Held(owner, typed.only(identity)), secret);
    forms.confidentiality(id, secret ? Confidentiality.REQUESTED : Confidentiality.NOT_ASKED);
    forms.save(
        id,
        typed
            .only(body)
            .with("safe", "YES")
            .with("about", "SOMEBODY")
            .with("help", "NONE")
            .with("gathered", "paper"));
    announce(by, id, What.HANDED_TO_MEMBER);
  }

  /** Drafts kept for their time are gone. */
  @Scheduled(fixedDelay = 3_600_000)
  @Transactional
  public void clearOut() {
    forms
        .draftsBefore(clock.instant().minus(Form.KEPT))
        .forEach(id -> {
          if (forms.delete(id)) {
            events.publishEvent(
                new ComplaintActed(
                    ActorId.SYSTEM, "SYSTEM", What.DRAFT_EXPIRED, "complaint.draft", id));
          }
        });
  }

  List<Sheet> sheets(AccountId owner, List<IncidentId> chosen) {
    return chosen.stream().flatMap(id -> incidents.find(owner, id).stream()).toList();
  }

  Optional<Member> member(AccountId owner) {
    return members.of(owner);
  }

  LocalDate today() {
    return London.day(clock.instant());
  }

  private Form draft(ComplaintId id) {
    return forms
        .hold(id)
        .filter(form -> !form.wasSent())
        .orElseThrow(org.rostrum.govuk.NotFound::new);
  }

  private Answers profile(AccountId owner) {
    var answers = Answers.of("addressKind", "COUNCIL_HOUSE");
    var member = members.of(owner).orElse(null);
    if (member == null) {
      return answers;
    }
    var name = member.name().strip().split("\\s+");
    answers = answers.with("lastName", name[name.length - 1]);
    answers =
        name.length == 1
            ? answers
            : answers.with(
                "firstName", String.join(" ", List.of(name).subList(0, name.length - 1)));
    answers = member.phone() == null ? answers : answers.with("phone", member.phone());
    return member.email() == null ? answers : answers.with("email", member.email());
  }

  /** While the name may be sealed, the record of acts names the code name's actor. */
  private void announce(SignedIn by, ComplaintId id, What what) {
    events.publishEvent(
        new ComplaintActed(Actors.of(id), by.hat().name(), what, "complaint.draft", id));
  }
}
