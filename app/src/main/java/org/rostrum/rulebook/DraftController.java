package org.rostrum.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.Workbench.Outcome;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookFault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One draft of the rulebook: what it changes, and its way to being published. */
@Controller
@RequestMapping("/rulebook/drafts/{id}")
class DraftController {

  private static final int LONGEST_REASON = 1_000;

  private final Bench bench;
  private final Workbench workbench;
  private final Publishing publishing;
  private final Shadows shadows;
  private final AnsweredForms forms;

  DraftController(
      Bench bench,
      Workbench workbench,
      Publishing publishing,
      Shadows shadows,
      AnsweredForms forms) {
    this.bench = bench;
    this.workbench = workbench;
    this.publishing = publishing;
    this.shadows = shadows;
    this.forms = forms;
  }

  @GetMapping
  @Guarded(resource = Bench.RESOURCE, action = Action.READ)
  ModelAndView show(@PathVariable String id, SignedIn who) {
    return page(bench.draft(id), who, "", FormErrors.none());
  }

  @PostMapping("/proposal")
  @Guarded(resource = Bench.RESOURCE, action = Action.UPDATE)
  ModelAndView propose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String edition,
      @RequestParam(defaultValue = "") String formKey,
      SignedIn who) {
    Draft draft = bench.draft(id);
    return act(who, draft, formKey, () -> publishing.propose(who, draft.id(), number(edition)));
  }

  @PostMapping("/withdrawal")
  @Guarded(resource = Bench.RESOURCE, action = Action.UPDATE)
  ModelAndView withdraw(
      @PathVariable String id, @RequestParam(defaultValue = "") String formKey, SignedIn who) {
    Draft draft = bench.draft(id);
    return act(who, draft, formKey, () -> publishing.withdraw(who, draft.id()));
  }

  @PostMapping("/update")
  @Guarded(resource = Bench.RESOURCE, action = Action.UPDATE)
  ModelAndView catchUp(
      @PathVariable String id, @RequestParam(defaultValue = "") String formKey, SignedIn who) {
    Draft draft = bench.draft(id);
    return act(who, draft, formKey, () -> workbench.catchUp(who, draft.id()));
  }

  @PostMapping("/shadow")
  @Guarded(resource = Bench.RESOURCE, action = Action.UPDATE)
  ModelAndView shadow(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String formKey,
      SignedIn who) {
    Draft draft = bench.draft(id);
    return act(who, draft, formKey, () -> workbench.shadow(who, draft.id(), on.equals("yes")));
  }

  @PostMapping("/removal")
  @Guarded(resource = Bench.RESOURCE, action = Action.UPDATE)
  ModelAndView discard(
      @PathVariable String id, @RequestParam(defaultValue = "") String formKey, SignedIn who) {
    return forms.once(
        who,
        formKey,
        () -> {
          Draft draft = bench.draft(id);
          return Bench.answer(workbench.discard(who, draft.id()), "/rulebook", draft.path());
        });
  }

  /** A page of its own, so that a second press after publishing still finds who asks. */
  @PostMapping("/approval")
  @Guarded(
      resource = Bench.RESOURCE,
      action = {Action.DECIDE, Action.UPDATE})
  ModelAndView approve(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String edition,
      @RequestParam(defaultValue = "") String formKey,
      SignedIn who) {
    Draft draft = bench.draft(id);
    return act(who, draft, formKey, () -> publishing.publish(who, draft.id(), number(edition)));
  }

  @PostMapping("/refusal")
  @Guarded(
      resource = Bench.RESOURCE,
      action = {Action.DECIDE, Action.UPDATE})
  ModelAndView refuse(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String formKey,
      SignedIn who) {
    Draft draft = bench.draft(id);
    String words = why.strip().replace("\0", "\uFFFD");
    FormErrors errors =
        words.isEmpty()
            ? FormErrors.of("why", Text.of("rulebook.refuse.error.empty"))
            : words.length() > LONGEST_REASON
                ? FormErrors.of(
                    "why", Text.of("rulebook.refuse.error.long", "most", LONGEST_REASON))
                : FormErrors.none();
    if (!errors.isEmpty() && draft.isSecondTo(who.account())) {
      ModelAndView again = page(draft, who, why, errors);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    return act(who, draft, formKey, () -> publishing.refuse(who, draft.id(), words));
  }

  private ModelAndView act(SignedIn who, Draft draft, String formKey, Supplier<Outcome> act) {
    return forms.once(who, formKey, () -> Bench.answer(act.get(), draft.path(), draft.path()));
  }

  private static int number(String typed) {
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
  }

  private ModelAndView page(Draft draft, SignedIn who, String why, FormErrors errors) {
    Page page =
        Page.titled(Text.of("rulebook.draft.title"))
            .current("rulebook")
            .back("/rulebook")
            .withErrors(errors);
    List<RulebookFault> faults =
        bench.made(draft) instanceof ChangedRulebook.Refused(List<RulebookFault> found)
            ? found
            : List.of();
    Map<String, List<Rule>> families =
        draft.isOpen() && faults.isEmpty()
            ? Rulebook.shipped().rules().stream()
                .collect(
                    Collectors.groupingBy(Rule::family, LinkedHashMap::new, Collectors.toList()))
            : Map.of();
    var proposer = draft.proposedBy();
    var refuser = draft.refusedBy();
    return new ModelAndView(
        "rulebook/draft",
        "it",
        new DraftPage(
            page,
            draft,
            bench.name(draft.editedBy()),
            Moment.of(draft.editedAt()),
            proposer == null ? null : bench.name(proposer),
            refuser == null ? null : bench.name(refuser),
            draft.isSecondTo(who.account()),
            bench.isBehind(draft),
            faults,
            Told.between(workbench.read(draft.baseChanges()), workbench.read(draft.changes())),
            families,
            ShadowTable.of(shadows, draft.listener()),
            why,
            errors));
  }

  /** The page of one draft. */
  record DraftPage(
      Page page,
      Draft draft,
      String editor,
      String editedAt,
      @Nullable String proposer,
      @Nullable String refuser,
      boolean second,
      boolean behind,
      List<RulebookFault> faults,
      List<Told.Otherwise> changed,
      Map<String, List<Rule>> families,
      @Nullable ShadowTable shadow,
      String why,
      FormErrors errors) {

    boolean broken() {
      return !faults.isEmpty();
    }
  }
}
