package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Remedy;
import org.rostrum.complaints.Submitted;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Closes a case: what came of it, beside what the member asked for. */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class ClosureController {

  private final Handled handled;
  private final Cases cases;
  private final Complaints complaints;

  ClosureController(Handled handled, Cases cases, Complaints complaints) {
    this.handled = handled;
    this.cases = cases;
    this.complaints = complaints;
  }

  /** Whether a wish was met. */
  enum Met {
    YES,
    PARTLY,
    NO
  }

  @GetMapping("/cases/{id}/closure")
  ModelAndView form(@PathVariable String id, SignedIn who) {
    return page(handled.seen(who, id, "complaint.outcome"), Map.of(), FormErrors.none());
  }

  @PostMapping("/cases/{id}/closure")
  ModelAndView close(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam Map<String, String> sent,
      SignedIn who) {
    var file = handled.found(who, id);
    var complaint = complaints.submitted(file.id()).orElseThrow(NotFound::new);
    var outcome = Words.tidy(sent.getOrDefault("outcome", ""));
    var errors = errors(complaint, sent, outcome);
    if (Transitions.has(file.state(), Act.CLOSE) && !errors.isEmpty()) {
      return Handled.again(page(file, sent, errors));
    }
    var words = compared(complaint, sent) + outcome;
    var deed =
        Deed.of(Act.CLOSE)
            .saying(words)
            .given(Guard.OUTCOME_COMPARED, errors.isEmpty())
            .and(() -> cases.outcome(file.id(), words));
    return handled.act(who, file, deed, formKey);
  }

  private static FormErrors errors(Submitted complaint, Map<String, String> sent, String outcome) {
    var errors = FormErrors.none();
    for (Remedy remedy : asked(complaint)) {
      if (met(remedy, sent).isEmpty()) {
        errors =
            errors.and(
                "met-" + remedy, Text.of("cases.closure.met.error", "remedy", remedy.label()));
      }
    }
    return outcome.isEmpty() ? errors.and("outcome", Text.of("cases.closure.error")) : errors;
  }

  /** Each wish with what came of it, as the member reads it. */
  private static String compared(Submitted complaint, Map<String, String> sent) {
    var lines = new StringBuilder();
    for (Remedy remedy : asked(complaint)) {
      met(remedy, sent)
          .ifPresent(met ->
              lines
                  .append(Text.of("cases.closure.said." + met, "remedy", remedy.label()))
                  .append('\n'));
    }
    return lines.isEmpty() ? "" : lines.append('\n').toString();
  }

  private static List<Remedy> asked(Submitted complaint) {
    return complaint.remedies().stream().sorted().toList();
  }

  private static java.util.Optional<Met> met(Remedy remedy, Map<String, String> sent) {
    return Arrays.stream(Met.values())
        .filter(one -> one.name().equals(sent.get("met-" + remedy)))
        .findFirst();
  }

  private ModelAndView page(CaseFile file, Map<String, String> sent, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.closure.title"))
            .current("desk")
            .back(file.path())
            .withErrors(errors);
    var complaint = complaints.submitted(file.id()).orElseThrow(NotFound::new);
    var wishes = new ArrayList<Wish>();
    for (Remedy remedy : asked(complaint)) {
      var items =
          Arrays.stream(Met.values())
              .map(one ->
                  RadioItem.of(
                      one.name(),
                      Text.of("cases.closure.met." + one),
                      one.name().equals(sent.get("met-" + remedy))))
              .toList();
      wishes.add(new Wish("met-" + remedy, remedy.label(), items));
    }
    return new ModelAndView(
        "cases/closure",
        "it",
        new ClosurePage(page, file, wishes, sent.getOrDefault("outcome", ""), errors));
  }

  record Wish(String field, String label, List<RadioItem> answers) {}

  record ClosurePage(
      Page page, CaseFile file, List<Wish> wishes, String outcome, FormErrors errors) {}
}
