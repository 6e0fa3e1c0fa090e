package org.rostrum.cases;

import static org.rostrum.identity.Action.READ;

import org.rostrum.complaints.CaseProgress;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Complaints;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One case: what comes next, what happened, and exactly what each of the others sees of it. */
@Controller
@Guarded(resource = "complaint.body", action = READ)
class CaseController {

  private final Handled handled;
  private final CaseViews views;
  private final CaseProgress progress;
  private final SubjectViews subjects;
  private final Complaints complaints;

  CaseController(
      Handled handled,
      CaseViews views,
      CaseProgress progress,
      SubjectViews subjects,
      Complaints complaints) {
    this.handled = handled;
    this.views = views;
    this.progress = progress;
    this.subjects = subjects;
    this.complaints = complaints;
  }

  @GetMapping("/cases/{id}")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(name = "as", defaultValue = "team") String as,
      @RequestParam(defaultValue = "") String words,
      SignedIn who) {
    if (who.hat() == Hat.MEMBER) {
      return new ModelAndView("redirect:/complaints/" + own(who, id) + "/progress");
    }
    var file = handled.seen(who, id, "complaint.body");
    if (!as.equals("team") && views.mayWork(who, file)) {
      return as.equals("subject") ? asSubject(file) : asMember(file);
    }
    var seen = views.of(who, file);
    return new ModelAndView("cases/case", "it", words.equals("shown") ? seen.withWords() : seen);
  }

  private ModelAndView asMember(CaseFile file) {
    var seen = progress.of(file.id()).orElseThrow(NotFound::new);
    return new ModelAndView(
        "cases/asMember", "it", new AsMember(bar("cases.as.member.title", file), file, seen));
  }

  private ModelAndView asSubject(CaseFile file) {
    return new ModelAndView(
        "cases/asSubject",
        "it",
        new AsSubject(bar("cases.as.subject.title", file), file, subjects.of(file.id())));
  }

  private ComplaintId own(SignedIn who, String id) {
    return ComplaintId.of(id)
        .filter(one -> complaints.isComplainant(who, one))
        .orElseThrow(NotFound::new);
  }

  private static Page bar(String key, CaseFile file) {
    return Page.titled(Text.of(key)).current("desk").back(file.path());
  }

  /** The very record that the member's own page is drawn from. */
  record AsMember(Page page, CaseFile file, CaseProgress.Progress progress) {}

  record AsSubject(Page page, CaseFile file, SubjectViews.SubjectView view) {}
}
