package org.rostrum.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Evidence;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.SignedIn;
import org.rostrum.meetings.Applications;
import org.springframework.stereotype.Component;

/** Makes the pages that ask, filled with what is known. */
@Component
class Questions {

  private final Sheets sheets;
  private final Incidents incidents;
  private final TypedWords typed;
  private final Evidence evidence;
  private final Applications applications;
  private final Clock clock;

  Questions(
      Sheets sheets,
      Incidents incidents,
      TypedWords typed,
      Evidence evidence,
      Applications applications,
      Clock clock) {
    this.sheets = sheets;
    this.incidents = incidents;
    this.typed = typed;
    this.evidence = evidence;
    this.applications = applications;
    this.clock = clock;
  }

  /** The quick sheet as it was left. */
  QuestionPage sheet(Entry entry, SignedIn who) {
    var left = typed.newest(entry.id(), TypedWords.SHEET);
    var answers = left.map(TypedWords.Typed::answers).orElse(Answers.NONE);
    return sheet(entry, who, answers, FormErrors.none(), left.map(TypedWords.Typed::at));
  }

  QuestionPage sheet(
      Entry entry, SignedIn who, Answers answers, FormErrors errors, Optional<Instant> keptAt) {
    boolean whenTouched = Part.WHEN.fields().stream().anyMatch(answers::has);
    return new QuestionPage(
        page("incidents.sheet.title", "/incidents", errors),
        Part.PICTURES,
        whenTouched ? answers : answers.with(Part.WHEN.fields(), aboutNow()),
        errors,
        "/incidents/" + entry.id() + "/sheet",
        0,
        keptAt.orElse(null),
        files(entry),
        evidence.takesFrom(who),
        Text.of("incidents.nobody-yet"),
        entry.isOnBehalf());
  }

  /** One optional question of a draft. */
  QuestionPage ofDraft(Entry entry, Part part, SignedIn who, Answers answers, FormErrors errors) {
    return one(entry, part, who, answers, errors, "/sheet/", 0);
  }

  /** One question of a saved sheet. */
  QuestionPage ofRecord(
      Entry entry, Part part, SignedIn who, Answers answers, FormErrors errors, int version) {
    return one(entry, part, who, answers, errors, "/more/", version);
  }

  private QuestionPage one(
      Entry entry,
      Part part,
      SignedIn who,
      Answers answers,
      FormErrors errors,
      String folder,
      int version) {
    var path = "/incidents/" + entry.id() + folder;
    return new QuestionPage(
        page("incidents.part." + part.address(), path.substring(0, path.length() - 1), errors),
        part,
        answers,
        errors,
        path + part.address(),
        version,
        typed
            .find(entry.id(), part.address(), who.account())
            .map(TypedWords.Typed::at)
            .orElse(null),
        files(entry),
        evidence.takesFrom(who),
        whoReads(entry),
        entry.isOnBehalf());
  }

  private String whoReads(Entry entry) {
    return incidents
        .read(entry)
        .filter(sheet -> !sheet.audience().isEmpty())
        .map(sheet -> Text.of("incidents.read-by", "who", Labels.audience(sheet)))
        .orElseGet(() -> Text.of("incidents.nobody"));
  }

  List<Receipt> files(Entry entry) {
    return receipts(sheets.exhibits(entry.id()));
  }

  /** In the order in which they were added. */
  List<Receipt> receipts(List<ExhibitId> ids) {
    var known = evidence.receipts(ids);
    return ids.stream()
        .flatMap(id -> known.stream().filter(receipt -> receipt.id().equals(id)))
        .toList();
  }

  PartCheck check(Entry entry) {
    return new PartCheck(now(), !sheets.exhibits(entry.id()).isEmpty(), applications::isKnown);
  }

  LocalDateTime now() {
    return London.here(clock.instant()).truncatedTo(ChronoUnit.MINUTES);
  }

  private Answers aboutNow() {
    var now = now();
    return Answers.of(
        "when-day", Integer.toString(now.getDayOfMonth()),
        "when-month", Integer.toString(now.getMonthValue()),
        "when-year", Integer.toString(now.getYear()),
        "when-time", London.clock(now.toLocalTime()),
        "when-guess", now.toString());
  }

  static Page page(String title, @Nullable String back, FormErrors errors) {
    var page = Page.titled(Text.of(title)).current("incidents").withLeave().withErrors(errors);
    return back == null ? page : page.back(back);
  }
}
