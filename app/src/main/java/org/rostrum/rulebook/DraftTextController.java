package org.rostrum.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.AnsweredForms.Answer;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookFault;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft as JSON: to take away, to bring in from elsewhere, and to mend line by line. */
@Controller
@RequestMapping("/rulebook/drafts/{id}")
class DraftTextController {

  private final Bench bench;
  private final Workbench workbench;
  private final MadeDrafts made;
  private final AnsweredForms forms;

  DraftTextController(Bench bench, Workbench workbench, MadeDrafts made, AnsweredForms forms) {
    this.bench = bench;
    this.workbench = workbench;
    this.made = made;
    this.forms = forms;
  }

  @GetMapping("/text")
  @Guarded(resource = Bench.RESOURCE, action = Action.READ)
  ModelAndView show(@PathVariable String id) {
    Draft draft = bench.draft(id);
    return page(draft, draft.changes(), faults(draft.changes()), null);
  }

  @GetMapping("/json")
  @Guarded(resource = Bench.RESOURCE, action = Action.EXPORT)
  ResponseEntity<String> json(@PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"rulebook-draft.json\"")
        .body(bench.draft(id).changes());
  }

  @PostMapping("/text")
  @Guarded(resource = Bench.RESOURCE, action = Action.UPDATE)
  ModelAndView save(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String json,
      @RequestParam(defaultValue = "") String edition,
      @RequestParam(defaultValue = "") String formKey,
      SignedIn who) {
    Draft draft = bench.draft(id);
    return forms.once(
        who,
        formKey,
        () -> {
          Draft now = bench.draft(id);
          if (now.isOpen() && !String.valueOf(now.edition()).equals(edition)) {
            return again(
                page(now, json, List.of(), Text.of("rulebook.rule.error.meanwhile")),
                HttpStatus.CONFLICT);
          }
          if (!(made.of(json) instanceof ChangedRulebook.Made(Rulebook rulebook))) {
            return again(page(now, json, faults(json), null), HttpStatus.UNPROCESSABLE_CONTENT);
          }
          return Bench.answer(
              workbench.replace(who, draft.id(), now.edition(), rulebook.changes()),
              draft.path(),
              draft.path());
        });
  }

  private List<RulebookFault> faults(String json) {
    return made.of(json) instanceof ChangedRulebook.Refused(List<RulebookFault> faults)
        ? faults
        : List.of();
  }

  private static Answer again(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return new Answer.Refused(page);
  }

  private static ModelAndView page(
      Draft draft, String json, List<RulebookFault> faults, @Nullable String meanwhile) {
    FormErrors errors = FormErrors.none();
    if (meanwhile != null) {
      errors = FormErrors.of("json", meanwhile);
    } else if (!faults.isEmpty()) {
      errors = FormErrors.of("json", Text.of("rulebook.text.error", "count", faults.size()));
    }
    Page page =
        Page.titled(Text.of("rulebook.text.title"))
            .current("rulebook")
            .back(draft.path())
            .withErrors(errors);
    return new ModelAndView(
        "rulebook/text",
        "it",
        new TextPage(
            page, draft, json, faults, meanwhile == null ? null : draft.changes(), errors));
  }

  /**
   * The page.
   *
   * @param theirs what the draft has become meanwhile, or null
   */
  record TextPage(
      Page page,
      Draft draft,
      String json,
      List<RulebookFault> faults,
      @Nullable String theirs,
      FormErrors errors) {}
}
