package org.rostrum.incidents;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.PagesForHat;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.Member;
import org.springframework.stereotype.Component;

/** What is said when a sheet is saved, and what the member may want to do next. */
@Component
class SavedPages {

  /** Where complaints are made. */
  static final String COMPLAINTS = "/complaints";

  /** Where messages of chats and accounts are brought in. */
  static final String CHATS = "/chats";

  private final Incidents incidents;
  private final Questions questions;
  private final Readers readers;
  private final Alerts alerts;
  private final Respondents respondents;
  private final CallBacks callBacks;
  private final PagesForHat pages;
  private final Routes routes;

  SavedPages(
      Incidents incidents,
      Questions questions,
      Readers readers,
      Alerts alerts,
      Respondents respondents,
      CallBacks callBacks,
      PagesForHat pages,
      Routes routes) {
    this.incidents = incidents;
    this.questions = questions;
    this.readers = readers;
    this.alerts = alerts;
    this.respondents = respondents;
    this.callBacks = callBacks;
    this.pages = pages;
    this.routes = routes;
  }

  /**
   * What follows from a sheet, for its member to settle.
   *
   * @param alert whether the duty officer was told, or null if there is no need
   * @param matches serving councillors the name may mean
   * @param same an earlier record about the same person or account
   * @param movedTo the path of the draft into which the words went
   * @param heldUntil until when new readers can be taken back, to the second; null: there are none
   */
  record Open(
      @Nullable String heldUntil,
      Alerts.@Nullable Answer alert,
      List<Member> matches,
      @Nullable Sheet same,
      @Nullable String movedTo,
      boolean waitsForCall,
      boolean complains,
      boolean movable) {

    Open {
      matches = List.copyOf(matches);
    }

    boolean asks() {
      return alert == Alerts.Answer.ASKED;
    }

    boolean told() {
      return alert == Alerts.Answer.TOLD;
    }

    String sameSentence() {
      return same == null ? "" : Text.of("incidents.same", "day", London.moment(same.loggedAt()));
    }

    static String names(List<Member> matches) {
      return String.join(", ", matches.stream().map(member -> "Cllr " + member.name()).toList());
    }
  }

  /** The page after saving; sheet null: its writer may not read it. */
  record SavedPage(
      Page page,
      String id,
      String kept,
      @Nullable Sheet sheet,
      String audience,
      List<Receipt> files,
      Open open,
      boolean mine) {

    SavedPage {
      files = List.copyOf(files);
    }

    String fileRow(int number) {
      var file = files.get(number);
      return Text.of(
          "incidents.saved.file",
          "number",
          number + 1,
          "type",
          file.mediaType().replaceFirst("^.*/", "").toUpperCase(java.util.Locale.ROOT),
          "size",
          Labels.size(file.bytes()),
          "time",
          London.second(file.keptAt()));
    }

    /** In groups of four, as people compare it. */
    String hash(int number) {
      return files.get(number).sha256().replaceAll("(.{4})(?!$)", "$1 ");
    }
  }

  SavedPage of(Entry entry, boolean mine, SignedIn who) {
    var sheet = incidents.read(entry).orElseThrow();
    return new SavedPage(
        page(),
        entry.id().toString(),
        kept(entry),
        sheet,
        Labels.audience(sheet),
        questions.receipts(sheet.exhibits()),
        mine ? open(sheet, who) : nothing(),
        mine);
  }

  /** For who wrote it on somebody's behalf: that it is kept, and nothing else. */
  SavedPage withoutContent(Entry entry) {
    return new SavedPage(
        page(),
        entry.id().toString(),
        kept(entry),
        null,
        Text.of("incidents.audience.only-them"),
        List.of(),
        nothing(),
        false);
  }

  Open open(Sheet sheet, SignedIn who) {
    return new Open(
        readers.heldUntil(sheet.id()).map(London::second).orElse(null),
        alerts.of(sheet.id()).orElse(null),
        respondents.open(sheet),
        sameAccount(sheet).orElse(null),
        respondents.movedTo(sheet.id()).orElse(null),
        callBacks.isWaiting(sheet.id()),
        pages.isOpenTo(who, COMPLAINTS),
        routes.canMove());
  }

  private static Open nothing() {
    return new Open(null, null, List.of(), null, null, false, false, false);
  }

  /** The owner's last earlier record from the same person or account. */
  private Optional<Sheet> sameAccount(Sheet sheet) {
    return sameAs(sheet, incidents.logged(sheet.owner())).stream()
        .filter(other -> !other.id().equals(sheet.id()))
        .findFirst();
  }

  static List<Sheet> sameAs(Sheet sheet, List<Sheet> all) {
    var from = sheet.from();
    if (from == null) {
      return List.of();
    }
    var key = NameKey.of(from).handle();
    return all.stream()
        .filter(other -> {
          var theirs = other.from();
          return theirs != null && !key.isEmpty() && NameKey.of(theirs).handle().equals(key);
        })
        .toList();
  }

  private static Page page() {
    return Questions.page("incidents.saved.title", null, FormErrors.none());
  }

  private static String kept(Entry entry) {
    return Text.of(
        "incidents.saved.kept",
        "reference",
        entry.ref(),
        "moment",
        London.moment(Objects.requireNonNullElse(entry.loggedAt(), entry.openedAt())));
  }
}
