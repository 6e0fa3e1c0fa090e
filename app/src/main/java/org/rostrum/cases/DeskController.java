package org.rostrum.cases;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Submitted;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk: the cases given to the reader, the most urgent first. No count holds another's. */
@Controller
class DeskController {

  private final Cases cases;
  private final RunningClocks clocks;
  private final Standings standings;
  private final Complaints complaints;
  private final Accounts accounts;
  private final Clock clock;

  DeskController(
      Cases cases,
      RunningClocks clocks,
      Standings standings,
      Complaints complaints,
      Accounts accounts,
      Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.standings = standings;
    this.complaints = complaints;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Which cases are listed. */
  enum Shown {
    ALL,
    URGENT,
    WEEK,
    WAITING,
    CLOSED;

    boolean has(Row row) {
      return switch (this) {
        case ALL -> !row.file().state().isOver();
        case URGENT -> !row.file().state().isOver() && row.isUrgent();
        case WEEK -> !row.file().state().isOver() && row.isDueThisWeek();
        case WAITING -> !row.file().state().isOver() && row.waitsOn() != null;
        case CLOSED -> row.file().state().isOver();
      };
    }

    String path() {
      return this == ALL ? "/cases" : "/cases?shown=" + name().toLowerCase(Locale.ROOT);
    }
  }

  @GetMapping("/cases")
  @Open(
      value = "only the cases given to oneself",
      hats = {Hat.MO, Hat.DEPUTY_MO, Hat.INVESTIGATOR, Hat.INDEPENDENT_PERSON})
  ModelAndView desk(
      @RequestParam(defaultValue = "all") String shown,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String risk,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String handler,
      SignedIn who) {
    var rows =
        cases.readableBy(who.account()).stream()
            .map(file -> row(file, who.account()))
            .sorted(
                Comparator.comparing(Row::isUrgent)
                    .reversed()
                    .thenComparing(row -> row.due() == null ? Long.MAX_VALUE : row.dueAt()))
            .toList();
    var tab = tab(shown);
    boolean guest = standings.isGuest(who.account());
    var filter =
        guest ? new DeskFilter("", "", "", "") : new DeskFilter(words.strip(), risk, step, handler);
    var tabs =
        List.of(Shown.values()).stream()
            .map(one ->
                new Tab(
                    one,
                    filter.path(one),
                    (int) rows.stream().filter(one::has).count(),
                    one == tab))
            .toList();
    var listed = rows.stream().filter(tab::has).filter(filter::has).toList();
    var page = Page.titled(Text.of("cases.desk.title")).current("desk").wide();
    return new ModelAndView(
        "cases/desk",
        "it",
        new DeskPage(page, tab, tabs, rows, listed, filter, !guest, who.hat().label()));
  }

  private Row row(CaseFile file, AccountId reader) {
    var next = clocks.next(file.id());
    var handler = standings.handler(file.id());
    var sent = complaints.submitted(file.id());
    return new Row(
        file,
        sent.map(Submitted::calledBy).orElse(file.reference()),
        next.orElse(null),
        next.map(clocks::face).orElse(null),
        handler
            .map(one ->
                one.equals(reader)
                    ? Text.of("cases.desk.you")
                    : accounts.find(one).map(Accounts.Person::name).orElse(""))
            .orElse(""),
        handler.orElse(null),
        next.filter(one -> one.stoppedAt() == null && one.due().isBefore(weekEnd())).isPresent());
  }

  /** The end of Sunday. */
  private Instant weekEnd() {
    return LocalDate.now(clock.withZone(Clocks.LONDON))
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .atStartOfDay(Clocks.LONDON)
        .toInstant();
  }

  private static Shown tab(String name) {
    for (Shown one : Shown.values()) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    return Shown.ALL;
  }

  record Tab(Shown shown, String path, int count, boolean isCurrent) {}

  /**
   * One case.
   *
   * @param name the reference, or the code name while the complainant's is sealed
   */
  record Row(
      CaseFile file,
      String name,
      RunningClocks.@Nullable Running due,
      @Nullable ClockFace face,
      String handler,
      @Nullable AccountId handledBy,
      boolean isDueThisWeek) {

    boolean isUrgent() {
      return file.risk() == Risk.RED
          || due != null && due.timer() == Timer.FIRST_CONTACT
          || face != null && face.isLate();
    }

    long dueAt() {
      return due == null ? Long.MAX_VALUE : due.due().toEpochMilli();
    }

    /** Whom the case waits for, or null when it is us. */
    @Nullable String waitsOn() {
      return switch (file.state()) {
        case MEMBER_CHOICE -> Text.of("cases.waits.member");
        case POLICE_PRIMACY -> Text.of("cases.waits.police");
        case CONFLICT_REASSIGNED -> Text.of("cases.waits.handler");
        default -> null;
      };
    }
  }

  /**
   * The desk.
   *
   * @param all every case of the reader's, for what can be chosen
   * @param rows those that are listed
   */
  record DeskPage(
      Page page,
      Shown shown,
      List<Tab> tabs,
      List<Row> all,
      List<Row> rows,
      DeskFilter filter,
      boolean mayFind,
      String hat) {}
}
