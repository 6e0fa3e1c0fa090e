package org.rostrum.cases;

import static org.rostrum.identity.Action.READ;

import java.util.Objects;
import org.rostrum.audit.AccessLog;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A case opened in an emergency: one page to read, with the reader's name and the time on it. */
@Controller
class OpenedController {

  private final Cases cases;
  private final Emergencies emergencies;
  private final CaseViews views;
  private final AccessLog accessLog;

  OpenedController(Cases cases, Emergencies emergencies, CaseViews views, AccessLog accessLog) {
    this.cases = cases;
    this.emergencies = emergencies;
    this.views = views;
    this.accessLog = accessLog;
  }

  /** To whom the case is given, they have better pages of it. */
  @GetMapping("/cases/{opened}/emergency-access")
  @Guarded(resource = "complaint.body", action = READ)
  ModelAndView show(@PathVariable String opened, SignedIn who) {
    var id = ComplaintId.of(opened).orElseThrow(NotFound::new);
    if (cases.find(who.account(), id).isPresent()) {
      return new ModelAndView("redirect:/cases/" + id);
    }
    var use = emergencies.open(who.account(), id).orElseThrow(NotFound::new);
    accessLog.viewed(who.actor(), who.hat().name(), "complaint.body", id.toString());
    var file = cases.unguarded(id).orElseThrow(NotFound::new);
    var mark =
        Text.of(
            "cases.emergency.mark",
            "name",
            who.name(),
            "at",
            When.moment(Objects.requireNonNull(use.openedAt())),
            "ends",
            When.moment(Objects.requireNonNull(use.ends())));
    var page =
        Page.titled(Text.of("cases.emergency.opened")).current("emergencies").back(use.path());
    return new ModelAndView(
        "cases/opened", "it", new OpenedPage(page.withLeave(), mark, views.onlyToRead(who, file)));
  }

  record OpenedPage(Page page, String mark, CasePage seen) {}
}
