package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who does what by when. */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class ActionsController {

  private static final int LONGEST = 4_000;

  private final Handled handled;
  private final Actions actions;

  ActionsController(Handled handled, Actions actions) {
    this.handled = handled;
    this.actions = actions;
  }

  @GetMapping("/cases/{id}/actions")
  ModelAndView list(@PathVariable String id, SignedIn who) {
    return page(handled.seen(who, id, "complaint.outcome"), Map.of(), FormErrors.none());
  }

  @PostMapping("/cases/{id}/actions")
  ModelAndView add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam Map<String, String> sent,
      SignedIn who) {
    var file = handled.found(who, id);
    var what = Words.tidy(sent.getOrDefault("what", ""));
    var by = Words.tidy(sent.getOrDefault("who", ""));
    var day = TypedDay.of(sent, "by");
    boolean toSubject = "yes".equals(sent.get("subject"));
    if (Transitions.has(file.state(), Act.ADD_ACTION)) {
      var errors = FormErrors.none();
      if (what.isEmpty() || what.length() > LONGEST) {
        errors = errors.and("what", Text.of("cases.actions.what.error"));
      }
      if (by.isEmpty() || by.length() > LONGEST) {
        errors = errors.and("who", Text.of("cases.actions.who.error"));
      }
      if (day.isEmpty()) {
        errors = errors.and("by-day", Text.of("cases.actions.by.error"));
      }
      if (!errors.isEmpty()) {
        return Handled.again(page(file, sent, errors));
      }
    }
    var deed =
        Deed.of(Act.ADD_ACTION)
            .given(Guard.NO_CONTACT_WITH_SUBJECT, !toSubject)
            .saying(what)
            .and(
                () -> day.ifPresent(byWhen -> actions.add(file.id(), what, by, byWhen, toSubject)));
    return handled.act(who, file, deed, formKey, file.path() + "/actions");
  }

  @PostMapping("/cases/{id}/actions/{action}")
  ModelAndView settle(
      @PathVariable String id,
      @PathVariable UUID action,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(defaultValue = "") String result,
      @RequestParam(name = "do", defaultValue = "done") String what,
      SignedIn who) {
    var file = handled.found(who, id);
    var found = actions.find(file.id(), action).orElseThrow(NotFound::new);
    var words = Words.tidy(result);
    if (Transitions.has(file.state(), Act.SETTLE_ACTION) && words.isEmpty()) {
      var errors = FormErrors.of("result-" + action, Text.of("cases.actions.result.error"));
      return Handled.again(page(file, Map.of(), errors));
    }
    var deed =
        Deed.of(Act.SETTLE_ACTION)
            .saying(words)
            .given(Guard.NO_CONTACT_WITH_SUBJECT, !found.toSubject())
            .and(() -> actions.settle(file.id(), action, !what.equals("drop"), words));
    return handled.act(who, file, deed, formKey, file.path() + "/actions");
  }

  private ModelAndView page(CaseFile file, Map<String, String> sent, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.actions.title"))
            .current("desk")
            .back(file.path())
            .withErrors(errors);
    return new ModelAndView(
        "cases/actions",
        "it",
        new ActionsPage(
            page,
            file,
            actions.of(file.id()),
            Transitions.has(file.state(), Act.ADD_ACTION),
            sent,
            errors));
  }

  record ActionsPage(
      Page page,
      CaseFile file,
      List<Actions.Action> actions,
      boolean mayAdd,
      Map<String, String> sent,
      FormErrors errors) {}
}
