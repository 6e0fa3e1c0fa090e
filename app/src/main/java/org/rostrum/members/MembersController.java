package org.rostrum.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rostrum.audit.AccessLog;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The councillors: a list to look people up, and a page for each. */
@Controller
@Guarded(resource = MemberRelations.PROFILE, action = Action.READ)
class MembersController {
  private final Members members;
  private final Committees committees;
  private final AccessLog accessLog;
  private final Clock clock;

  MembersController(Members members, Committees committees, AccessLog accessLog, Clock clock) {
    this.members = members;
    this.committees = committees;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  @GetMapping("/members")
  ModelAndView list(@RequestParam(defaultValue = "") String words, SignedIn who) {
    var page = Page.titled(Text.of("members.list.title")).current("members").wide();
    var found =
        members.search(words, LocalDate.now(clock)).stream()
            .filter(member -> isFor(who, member))
            .toList();
    return new ModelAndView("members/list", "it", new ListPage(page, words, found));
  }

  @GetMapping("/members/{id}")
  ModelAndView one(@PathVariable UUID id, SignedIn who) {
    var member = members.find(new MemberId(id)).orElseThrow(NotFound::new);
    accessLog.viewed(who.actor(), who.hat().name(), MemberRelations.PROFILE, id.toString());
    var page = Page.titled(Text.of("members.one.title")).current("members");
    return new ModelAndView(
        "members/one",
        "it",
        new OnePage(
            who.hat() == Hat.MEMBER ? page : page.back("/members"),
            member,
            committees.of(member.id(), LocalDate.now(clock))));
  }

  /** A group leader looks up their own group only. */
  private boolean isFor(SignedIn who, Member member) {
    return who.hat() != Hat.GROUP_LEADER
        || members
            .of(who.account())
            .filter(asker -> asker.group().equals(member.group()))
            .isPresent();
  }

  /** Those found, by ward. */
  record ListPage(Page page, String words, List<Member> found) {}

  /** What the public may know of one councillor. */
  record OnePage(Page page, Member member, List<Seat> seats) {}
}
