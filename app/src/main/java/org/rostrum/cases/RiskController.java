package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Complaints;
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

/** How great is the risk? Red starts two hours in which the member is called. */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class RiskController {

  private final Handled handled;
  private final Cases cases;
  private final RunningClocks clocks;
  private final Complaints complaints;
  private final Clock clock;

  RiskController(
      Handled handled, Cases cases, RunningClocks clocks, Complaints complaints, Clock clock) {
    this.handled = handled;
    this.cases = cases;
    this.clocks = clocks;
    this.complaints = complaints;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/risk")
  ModelAndView form(@PathVariable String id, SignedIn who) {
    var file = handled.seen(who, id, "complaint.body");
    return page(file, Optional.ofNullable(file.risk()), "", FormErrors.none());
  }

  @PostMapping("/cases/{id}/risk")
  ModelAndView record(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(required = false) @Nullable String risk,
      @RequestParam(defaultValue = "") String reason,
      SignedIn who) {
    var file = handled.found(who, id);
    var graded = Arrays.stream(Risk.values()).filter(one -> one.name().equals(risk)).findFirst();
    var words = Words.tidy(reason);
    if (Transitions.has(file.state(), Act.ASSESS_RISK) && (graded.isEmpty() || words.isEmpty())) {
      return Handled.again(page(file, graded, words, errors(graded, words)));
    }
    var set = graded.orElse(Risk.GREEN);
    var deed =
        Deed.of(Act.ASSESS_RISK)
            .saying(words)
            .about(set.name())
            .and(() -> {
              cases.risk(file.id(), set);
              if (set == Risk.RED && file.risk() != Risk.RED && !wasCalled(file)) {
                clocks.start(file.id(), Timer.FIRST_CONTACT, clock.instant());
              }
            });
    return handled.act(who, file, deed, formKey);
  }

  /** Red from the start, the member may have been called before anybody graded the risk. */
  private boolean wasCalled(CaseFile file) {
    return file.risk() == null && clocks.wasMet(file.id(), Timer.FIRST_CONTACT);
  }

  private static FormErrors errors(Optional<Risk> risk, String words) {
    var errors = FormErrors.none();
    if (risk.isEmpty()) {
      errors = errors.and("risk", Text.of("cases.risk.error"));
    }
    return words.isEmpty() ? errors.and("reason", Text.of("cases.risk.reason.error")) : errors;
  }

  private ModelAndView page(CaseFile file, Optional<Risk> risk, String words, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.risk.title"))
            .current("desk")
            .back(file.path())
            .withLeave()
            .withErrors(errors);
    var complaint = complaints.submitted(file.id()).orElseThrow(NotFound::new);
    var items =
        Arrays.stream(Risk.values())
            .map(one ->
                RadioItem.of(one.name(), one.label(), risk.filter(one::equals).isPresent())
                    .withHint(Text.of("cases.risk." + one + ".hint")))
            .toList();
    return new ModelAndView(
        "cases/risk", "it", new RiskPage(page, file, complaint, items, words, errors));
  }

  record RiskPage(
      Page page,
      CaseFile file,
      Submitted complaint,
      List<RadioItem> risks,
      String words,
      FormErrors errors) {}
}
