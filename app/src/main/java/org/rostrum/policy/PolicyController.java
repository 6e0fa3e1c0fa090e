package org.rostrum.policy;

import java.util.List;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The policy, to read, to search, and one clause at a time. */
@Controller
@Open("the council's own policy; nobody's record")
class PolicyController {
  private final Policies policies;
  private final CouncilSlots directory;
  private final ServedBy servedBy;

  PolicyController(Policies policies, CouncilSlots directory, ServedBy servedBy) {
    this.policies = policies;
    this.directory = directory;
    this.servedBy = servedBy;
  }

  @GetMapping("/policy")
  ModelAndView browse(
      @RequestParam(name = "q", defaultValue = "") String question,
      @RequestParam(name = "show", defaultValue = "all") String show,
      SignedIn who) {
    PolicyEdition current = policies.current();
    Slots slots = directory.today();
    Shelf shelf = Shelf.named(show);
    List<PolicyPage.Chapter> chapters =
        question.isBlank()
            ? chapters(current.text(), shelf, slots)
            : answers(current.text(), shelf, slots, question);
    int found = chapters.stream().mapToInt(chapter -> chapter.clauses().size()).sum();
    Page page = Page.titled(Text.of("policy.title")).wide().current("policy");
    return new ModelAndView(
        "policy/browse",
        "it",
        new PolicyPage(page, bar(current.version(), slots, who), question, shelf, found, chapters));
  }

  @GetMapping("/policy/clauses/{clause}")
  ModelAndView clause(@PathVariable String clause, SignedIn who) {
    PolicyEdition current = policies.current();
    Slots slots = directory.today();
    Clause wanted = current.text().clause(clause).orElseThrow(NotFound::new);
    ClauseView view = view(wanted, current.text(), slots);
    List<ClauseView> beside =
        List.of(view.sameWords(), view.beside()).stream()
            .flatMap(List::stream)
            .map(other -> view(other, current.text(), slots))
            .toList();
    Page page =
        Page.titled(wanted.heading())
            .wide()
            .current("policy")
            .back("/policy#" + wanted.id().value());
    return new ModelAndView(
        "policy/clause",
        "it",
        new ClausePage(page, bar(current.version(), slots, who), view, beside));
  }

  private List<PolicyPage.Chapter> chapters(PolicyText text, Shelf shelf, Slots slots) {
    return text.sections().stream()
        .map(section ->
            new PolicyPage.Chapter(
                section,
                section.clauses().stream()
                    .filter(shelf::holds)
                    .map(clause -> view(clause, text, slots))
                    .toList()))
        .filter(chapter -> !chapter.clauses().isEmpty())
        .toList();
  }

  /** One chapter, best answer first. */
  private List<PolicyPage.Chapter> answers(
      PolicyText text, Shelf shelf, Slots slots, String question) {
    List<Clause> found =
        new PolicySearch(text).find(question).stream().filter(shelf::holds).toList();
    if (found.isEmpty()) {
      return List.of();
    }
    Section section =
        new Section(found.getFirst().part(), Text.of("policy.found.heading"), null, false, found);
    return List.of(
        new PolicyPage.Chapter(
            section, found.stream().map(clause -> view(clause, text, slots)).toList()));
  }

  private ClauseView view(Clause clause, PolicyText text, Slots slots) {
    return ClauseView.of(clause, text, slots, servedBy);
  }

  private VersionBar bar(PolicyVersion version, Slots slots, SignedIn who) {
    return new VersionBar(
        version,
        policies.next().orElse(null),
        policies.accepted(who.account(), version.number()).orElse(null),
        slots.lastChecked());
  }

  /** The page of one clause. */
  record ClausePage(Page page, VersionBar bar, ClauseView it, List<ClauseView> beside) {}
}
