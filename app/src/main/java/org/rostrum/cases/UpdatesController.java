package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.time.Clock;
import java.util.List;
import org.rostrum.govuk.FormErrors;
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

/**
 * Tells the member how things stand, every ten working days: drafted by the service, sent by a
 * person.
 */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class UpdatesController {

  private static final int LONGEST = 20_000;

  private final Handled handled;
  private final Actions actions;
  private final Clocks clocks;
  private final Clock clock;

  UpdatesController(Handled handled, Actions actions, Clocks clocks, Clock clock) {
    this.handled = handled;
    this.actions = actions;
    this.clocks = clocks;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/updates/new")
  ModelAndView form(@PathVariable String id, SignedIn who) {
    var file = handled.seen(who, id, "complaint.outcome");
    return page(file, draft(file), FormErrors.none());
  }

  @PostMapping("/cases/{id}/updates")
  ModelAndView send(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(defaultValue = "") String words,
      SignedIn who) {
    var file = handled.found(who, id);
    var said = Words.tidy(words);
    if (Transitions.has(file.state(), Act.UPDATE_MEMBER)
        && (said.isEmpty() || said.length() > LONGEST)) {
      var error =
          said.isEmpty()
              ? Text.of("cases.update.error")
              : Text.of("cases.too-long", "most", LONGEST);
      return Handled.again(page(file, said, FormErrors.of("words", error)));
    }
    return handled.act(who, file, Deed.of(Act.UPDATE_MEMBER).saying(said), formKey);
  }

  /** What can be said without a person: the step, what was done, when they hear again. */
  private String draft(CaseFile file) {
    var all = actions.of(file.id());
    var next = clocks.due(clock.instant(), Timer.UPDATE.span());
    var paragraphs = new java.util.ArrayList<String>();
    paragraphs.add(Text.of("cases.member.step." + file.state()));
    paragraphs.addAll(told(all, false, "cases.update.done"));
    paragraphs.addAll(told(all, true, "cases.update.open"));
    paragraphs.add(Text.of("cases.update.next", "day", When.day(Clocks.day(next))));
    return String.join("\n\n", paragraphs);
  }

  private static List<String> told(List<Actions.Action> all, boolean open, String key) {
    return all.stream()
        .filter(one -> one.isOpen() == open)
        .map(one -> Text.of(key, "what", one.what()))
        .toList();
  }

  private static ModelAndView page(CaseFile file, String words, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.update.title"))
            .current("desk")
            .back(file.path())
            .withErrors(errors);
    return new ModelAndView("cases/update", "it", new UpdatePage(page, file, words, errors));
  }

  record UpdatePage(Page page, CaseFile file, String words, FormErrors errors) {}
}
