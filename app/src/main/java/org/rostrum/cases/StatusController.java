package org.rostrum.cases;

import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * How far a case is, for those who may know that and no more: Members' Services, who answer the
 * member's calls. Not a word of the complaint is on it, and no name.
 */
@Controller
class StatusController {

  private final Handled handled;
  private final RunningClocks clocks;

  StatusController(Handled handled, RunningClocks clocks) {
    this.handled = handled;
    this.clocks = clocks;
  }

  @GetMapping("/cases/{id}/status")
  @Open(
      value = "asks the matrix itself: counts, which others may have, are no case",
      hats = {
        Hat.MEMBERS_SERVICES,
        Hat.MO,
        Hat.DEPUTY_MO,
        Hat.INVESTIGATOR,
        Hat.INDEPENDENT_PERSON
      })
  ModelAndView show(@PathVariable String id, SignedIn who) {
    if (!who.may(Action.READ, "complaint.outcome", handled.facts(who, handled.found(who, id)))
        .isAllowed()) {
      throw new NotFound();
    }
    var file = handled.seen(who, id, "complaint.outcome");
    var update =
        clocks.of(file.id()).stream()
            .filter(one -> one.timer() == Timer.UPDATE)
            .map(one -> When.day(Clocks.day(one.due())))
            .findFirst()
            .orElse(null);
    var page = Page.titled(Text.of("cases.status.title")).back("/");
    return new ModelAndView("cases/status", "it", new StatusPage(page, file, update));
  }

  /**
   * The status.
   *
   * @param update by when the member hears again, if that is known
   */
  record StatusPage(Page page, CaseFile file, @Nullable String update) {

    String since() {
      return When.moment(file.since());
    }
  }
}
