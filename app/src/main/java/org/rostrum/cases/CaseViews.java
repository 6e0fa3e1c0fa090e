package org.rostrum.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.audit.AccessLog;
import org.rostrum.complaints.Complainant;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.NumberedExhibit;
import org.rostrum.complaints.Submitted;
import org.rostrum.evidence.Evidence;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Action;
import org.rostrum.identity.Decision;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Limit;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** What of a case the matrix lets its reader see, field by field. */
@Component
class CaseViews {

  private final Handled handled;
  private final Complaints complaints;
  private final Timeline timeline;
  private final RunningClocks clocks;
  private final Actions actions;
  private final Letters letters;
  private final Standings standings;
  private final Accounts accounts;
  private final AccessLog accessLog;
  private final Evidence evidence;

  CaseViews(
      Handled handled,
      Complaints complaints,
      Timeline timeline,
      RunningClocks clocks,
      Actions actions,
      Letters letters,
      Standings standings,
      Accounts accounts,
      AccessLog accessLog,
      Evidence evidence) {
    this.handled = handled;
    this.complaints = complaints;
    this.timeline = timeline;
    this.clocks = clocks;
    this.actions = actions;
    this.letters = letters;
    this.standings = standings;
    this.accounts = accounts;
    this.accessLog = accessLog;
    this.evidence = evidence;
  }

  /** Whether this reader works on the case rather than only reads it. */
  boolean mayWork(SignedIn who, CaseFile file) {
    return who.may(Action.UPDATE, "complaint.outcome", handled.facts(who, file)).isAllowed();
  }

  CasePage of(SignedIn who, CaseFile file) {
    return of(who, file, mayWork(who, file));
  }

  /** The same to read and nothing else, whatever the reader's hat could do. */
  CasePage onlyToRead(SignedIn who, CaseFile file) {
    return of(who, file, false);
  }

  private CasePage of(SignedIn who, CaseFile file, boolean works) {
    var facts = handled.facts(who, file);
    var sent = complaints.submitted(file.id()).orElseThrow(NotFound::new);
    var redaction = redaction(who, facts, sent);
    var name = sent.calledBy() == null ? file.reference() : sent.calledBy();
    var page =
        Page.titled(Text.of("cases.case.title", "name", name)).current("desk").withLeave().wide();
    var next = clocks.next(file.id());
    var entries = timeline.of(file.id());
    return new CasePage(
        page,
        file,
        sent,
        next.orElse(null),
        next.map(clocks::face).orElse(null),
        complainant(who, sent),
        sent.calledBy() == null && who.may(Action.READ, "complaint.identity", facts).isAllowed(),
        subjects(who, facts, sent, redaction),
        works
            ? complaints.witnesses(who, file.id()).orElse(List.of())
            : witnesses(who, facts, file),
        redaction.parts(sent.parts()).stream().filter(part -> !part.lines().isEmpty()).toList(),
        exhibits(sent),
        redaction.isOn() ? List.of() : entries.stream().map(this::line).toList(),
        entries.size(),
        (int) entries.stream().filter(Timeline.Entry::toMember).count(),
        (int) entries.stream().filter(Timeline.Entry::toSubject).count(),
        actions.open(file.id()),
        letters
            .sent(file.id())
            .filter(_ -> !redaction.isOn())
            .map(Letters.Letter::path)
            .orElse(null),
        handler(file, who.account()),
        checked(entries),
        redaction.isOn() ? "" : chosen(file),
        works ? timeline.notes(file.id()).size() : 0,
        works ? NextSteps.of(file, sent, settled(file)) : NextSteps.NONE,
        looked(who, facts, file),
        false);
  }

  private List<org.rostrum.complaints.Witness> witnesses(
      SignedIn who, Set<Relation> facts, CaseFile file) {
    return who.may(Action.READ, "complaint.witness", facts).isAllowed()
        ? complaints.witnesses(who, file.id()).orElse(List.of())
        : List.of();
  }

  /** The name, or the code name that stands for it. */
  private String complainant(SignedIn who, Submitted sent) {
    return complaints
        .complainant(who, sent.id())
        .map(Complainant::name)
        .or(() -> Optional.ofNullable(sent.calledBy()))
        .orElseGet(() -> Text.of("cases.case.withheld"));
  }

