package org.rostrum.incidents;

import static org.rostrum.identity.Action.READ;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.AccessLog;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Readers.Named;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A saved sheet as it is read: just saved, whole, or as an earlier version. */
@Controller
@Guarded(resource = SheetRelations.SUBMITTED, action = READ)
class RecordController {

  private final Entries entries;
  private final Incidents incidents;
  private final Sheets sheets;
  private final SavedPages saved;
  private final Questions questions;
  private final Readers readers;
  private final Owners owners;
  private final AccessLog accessLog;
  private final ObjectProvider<LinkRecords> links;
  private final Clock clock;

  RecordController(
      Entries entries,
      Incidents incidents,
      Sheets sheets,
      SavedPages saved,
      Questions questions,
      Readers readers,
      Owners owners,
      AccessLog accessLog,
      ObjectProvider<LinkRecords> links,
      Clock clock) {
    this.entries = entries;
    this.incidents = incidents;
    this.sheets = sheets;
    this.saved = saved;
    this.questions = questions;
    this.readers = readers;
    this.owners = owners;
    this.accessLog = accessLog;
    this.links = links;
    this.clock = clock;
  }

  /** A version, who saved it and what it changed. */
  record Past(int number, String sentence, String path) {}

  /** Who opened it. */
  record Looked(String when, String name, String hat) {}

  /**
   * The record.
   *
   * @param shown an earlier version that is shown instead of the newest; 0 for the newest
   */
  record RecordPage(
      Page page,
      String id,
      Sheet sheet,
      List<Row> rows,
      List<Receipt> files,
      List<Past> past,
      List<Named> readers,
      List<Looked> looked,
      SavedPages.Open open,
      @Nullable String aftercare,
      List<String> links,
      boolean keepsLinks,
      boolean mine,
      int shown) {

    RecordPage {
      rows = List.copyOf(rows);
      files = List.copyOf(files);
      past = List.copyOf(past);
      readers = List.copyOf(readers);
      looked = List.copyOf(looked);
      links = List.copyOf(links);
    }

    List<Row> group(String name) {
      return rows.stream().filter(row -> row.group().equals(name)).toList();
    }

    String label() {
      return Labels.of(sheet);
    }
  }

  @GetMapping("/incidents/{id}/saved")
  ModelAndView saved(@PathVariable String id, SignedIn who) {
    var entry = entries.opened(id, who);
    return new ModelAndView("incidents/saved", "it", saved.of(entry, isMine(entry, who), who));
  }

  @GetMapping("/incidents/{id}")
  ModelAndView record(@PathVariable String id, SignedIn who) {
    var entry = entries.opened(id, who);
    var title = Text.of("incidents.record.title", "reference", entry.ref());
    return new ModelAndView("incidents/record", "it", page(entry, title, 0, who));
  }

  @GetMapping("/incidents/{id}/answers")
  ModelAndView answers(@PathVariable String id, SignedIn who) {
    var entry = entries.opened(id, who);
    return new ModelAndView(
        "incidents/answers", "it", page(entry, Text.of("incidents.answers.title"), 0, who));
  }

  @GetMapping("/incidents/{id}/versions/{number}")
  ModelAndView version(@PathVariable String id, @PathVariable int number, SignedIn who) {
    var entry = entries.opened(id, who);
    var title = Text.of("incidents.version.title", "number", number);
    return new ModelAndView("incidents/answers", "it", page(entry, title, number, who));
  }

  private RecordPage page(Entry entry, String title, int number, SignedIn who) {
    var versions = sheets.versions(entry.id());
    var version =
        versions.stream()
            .filter(one -> number == 0 || one.number() == number)
            .findFirst()
            .orElseThrow(NotFound::new);
    var sheet = incidents.read(entry, version);
    boolean mine = isMine(entry, who);
    boolean family = mine || who.hat() == Hat.DELEGATE;
    return new RecordPage(
        Page.titled(title).current("incidents").withLeave().back(back(entry, number)),
        entry.id().toString(),
        sheet,
        Row.of(sheet, family),
        questions.receipts(sheet.exhibits()),
        versions.stream().map(one -> past(entry, one, who)).toList(),
        sheet.audience().stream()
            .flatMap(tick -> readers.named(tick, entry.owner()).stream())
            .distinct()
            .toList(),
        mine ? looked(entry) : List.of(),
        saved.open(sheet, who),
        aftercare(entry),
        links.stream().flatMap(kept -> kept.lines(entry.id()).stream()).toList(),
        links.stream().anyMatch(LinkRecords::isOn),
        mine && number == 0,
        number);
  }

  private static String back(Entry entry, int number) {
    return number == 0 ? "/incidents" : "/incidents/" + entry.id();
  }

  private static boolean isMine(Entry entry, SignedIn who) {
    return who.hat() == Hat.MEMBER && entry.owner().equals(who.account());
  }

  private Past past(Entry entry, Version version, SignedIn who) {
    var time = London.moment(version.savedAt());
    var name = version.by().equals(who.account()) ? "" : owners.name(version.by());
    var part =
        version.changed().map(changed -> Text.of("incidents.row." + changed.address())).orElse("");
    var key =
        (part.isEmpty() ? "incidents.past.first" : "incidents.past.changed")
            + (name.isEmpty() ? ".you" : "");
    return new Past(
        version.number(),
        Text.of(key, "number", version.number(), "what", part, "time", time, "name", name),
        "/incidents/" + entry.id() + "/versions/" + version.number());
  }

  private List<Looked> looked(Entry entry) {
    return accessLog.looks(SheetRelations.SUBMITTED, entry.id().toString()).stream()
        .map(look ->
            new Looked(
                London.moment(look.at()),
                owners.name(new AccountId(look.actor().value())),
                Hat.valueOf(look.hat()).label()))
        .toList();
  }

  private @Nullable String aftercare(Entry entry) {
    var age =
        Duration.between(
            Objects.requireNonNullElse(entry.loggedAt(), entry.openedAt()), clock.instant());
    return Stream.of(30, 14, 3)
        .filter(days -> age.toDays() >= days && age.toDays() < days + 7)
        .findFirst()
        .map(days -> Text.of("incidents.aftercare", "days", days))
        .orElse(null);
  }
}
