package org.rostrum.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.AnsweredForms.Answer;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges;
import org.rostrum.screening.RulebookChanges.OfWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One list of words of a draft: what is added to it and taken from it, one entry a line. */
@Controller
@RequestMapping("/rulebook/drafts/{id}/rules/{rule}/lists/{list:.+}")
class WordListController {

  private final Bench bench;
  private final Workbench workbench;
  private final MadeDrafts made;
  private final AnsweredForms forms;

  WordListController(Bench bench, Workbench workbench, MadeDrafts made, AnsweredForms forms) {
    this.bench = bench;
    this.workbench = workbench;
    this.made = made;
    this.forms = forms;
  }

  /** The list a page is about: the rule's own, or one it shares. */
  private record Which(Rule rule, String name, List<String> shipped, boolean own) {

    OfWords in(RulebookChanges changes) {
      return own
          ? changes.of(rule.id()).lists().getOrDefault(name, OfWords.NONE)
          : changes.words(name);
    }

    RulebookChanges put(RulebookChanges changes, OfWords words) {
      return own
          ? changes.with(rule.id(), changes.of(rule.id()).with(name, words))
          : changes.withWords(name, words);
    }
  }

  @GetMapping
  @Guarded(resource = Bench.RESOURCE, action = Action.READ)
  ModelAndView show(@PathVariable String id, @PathVariable String rule, @PathVariable String list) {
    Draft draft = bench.draft(id);
    Which which = which(rule, list);
    OfWords words = which.in(bench.rulebook(draft).changes());
    return page(
        draft,
        which,
        String.join("\n", words.add()),
        String.join("\n", words.remove()),
        FormErrors.none(),
        null);
  }

  @PostMapping
  @Guarded(resource = Bench.RESOURCE, action = Action.UPDATE)
  ModelAndView save(
      @PathVariable String id,
      @PathVariable String rule,
      @PathVariable String list,
      @RequestParam Map<String, String> sent,
      SignedIn who) {
    Which which = which(rule, list);
    Draft draft = bench.draft(id);
    String add = sent.getOrDefault("add", "");
    String remove = sent.getOrDefault("remove", "");
    return forms.once(
        who,
        sent.getOrDefault(FormKey.FIELD, ""),
        () -> {
          RulebookChanges all = bench.rulebook(bench.draft(id)).changes();
          OfWords theirs = which.in(all);
          if (!sent.getOrDefault("was", "").equals(Digest.of(theirs)) && draft.isOpen()) {
            var meanwhile = FormErrors.of("add", Text.of("rulebook.rule.error.meanwhile"));
            return again(page(draft, which, add, remove, meanwhile, theirs), HttpStatus.CONFLICT);
          }
          OfWords words = new OfWords(lines(add), lines(remove));
          FormErrors errors = errors(which.put(all, words));
          if (!errors.isEmpty()) {
            return again(
                page(draft, which, add, remove, errors, null), HttpStatus.UNPROCESSABLE_CONTENT);
          }
          return Bench.answer(
              workbench.change(who, draft.id(), now -> which.put(now, words)),
              draft.path() + "/rules/" + rule,
              draft.path());
        });
  }

  private FormErrors errors(RulebookChanges changes) {
    FormErrors errors = FormErrors.none();
    if (made.of(changes.toJson()) instanceof ChangedRulebook.Refused refused) {
      String adds =
          String.join(
              ". ",
              refused.faults().stream()
                  .filter(fault -> !fault.path().contains("/remove"))
                  .map(fault -> fault.reason())
                  .toList());
      String removes =
          String.join(
              ". ",
              refused.faults().stream()
                  .filter(fault -> fault.path().contains("/remove"))
                  .map(fault -> fault.reason())
                  .toList());
      errors = adds.isEmpty() ? errors : errors.and("add", adds);
      errors = removes.isEmpty() ? errors : errors.and("remove", removes);
    }
    return errors;
  }

  private static Answer again(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return new Answer.Refused(page);
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private static Which which(String rule, String list) {
    Rule shipped = Bench.shipped(rule);
    List<String> own = Rulebook.shipped().ownLists(rule).get(list);
    if (own != null) {
      return new Which(shipped, list, own, true);
    }
    List<String> shared = Rulebook.shipped().sharedLists(rule).get(list);
    if (shared == null) {
      throw new NotFound();
    }
    return new Which(shipped, list, shared, false);
  }

  private ModelAndView page(
      Draft draft,
      Which which,
      String add,
      String remove,
      FormErrors errors,
      @Nullable OfWords theirs) {
    String path = draft.path() + "/rules/" + which.rule().id();
    Page page =
        Page.titled(Text.of("rulebook.list.title"))
            .current("rulebook")
            .back(path)
            .withErrors(errors);
    return new ModelAndView(
        "rulebook/list",
        "it",
        new ListPage(
            page,
            draft,
            path + "/lists/" + which.name(),
            which.rule(),
            which.name(),
            which.own(),
            which.shipped(),
            add,
            remove,
            Digest.of(which.in(bench.rulebook(draft).changes())),
            theirs,
            errors));
  }

  /** The page of one list. */
  record ListPage(
      Page page,
      Draft draft,
      String path,
      Rule rule,
      String name,
      boolean own,
      List<String> shipped,
      String add,
      String remove,
      String was,
      @Nullable OfWords theirs,
      FormErrors errors) {

    String theirWords(boolean added) {
      return theirs == null ? "" : String.join("; ", added ? theirs.add() : theirs.remove());
    }
  }
}
