package org.rostrum.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.AccessLog;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.CouncilDirectory;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.RulebookComparison;
import org.rostrum.screening.RulebookComparison.Asked;
import org.rostrum.screening.RulebookComparison.Difference;
import org.rostrum.screening.RulebookComparison.Kind;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tries a draft: on one text, which is kept nowhere, and on all examples and consented texts. */
@Controller
@RequestMapping("/rulebook/drafts/{id}")
class TrialController {

  private static final int LONGEST = 20_000;
  private static final int MOST_CONSENTED = 1_000;
  private static final int MOST_SHOWN = 50;

  private final Bench bench;
  private final RulebookInForce inForce;
  private final CouncilDirectory directory;
  private final ShippedExamples examples;
  private final List<ConsentedTexts> consented;
  private final AccessLog accessLog;

  TrialController(
      Bench bench,
      RulebookInForce inForce,
      CouncilDirectory directory,
      ShippedExamples examples,
      List<ConsentedTexts> consented,
      AccessLog accessLog) {
    this.bench = bench;
    this.inForce = inForce;
    this.directory = directory;
    this.examples = examples;
    this.consented = consented;
    this.accessLog = accessLog;
  }

  @GetMapping("/try")
  @Guarded(resource = Bench.RESOURCE, action = Action.READ)
  ModelAndView ask(@PathVariable String id) {
    Draft draft = bench.draft(id);
    bench.rulebook(draft);
    return page(draft, "", "OUT", FormErrors.none(), null);
  }

  @PostMapping("/try")
  @Guarded(resource = Bench.RESOURCE, action = Action.READ)
  ModelAndView tried(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "OUT") String direction) {
    Draft draft = bench.draft(id);
    Screener other = Screener.with(bench.rulebook(draft));
    FormErrors errors = FormErrors.none();
    if (text.isBlank()) {
      errors = FormErrors.of("text", Text.of("rulebook.try.error.empty"));
    } else if (text.length() > LONGEST) {
      errors = FormErrors.of("text", Text.of("rulebook.try.error.long", "most", LONGEST));
    }
    if (!errors.isEmpty()) {
      ModelAndView again = page(draft, text, direction, errors, null);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    String words = text.replace("\r\n", "\n");
    Circumstances around = new Circumstances(direction(direction));
    return page(
        draft,
        text,
        direction,
        errors,
        new Both(
            inForce.screener().screen(words, around, directory.current()),
            other.screen(words, around, directory.current()),
            words));
  }

  private static Direction direction(String typed) {
    return switch (typed) {
      case "IN" -> Direction.IN;
      case "GROUP" -> Direction.GROUP;
      default -> Direction.OUT;
    };
  }

  @GetMapping("/examples")
  @Guarded(resource = Bench.RESOURCE, action = Action.READ)
  ModelAndView compared(@PathVariable String id, SignedIn who) {
    Draft draft = bench.draft(id);
    var rulebook = bench.rulebook(draft);
    accessLog.viewed(who.actor(), who.hat().name(), Bench.RESOURCE, draft.id().toString());
    var published = inForce.rulebook();
    var comparison = RulebookComparison.of(published, rulebook, directory.current());
    List<Asked> past = new ArrayList<>();
    for (ConsentedTexts some : consented) {
      some.latest(MOST_CONSENTED)
          .forEach(one -> past.add(new Asked(one.id(), one.text(), Circumstances.UNKNOWN)));
    }
    Page page =
        Page.titled(Text.of("rulebook.examples.title")).current("rulebook").back(draft.path());
    return new ModelAndView(
        "rulebook/examples",
        "it",
        new ExamplesPage(
            page,
            draft,
            published.name(),
            examples
                .compared(comparison, published.name(), rulebook.changes())
                .map(differences -> Outcome.of(examples.all().size(), differences))
                .orElse(null),
            Outcome.of(past.size(), comparison.over(past))));
  }

  private ModelAndView page(
      Draft draft, String text, String direction, FormErrors errors, @Nullable Both both) {
    Page page =
        Page.titled(Text.of("rulebook.try.title"))
            .current("rulebook")
            .back(draft.path())
            .withErrors(errors);
    return new ModelAndView(
        "rulebook/try",
        "it",
        new TryPage(page, draft, text, direction, errors, both, inForce.rulebook().name()));
  }

  /** What the two rulebooks say of one text. */
  record Both(Screening published, Screening draft, String text) {

    boolean same() {
      return published.outcome() == draft.outcome()
          && published.findings().equals(draft.findings());
    }
  }

  /** The page that tries one text. */
  record TryPage(
      Page page,
      Draft draft,
      String text,
      String direction,
      FormErrors errors,
      @Nullable Both both,
      String published) {

    List<RadioItem> directions() {
      return List.of("OUT", "IN", "GROUP").stream()
          .map(one ->
              RadioItem.of(one, Text.of("rulebook.try.direction." + one), direction.equals(one)))
          .toList();
    }
  }

  /** What is otherwise about a set of texts, by kind; the first of each are shown. */
  record Outcome(int texts, Map<Kind, List<Difference>> byKind) {

    static Outcome of(int texts, List<Difference> differences) {
      Map<Kind, List<Difference>> byKind = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        byKind.put(kind, differences.stream().filter(one -> one.kind() == kind).toList());
      }
      return new Outcome(texts, byKind);
    }

    List<Difference> all(Kind kind) {
      return byKind.getOrDefault(kind, List.of());
    }

    List<Difference> shown(Kind kind) {
      return all(kind).stream().limit(MOST_SHOWN).toList();
    }

    boolean isNone() {
      return byKind.values().stream().allMatch(List::isEmpty);
    }
  }

  /**
   * The page of all differences.
   *
   * @param shipped null while the examples are still being compared
   */
  record ExamplesPage(
      Page page, Draft draft, String published, @Nullable Outcome shipped, Outcome consented) {}
}
