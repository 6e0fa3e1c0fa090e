package org.rostrum.incidents;

import static org.rostrum.identity.Action.UPDATE;

import java.util.List;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Respondents.Answer;
import org.rostrum.incidents.Sheet.Support;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member settles once a sheet is saved. */
@Controller
@Guarded(resource = SheetRelations.SUBMITTED, action = UPDATE)
class NextController {

  private final Entries entries;
  private final LogBook log;
  private final Routes routes;

  NextController(Entries entries, LogBook log, Routes routes) {
    this.entries = entries;
    this.log = log;
    this.routes = routes;
  }

  /** "Shall we tell the duty officer?" */
  @PostMapping("/incidents/{id}/alert")
  String alert(
      @PathVariable String id, @RequestParam(defaultValue = "") String tell, SignedIn who) {
    log.answerAlert(entries.of(id).id(), tell.equals("yes"), who);
    return "redirect:/incidents/" + id + "/saved";
  }

  @PostMapping("/incidents/{id}/call-back")
  String call(@PathVariable String id, SignedIn who) {
    log.askForCall(entries.of(id).id(), List.of(Support.CALL_BACK), who);
    return "redirect:/incidents/" + id + "/saved";
  }

  /** R1: move it to a Code draft, leave it in the log, or it is somebody else. */
  @PostMapping("/incidents/{id}/respondent")
  String respondent(
      @PathVariable String id,
      @RequestParam(defaultValue = "LEFT_IN_LOG") Answer answer,
      @RequestParam(defaultValue = "") String whoElse,
      SignedIn who) {
    var sheet = log.now(entries.of(id).id());
    var path = routes.answer(sheet, answer, whoElse, who);
    if (path.isPresent() && !path.get().startsWith("/")) {
      throw new NotFound();
    }
    return "redirect:" + path.orElse("/incidents/" + id + "/saved");
  }
}
