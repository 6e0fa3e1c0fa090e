package org.rostrum.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.Member;
import org.rostrum.members.Members;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
  private final Members members;
  private final Clock clock;

  MeetingsController(Meetings meetings, Applications applications, Members members, Clock clock) {
    this.meetings = meetings;
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
  ModelAndView item(@PathVariable UUID id, @PathVariable UUID item) {
    var meeting = meetings.find(id).orElseThrow(NotFound::new);
    var found = meetings.findItem(id, item).orElseThrow(NotFound::new);
    var page =
        Page.titled(Text.of("meetings.item.title", "number", found.number()))
            .current("meetings")
            .back("/meetings/" + id);
    var ref = found.application();
    var matter = ref == null ? null : applications.find(ref, LocalDate.now(clock)).orElse(null);
    return new ModelAndView("meetings/item", "it", new ItemPage(page, meeting, found, matter));
  }

  /** The reader's own coming meetings, then all others. */
  record ListPage(Page page, List<Meeting> own, List<Meeting> others) {}

  /** One agenda. */
  record OnePage(Page page, Meeting meeting, List<Item> items) {}

  /** One item, and the application it is about. */
  record ItemPage(Page page, Meeting meeting, Item item, @Nullable Matter matter) {}
}
