package org.rostrum.elections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The polls, their dates, and what each date changes for a councillor. */
@Controller
@Open(
    value = "published dates",
    hats = {Hat.MEMBER, Hat.DELEGATE, Hat.DEM_SERVICES, Hat.PRESS})
class ElectionsController {
  private final Elections elections;
  private final Clock clock;

  ElectionsController(Elections elections, Clock clock) {
    this.elections = elections;
    this.clock = clock;
  }

  @GetMapping("/elections")
  ModelAndView list() {
    var today = LocalDate.now(clock);
    var page = Page.titled(Text.of("elections.title")).current("elections");
    return new ModelAndView(
        "elections/list",
        "it",
        new ListPage(page, today, elections.notOver(today), elections.over(today)));
  }

  @GetMapping("/elections/{id}")
  ModelAndView one(@PathVariable UUID id) {
    var poll = elections.find(id).orElseThrow(NotFound::new);
    var page = Page.titled(poll.name()).current("elections").back("/elections");
    return new ModelAndView(
        "elections/one",
        "it",
        new OnePage(page, LocalDate.now(clock), poll, elections.timetable(poll)));
  }

  /** The polls to come and those that are over. */
  record ListPage(Page page, LocalDate today, List<Poll> coming, List<Poll> over) {

    List<Poll> active() {
      return coming.stream().filter(poll -> poll.isActiveOn(today)).toList();
    }
  }

  /** One poll and its deadlines. */
  record OnePage(Page page, LocalDate today, Poll poll, Timetable timetable) {}
}
