package org.rostrum.cases;

import static org.rostrum.identity.Action.DECIDE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.complaints.ConfidentialityRequest;
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

/**
 * Decides the request for confidentiality on the code name alone. A refusal makes nothing known:
 * the member goes on with their name, withdraws, or does nothing, and then it stays locked. Only
 * two people with a reason override that, and the member is told.
 */
@Controller
@Guarded(resource = "complaint.confidentiality.decision", action = DECIDE)
class ConfidentialityController {

  private static final int SHORTEST_OVERRIDE = 20;

  private final Handled handled;
  private final Confidences confidences;
  private final RunningClocks clocks;
  private final Complaints complaints;
  private final Overrides overrides;
  private final Clock clock;

  ConfidentialityController(
      Handled handled,
      Confidences confidences,
      RunningClocks clocks,
      Complaints complaints,
      Overrides overrides,
      Clock clock) {
    this.handled = handled;
    this.confidences = confidences;
    this.clocks = clocks;
    this.complaints = complaints;
    this.overrides = overrides;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/confidentiality")
  ModelAndView form(@PathVariable String id, SignedIn who) {
    var file = handled.seen(who, id, "complaint.confidentiality.decision");
    return page(who, file, null, "", "", FormErrors.none());
  }

  @PostMapping("/cases/{id}/confidentiality")
  ModelAndView decide(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(required = false) @Nullable String decision,
      @RequestParam(defaultValue = "") String reason,
      SignedIn who) {
    var file = handled.found(who, id);
    var words = Words.tidy(reason);
    boolean grant = "grant".equals(decision);
    boolean refuse = "refuse".equals(decision);
    if (Transitions.has(file.state(), Act.DECIDE_CONFIDENTIALITY)
        && (grant == refuse || words.isEmpty())) {
      var errors = FormErrors.none();
      if (grant == refuse) {
        errors = errors.and("decision", Text.of("cases.confidentiality.error"));
      }
      if (words.isEmpty()) {
        errors = errors.and("reason", Text.of("cases.confidentiality.reason.error"));
      }
      return Handled.again(page(who, file, decision, words, "", errors));
    }
    if (hasDecidedBefore(who, file)) {
      return Handled.refused(file, new Verdict.NotYet(Guard.SECOND_PERSON_AGREED));
    }
    var to = grant ? Confidentiality.GRANTED : Confidentiality.REFUSED;
    var deed =
        Deed.of(Act.DECIDE_CONFIDENTIALITY)
            .saying(words)
            .about(to.name())
            .and(() -> keep(who, file, to, words));
    return handled.act(who, file, deed, formKey);
  }

  /** Whoever refused does not look again. */
  private boolean hasDecidedBefore(SignedIn who, CaseFile file) {
    return confidences
        .of(file.id())
        .filter(one -> one.isAskedAgain() && who.account().equals(one.decidedBy()))
        .isPresent();
  }

  private void keep(SignedIn who, CaseFile file, Confidentiality to, String words) {
    boolean stays = complaints.confidentiality(file.id()).filter(to::equals).isPresent();
    if (!stays && !complaints.decide(who, file.id(), to)) {
      throw new NotFound();
    }
    confidences.decide(file.id(), who.account(), to == Confidentiality.GRANTED, words);
    if (to == Confidentiality.REFUSED) {
      clocks.start(file.id(), Timer.CONFIDENTIALITY_ANSWER, clock.instant());
    } else {
      clocks.settle(file.id(), List.of(Timer.CONFIDENTIALITY_ANSWER));
    }
  }

  /** The first of two people asks; nothing is known by it. */
  @PostMapping("/cases/{id}/confidentiality-override")
  ModelAndView propose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(defaultValue = "") String why,
      SignedIn who) {
    var file = handled.found(who, id);
    var words = Words.tidy(why);
    if (!Transitions.has(file.state(), Act.OVERRIDE_CONFIDENTIALITY)) {
      return Handled.refused(file, new Verdict.NotNow(file.state(), Act.OVERRIDE_CONFIDENTIALITY));
    }
    if (words.length() < SHORTEST_OVERRIDE) {
      var errors = FormErrors.of("why", Text.of("cases.override.error"));
      return Handled.again(page(who, file, null, "", words, errors));
    }
    overrides.propose(who, file, words, formKey);
    return new ModelAndView("redirect:" + file.path() + "/confidentiality");
  }

  /** The second agrees; whoever asked cannot. */
  @PostMapping("/cases/{id}/confidentiality-override-agreement")
  ModelAndView agree(
      @PathVariable String id, @RequestParam(defaultValue = "") String formKey, SignedIn who) {
    var file = handled.found(who, id);
    return overrides
        .agree(who, file, formKey)
        .map(refused -> Handled.refused(file, refused))
        .orElseGet(() -> new ModelAndView("redirect:" + file.path()));
  }

  private ModelAndView page(
      SignedIn who,
      CaseFile file,
      @Nullable String decision,
      String words,
      String why,
      FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.confidentiality.title"))
            .current("desk")
            .back(file.path())
            .withLeave()
            .withErrors(errors);
    var complaint = complaints.submitted(file.id()).orElseThrow(NotFound::new);
    var known = confidences.of(file.id());
    return new ModelAndView(
        "cases/confidentiality",
        "it",
        new ConfidentialityPage(
            page,
            file,
            complaint,
            complaints.request(who, file.id()),
            known,
            decision,
            words,
            why,
            errors,
            isOpen(complaint, known),
            known
                .filter(
                    one -> one.waitsForSecondPerson() && !who.account().equals(one.overrideBy()))
                .isPresent()));
  }

  private static boolean isOpen(Submitted complaint, Optional<Confidences.Confidence> known) {
    return complaint.confidentiality() == Confidentiality.REQUESTED
        || known.filter(Confidences.Confidence::isAskedAgain).isPresent();
  }

  record ConfidentialityPage(
      Page page,
      CaseFile file,
      Submitted complaint,
      Optional<ConfidentialityRequest> request,
      Optional<Confidences.Confidence> known,
      @Nullable String decision,
      String words,
      String why,
      FormErrors errors,
      boolean isOpen,
      boolean mayAgree) {

    List<RadioItem> decisions() {
      return List.of(
          RadioItem.of("grant", Text.of("cases.confidentiality.grant"), "grant".equals(decision)),
          RadioItem.of(
              "refuse", Text.of("cases.confidentiality.refuse"), "refuse".equals(decision)));
    }

    boolean isSealed() {
      return complaint.confidentiality().isSealed();
    }

    boolean waits() {
      return known.filter(Confidences.Confidence::waitsForSecondPerson).isPresent();
    }
  }
}