  private static List<String> subjects(
      SignedIn who, Set<Relation> facts, Submitted sent, Redaction redaction) {
    if (!who.may(Action.READ, "complaint.subject", facts).isAllowed()) {
      return List.of();
    }
    return sent.individuals().stream()
        .map(one ->
            redaction.isOn()
                ? Text.of("cases.case.hidden-name")
                : String.join(
                    ", ",
                    java.util.stream.Stream.of(one.name(), one.account(), one.link())
                        .filter(java.util.Objects::nonNull)
                        .toList()))
        .toList();
  }

  private boolean settled(CaseFile file) {
    return !actions.of(file.id()).isEmpty() && actions.open(file.id()) == 0;
  }

  /** The titles of what the member chose from the last letter; empty while there is no choice. */
  private String chosen(CaseFile file) {
    return letters
        .sent(file.id())
        .flatMap(letter -> letters.chosen(letter.id()))
        .map(choice -> String.join("; ", choice.options().stream().map(Offer::title).toList()))
        .orElse("");
  }

  private static Redaction redaction(SignedIn who, Set<Relation> facts, Submitted sent) {
    var decision = who.may(Action.READ, "complaint.body", facts);
    boolean on =
        decision instanceof Decision.Allowed(Set<Limit> limits) && limits.contains(Limit.REDACTED);
    boolean witnesses = who.may(Action.READ, "complaint.witness", facts).isAllowed();
    return Redaction.of(on, witnesses, sent);
  }

  private List<Exhibit> exhibits(Submitted sent) {
    return sent.exhibits().stream()
        .map(one -> new Exhibit(one.label(), evidence.pathTo(one.id()), sort(one)))
        .toList();
  }

  /** A picture or a file, and whether it was scanned; never its name, which may say whose it is. */
  private String sort(NumberedExhibit one) {
    return evidence
        .receipt(one.id())
        .map(kept ->
            Text.of(kept.picture() ? "cases.case.picture" : "cases.case.file")
                + " "
                + Text.of("cases.case.scan." + kept.scan()))
        .orElse("");
  }

  /** When somebody last looked for conflicts, and what the handler said of themselves. */
  private static String checked(List<Timeline.Entry> entries) {
    return entries.stream()
        .filter(one -> one.act() == Act.RECORD_ROUTE || one.act() == Act.REDIRECT)
        .findFirst()
        .map(one -> Text.of("cases.case.conflict.none", "day", When.day(Clocks.day(one.at()))))
        .orElseGet(() -> Text.of("cases.case.conflict.not-yet"));
  }

  private Line line(Timeline.Entry entry) {
    var who = entry.actor();
    return new Line(
        When.moment(entry.at()),
        who == null
            ? Audiences.by(entry)
            : accounts.find(who).map(Accounts.Person::name).orElseGet(() -> Audiences.by(entry)),
        sentence(entry),
        Text.of(Audiences.isReason(entry.act()) ? "cases.case.reasons" : "cases.case.written"),
        entry.words(),
        Audiences.readers(entry));
  }

  /** Like the others; of help, the team reads also whose. */
  private String sentence(Timeline.Entry entry) {
    var detail = entry.detail();
    return entry.act() != Act.ADD_OFFICER || detail == null || detail.isEmpty()
        ? Audiences.sentence(entry)
        : accounts
            .find(new AccountId(UUID.fromString(detail)))
            .map(helper -> Text.of("cases.entry.ADD_OFFICER.named", "name", helper.name()))
            .orElseGet(() -> Audiences.sentence(entry));
  }

  private String handler(CaseFile file, AccountId reader) {
    return standings
        .handler(file.id())
        .map(one ->
            one.equals(reader)
                ? Text.of("cases.desk.you")
                : accounts.find(one).map(Accounts.Person::name).orElse(""))
        .orElseGet(() -> Text.of("cases.case.nobody"));
  }

  private List<Look> looked(SignedIn who, Set<Relation> facts, CaseFile file) {
    if (who.hat() != Hat.MO && who.hat() != Hat.DEPUTY_MO
        || !who.may(Action.READ, "audit.log", facts).isAllowed()) {
      return List.of();
    }
    var looks = new ArrayList<Look>();
    for (var seen : Seen.of(accessLog.viewings(List.of(file.id().toString())))) {
      accounts
          .find(new AccountId(seen.actor().value()))
          .ifPresent(
              person -> looks.add(new Look(When.moment(seen.at()), person.name(), seen.hat(""))));
    }
    return looks.stream().limit(20).toList();
  }

  record Exhibit(String label, String path, String sort) {}

  record Line(
      String at,
      String by,
      String sentence,
      String wordsAre,
      @org.jspecify.annotations.Nullable String words,
      String readers) {}

  record Look(String at, String name, String hat) {}
}
