package org.rostrum.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.AnsweredForms.Answer;
import org.rostrum.rulebook.Workbench.Outcome;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.OfWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One rule of a draft: whether it speaks, how firmly, how sure it must be, and in which words. */
@Controller
@RequestMapping("/rulebook/drafts/{id}/rules/{rule}")
class RuleChangeController {

  private final Bench bench;
  private final Workbench workbench;
  private final MadeDrafts made;
  private final RuleTrial trial;
  private final AnsweredForms forms;

  RuleChangeController(
      Bench bench, Workbench workbench, MadeDrafts made, RuleTrial trial, AnsweredForms forms) {
    this.bench = bench;
    this.workbench = workbench;
    this.made = made;
    this.trial = trial;
    this.forms = forms;
  }

  @GetMapping
  @Guarded(resource = Bench.RESOURCE, action = Action.READ)
  ModelAndView show(@PathVariable String id, @PathVariable String rule) {
    Draft draft = bench.draft(id);
    Rule shipped = Bench.shipped(rule);
    OfRule change = bench.rulebook(draft).changes().of(rule);
    return page(draft, shipped, RuleForm.of(shipped, change), FormErrors.none(), List.of());
  }

  @PostMapping
  @Guarded(resource = Bench.RESOURCE, action = Action.UPDATE)
  ModelAndView save(
      @PathVariable String id,
      @PathVariable String rule,
      @RequestParam Map<String, String> sent,
      SignedIn who) {
    Rule shipped = Bench.shipped(rule);
    Draft draft = bench.draft(id);
    RuleForm form = RuleForm.of(sent);
    return forms.once(
        who,
        sent.getOrDefault(FormKey.FIELD, ""),
        () -> {
          OfRule before = bench.rulebook(bench.draft(id)).changes().of(rule);
          if (!sent.getOrDefault("was", "").equals(was(before)) && draft.isOpen()) {
            return conflict(draft, shipped, form, before);
          }
          FormErrors errors = errors(form, shipped, draft);
          if (!errors.isEmpty()) {
            return again(page(draft, shipped, form, errors, List.of()), 422);
          }
          Outcome outcome =
              workbench.change(
                  who, draft.id(), all -> all.with(rule, form.change(shipped, all.of(rule))));
          return Bench.answer(outcome, draft.path(), draft.path());
        });
  }

  /** The form's own faults, and those of the rulebook it would make. */
  private FormErrors errors(RuleForm form, Rule shipped, Draft draft) {
    FormErrors errors = form.errors();
    if (!errors.isEmpty()) {
      return errors;
    }
    RulebookChanges all = bench.rulebook(draft).changes();
    String json = all.with(shipped.id(), form.change(shipped, all.of(shipped.id()))).toJson();
    if (made.of(json) instanceof ChangedRulebook.Refused refused) {
      for (var fault : refused.faults()) {
        String last = fault.path().substring(fault.path().lastIndexOf('/') + 1);
        String field = last.equals("atLeast") ? "sure" : last;
        errors =
            errors.and(
                List.of("state", "level", "sure", "advice").contains(field) ? field : "heading",
                fault.reason());
      }
    }
    return errors;
  }

  private Answer conflict(Draft draft, Rule shipped, RuleForm mine, OfRule theirs) {
    List<String> lines = Told.lines(shipped, theirs);
    return again(
        page(
            draft,
            shipped,
            mine,
            FormErrors.of("heading", Text.of("rulebook.rule.error.meanwhile")),
            lines.isEmpty() ? List.of(Text.of("rulebook.told.shipped")) : lines),
        HttpStatus.CONFLICT.value());
  }

  private static Answer again(ModelAndView page, int status) {
    page.setStatus(HttpStatus.valueOf(status));
    return new Answer.Refused(page);
  }

  private static String was(OfRule change) {
    return Digest.of(
        new OfRule(
            change.state(),
            change.level(),
            change.atLeast(),
            change.heading(),
            change.advice(),
            Map.of()));
  }

  private ModelAndView page(
      Draft draft, Rule shipped, RuleForm form, FormErrors errors, List<String> theirs) {
    Rulebook rulebook = bench.rulebook(draft);
    Page page =
        Page.titled(shipped.name()).current("rulebook").back(draft.path()).withErrors(errors);
    return new ModelAndView(
        "rulebook/rule",
        "it",
        new RulePage(
            page,
            draft,
            shipped,
            form,
            was(rulebook.changes().of(shipped.id())),
            Rulebook.MANDATORY.contains(shipped.id()),
            lists(draft, rulebook, shipped.id()),
            trial.of(rulebook, shipped.id(), true),
            trial.of(rulebook, shipped.id(), false),
            theirs,
            errors));
  }

  private static List<ListLine> lists(Draft draft, Rulebook rulebook, String rule) {
    List<ListLine> lines = new ArrayList<>();
    Map<String, Boolean> lists = new LinkedHashMap<>();
    Rulebook.shipped().ownLists(rule).keySet().forEach(list -> lists.put(list, true));
    Rulebook.shipped().sharedLists(rule).keySet().forEach(list -> lists.putIfAbsent(list, false));
    lists.forEach((list, own) -> {
      OfWords words =
          own
              ? rulebook.changes().of(rule).lists().getOrDefault(list, OfWords.NONE)
              : rulebook.changes().words(list);
      int size =
          own
              ? rulebook.ownLists(rule).getOrDefault(list, List.of()).size()
              : rulebook.sharedLists(rule).getOrDefault(list, List.of()).size();
      lines.add(
          new ListLine(
              list,
              draft.path() + "/rules/" + rule + "/lists/" + list,
              own,
              size,
              words.add().size(),
              words.remove().size()));
    });
    return lines;
  }

  /** A list of words the rule listens by. */
  record ListLine(String name, String path, boolean own, int size, int added, int removed) {}

  /**
   * The page of one rule.
   *
   * @param theirs what somebody else made of it meanwhile, in sentences
   */
  record RulePage(
      Page page,
      Draft draft,
      Rule rule,
      RuleForm form,
      String was,
      boolean mandatory,
      List<ListLine> lists,
      List<RuleTrial.Tried> catches,
      List<RuleTrial.Tried> leaves,
      List<String> theirs,
      FormErrors errors) {

    String path() {
      return draft.path() + "/rules/" + rule.id();
    }

    boolean hasLevels() {
      return Rulebook.levels(rule).size() > 1;
    }

    long broken(List<RuleTrial.Tried> tried) {
      return tried.stream().filter(one -> !one.asItShould()).count();
    }

    @Nullable String error(String field) {
      return errors.at(field);
    }
  }
}
