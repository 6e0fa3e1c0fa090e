package org.rostrum.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.Member;
import org.rostrum.members.Members;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Coming meetings, their agendas, and which items are private. Agendas are public; papers may not
 * be.
 */
@Controller
@Open(
    value = "public agendas",
    hats = {Hat.MEMBER, Hat.DELEGATE, Hat.DEM_SERVICES})
class MeetingsController {
  private final Meetings meetings;
  private final Applications applications;
  private final RestrictedReports reports;
  private final Members members;
  private final Clock clock;

  MeetingsController(
      Meetings meetings,
      Applications applications,
      RestrictedReports reports,
      Members members,
      Clock clock) {
    this.meetings = meetings;
    this.reports = reports;
    this.applications = applications;
    this.members = members;
    this.clock = clock;
  }

  @GetMapping("/meetings")
  ModelAndView list(SignedIn who) {
    var today = LocalDate.now(clock);
    var own =
        members
            .of(who.account())
            .map(Member::id)
            .map(member -> meetings.comingFor(member, today))
            .orElse(List.of());
    var others = meetings.coming(today).stream().filter(meeting -> !own.contains(meeting)).toList();
    var title = who.hat() == Hat.DEM_SERVICES ? "meetings.title.all" : "meetings.title";
    return new ModelAndView(
        "meetings/list",
        "it",
        new ListPage(Page.titled(Text.of(title)).current("meetings"), own, others));
  }

  @GetMapping("/meetings/{id}")
  ModelAndView one(@PathVariable UUID id) {
    var meeting = meetings.find(id).orElseThrow(NotFound::new);
    var title =
        Text.of("meetings.one.title", "committee", meeting.committee(), "date", meeting.heldOn());
    var page = Page.titled(title).current("meetings").back("/meetings");
    return new ModelAndView("meetings/one", "it", new OnePage(page, meeting, meetings.items(id)));
  }

  @GetMapping("/meetings/{id}/items/{item}")
  ModelAndView item(@PathVariable UUID id, @PathVariable UUID item, SignedIn who) {
    return item(id, item, who, "", FormErrors.none());
  }

  @PostMapping("/meetings/{id}/items/{item}/restricted-report")
  @Open(
      value = "its words are not kept",
      hats = {Hat.DEM_SERVICES})
  ModelAndView take(
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestParam(defaultValue = "") String report,
      SignedIn who) {
    var found = exempt(id, item);
    var fault = RestrictedReports.fault(report);
    if (fault != null) {
      var answer = item(id, item, who, report, FormErrors.of("report", fault.sentence()));
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return answer;
    }
    reports.take(who, found, report);
    return back(id, item);
  }

  @PostMapping("/meetings/{id}/items/{item}/restricted-report-removal")
  @Open(
      value = "fingerprints tell nothing",
      hats = {Hat.DEM_SERVICES})
  ModelAndView forget(@PathVariable UUID id, @PathVariable UUID item, SignedIn who) {
    reports.forget(who, exempt(id, item));
    return back(id, item);
  }

  private Item exempt(UUID id, UUID item) {
    return meetings.findItem(id, item).filter(Item::isExempt).orElseThrow(NotFound::new);
  }

  private static ModelAndView back(UUID id, UUID item) {
    return new ModelAndView("redirect:/meetings/" + id + "/items/" + item);
  }

  private ModelAndView item(UUID id, UUID item, SignedIn who, String typed, FormErrors errors) {
    var meeting = meetings.find(id).orElseThrow(NotFound::new);
    var found = meetings.findItem(id, item).orElseThrow(NotFound::new);
    var page =
        Page.titled(Text.of("meetings.item.title", "number", found.number()))
            .current("meetings")
            .back("/meetings/" + id)
            .withErrors(errors);
    var ref = found.application();
    var matter = ref == null ? null : applications.find(ref, LocalDate.now(clock)).orElse(null);
    var report =
        found.isExempt() && who.hat() == Hat.DEM_SERVICES
            ? new Report(reports.of(found).orElse(null), typed, errors)
            : null;
    return new ModelAndView(
        "meetings/item", "it", new ItemPage(page, meeting, found, matter, report));
  }

  /** The reader's own coming meetings, then all others. */
  record ListPage(Page page, List<Meeting> own, List<Meeting> others) {}

  /** One agenda. */
  record OnePage(Page page, Meeting meeting, List<Item> items) {}

  /** One item, and the application it is about. */
  record ItemPage(
      Page page, Meeting meeting, Item item, @Nullable Matter matter, @Nullable Report report) {}

  /** What the clerk sees of the item's restricted report: whether it is known, and the form. */
  record Report(RestrictedReports.@Nullable Known known, String typed, FormErrors errors) {

    String state() {
      return known == null
          ? Text.of("meetings.report.unknown")
          : Text.of(
              "meetings.report.known",
              "count",
              known.words(),
              "day",
              known.since().atZone(ZoneId.of("Europe/London")).toLocalDate());
    }
  }
}
