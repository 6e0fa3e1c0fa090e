package org.rostrum.posts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Open;
import org.rostrum.rulebook.RulebookInForce;
import org.rostrum.screening.Example;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What we check, rule by rule: what, why, what instead. */
@Controller
@RequestMapping("/rules")
@Open("The rules are everybody's to read")
class RulesController {

  private static final int SHOWN = 3;

  private final RulebookInForce inForce;

  RulesController(RulebookInForce inForce) {
    this.inForce = inForce;
  }

  @GetMapping
  ModelAndView list() {
    Rulebook rulebook = inForce.rulebook();
    Map<String, List<Rule>> families =
        rulebook.rules().stream()
            .filter(rule -> rulebook.state(rule.id()) == State.ON)
            .collect(Collectors.groupingBy(Rule::family, LinkedHashMap::new, Collectors.toList()));
    Page page = Page.titled(Text.of("posts.rules.title")).current("rules");
    return new ModelAndView("posts/rules", "page", new RulesPage(page, families, rulebook.name()));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id) {
    Rulebook rulebook = inForce.rulebook();
    Rule rule = rulebook.rule(id).orElseThrow(NotFound::new);
    List<Example> examples = Example.of(rule.id());
    Page page = Page.titled(rule.name()).current("rules").back("/rules");
    return new ModelAndView(
        "posts/rule",
        "page",
        new RulePage(
            page,
            rule,
            texts(examples, true),
            texts(examples, false),
            rulebook.name(),
            rulebook.state(id) == State.ON));
  }

  private static List<String> texts(List<Example> examples, boolean catches) {
    return examples.stream()
        .filter(example -> example.catches() == catches && !example.text().isBlank())
        .map(Example::text)
        .limit(SHOWN)
        .toList();
  }

  record RulesPage(Page page, Map<String, List<Rule>> families, String rulebook) {}

  record RulePage(
      Page page,
      Rule rule,
      List<String> catches,
      List<String> leaves,
      String rulebook,
      boolean speaks) {
    RulePage {
      catches = List.copyOf(catches);
      leaves = List.copyOf(leaves);
    }
  }
}
