package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the acts that need no more than a reason. */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class StepsController {

  private static final int LONGEST = 20_000;

  private final Handled handled;
  private final RunningClocks clocks;
  private final Handover handover;

  StepsController(Handled handled, RunningClocks clocks, Handover handover) {
    this.handled = handled;
    this.clocks = clocks;
    this.handover = handover;
  }

  @GetMapping(Step.ADDRESS)
  ModelAndView form(@PathVariable String id, @PathVariable String step, SignedIn who) {
    var file = handled.seen(who, id, "complaint.outcome");
    return page(file, Step.at(step).orElseThrow(NotFound::new), "", Map.of(), FormErrors.none());
  }

  @PostMapping(Step.ADDRESS)
  ModelAndView act(
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam Map<String, String> sent,
      SignedIn who) {
    var file = handled.found(who, id);
    var taken = Step.at(step).orElseThrow(NotFound::new);
    var words = Words.tidy(sent.getOrDefault("reason", ""));
    var day = taken.needsDay() ? TypedDay.of(sent, "until") : Optional.<LocalDate>empty();
    if (Transitions.has(file.state(), taken.act())) {
      var errors = errors(file, taken, words, day);
      if (!errors.isEmpty()) {
        return Handled.again(page(file, taken, words, sent, errors));
      }
    }
    return handled.act(who, file, deed(who, file, taken, words, day), formKey, after(taken, file));
  }

  /**
   * Passes a case on. Whoever did sees it no more, so a second press of the same button is known by
   * its form and leads where the first one did.
   */
  @PostMapping("/cases/{id}/reassignment")
  @Open(
      value = "asks the matrix itself; a second press comes when the case is out of sight",
      hats = {Hat.MO, Hat.DEPUTY_MO})
  ModelAndView passOn(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam Map<String, String> sent,
      SignedIn who) {
    try {
      var file = handled.found(who, id);
      if (!who.may(UPDATE, "complaint.outcome", handled.facts(who, file)).isAllowed()) {
        throw new NotFound();
      }
      return act(id, "reassignment", formKey, sent, who);
    } catch (NotFound gone) {
      if (handled.wasAnswered(who, formKey)) {
        return new ModelAndView("redirect:/cases");
      }
      throw gone;
    }
  }

  private Deed deed(SignedIn who, CaseFile file, Step step, String words, Optional<LocalDate> day) {
    var deed = Deed.of(step.act()).saying(words);
    return switch (step) {
      case EXTENSION ->
          deed.given(
                  Guard.LATER_WORKING_DAY,
                  day.filter(to -> clocks.mayExtend(file.id(), to)).isPresent())
              .about(day.map(LocalDate::toString).orElse(""))
              .and(() -> day.ifPresent(to -> clocks.extend(file.id(), to, words)));
      case REASSIGNMENT -> deed.and(() -> handover.standBack(who.account(), file));
      case ACKNOWLEDGEMENT,
          FIRST_CONTACT,
          REOPENING,
          TAKING_UP,
          POLICE_PRIMACY,
          POLICE_PRIMACY_END,
          CONTINUATION,
          REVIEW,
          ANOTHER_ROUND,
          RESUMPTION ->
          deed;
    };
  }

  /** Whoever passed a case on cannot see it any more. */
  private static String after(Step step, CaseFile file) {
    return step == Step.REASSIGNMENT ? "/cases" : file.path();
  }

  private FormErrors errors(CaseFile file, Step step, String words, Optional<LocalDate> day) {
    var errors = FormErrors.none();
    if (step.needsDay() && day.filter(to -> clocks.mayExtend(file.id(), to)).isEmpty()) {
      errors = errors.and("until-day", Text.of("cases.step.until.error"));
    }
    if (step.needsReason() && words.isEmpty()) {
      errors = errors.and("reason", Text.of("cases.step.reason.error"));
    }
    if (words.length() > LONGEST) {
      errors = errors.and("reason", Text.of("cases.too-long", "most", LONGEST));
    }
    return errors;
  }

  private ModelAndView page(
      CaseFile file, Step step, String words, Map<String, String> sent, FormErrors errors) {
    var page =
        Page.titled(step.title()).current("desk").back(file.path()).withLeave().withErrors(errors);
    var due = clocks.next(file.id()).map(one -> When.end(one.due())).orElse(null);
    return new ModelAndView(
        "cases/step", "it", new StepPage(page, file, step, due, words, sent, errors));
  }

  record StepPage(
      Page page,
      CaseFile file,
      Step step,
      @Nullable String due,
      String words,
      Map<String, String> sent,
      FormErrors errors) {}
}
