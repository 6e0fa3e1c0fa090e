package org.rostrum.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a version changed since the one the reader accepted, and a button to accept it. */
@Controller
@Open("the council's own policy, and one's own acceptance of it")
class VersionController {
  private final Policies policies;
  private final CouncilSlots directory;
  private final ServedBy servedBy;

  VersionController(Policies policies, CouncilSlots directory, ServedBy servedBy) {
    this.policies = policies;
    this.directory = directory;
    this.servedBy = servedBy;
  }

  @GetMapping("/policy/versions/{number}")
  ModelAndView show(@PathVariable String number, SignedIn who) {
    PolicyEdition edition = edition(number);
    int wanted = edition.version().number();
    PolicyEdition before = policies.before(who.account(), wanted).orElse(null);
    Page page =
        Page.titled(Text.of("policy.version.title", "number", wanted))
            .current("policy")
            .back("/policy");
    return new ModelAndView(
        "policy/version",
        "it",
        new VersionPage(
            page,
            edition.version(),
            edition.text().madeUp().orElse(null),
            before == null ? null : before.version(),
            before != null
                && policies.accepted(who.account(), before.version().number()).isPresent(),
            before == null ? List.of() : changes(before.text(), edition.text()),
            policies.accepted(who.account(), wanted).orElse(null),
            askAt()));
  }

  @PostMapping("/policy/versions/{number}/acceptances")
  String accept(@PathVariable String number, SignedIn who) {
    int wanted = edition(number).version().number();
    policies.accept(who, wanted);
    return "redirect:/policy/versions/" + wanted;
  }

  private PolicyEdition edition(String number) {
    if (!number.matches("[1-9]\\d{0,5}")) {
      throw new NotFound();
    }
    return policies.version(Integer.parseInt(number)).orElseThrow(NotFound::new);
  }

  private List<Change> changes(PolicyText before, PolicyText now) {
    Slots slots = directory.today();
    return now.clauses().stream()
        .map(clause ->
            new Change(
                clause,
                WordDiff.between(
                    before
                        .clause(clause.id().value())
                        .map(old -> AdoptedLine.plain(slots.fill(old.adopted())))
                        .orElse(""),
                    AdoptedLine.plain(slots.fill(clause.adopted())))))
        .filter(Change::isReal)
        .toList();
  }

  /** Where a question about the policy goes today. */
  private String askAt() {
    return List.of("/advice", "/contacts").stream()
        .filter(servedBy::hasPage)
        .findFirst()
        .orElse("/policy/clauses/P6.1");
  }

  /** One clause that reads differently now. */
  record Change(Clause clause, List<WordDiff.Stretch> stretches) {
    boolean isReal() {
      return stretches.stream().anyMatch(stretch -> stretch.fate() != WordDiff.Fate.KEPT);
    }
  }

  /**
   * The page of one version.
   *
   * @param madeUp what to say if the version was made up for a demonstration
   * @param before the version it is compared with, if there is one
   * @param beforeAccepted whether the reader accepted that one
   */
  record VersionPage(
      Page page,
      PolicyVersion version,
      @Nullable String madeUp,
      @Nullable PolicyVersion before,
      boolean beforeAccepted,
      List<Change> changes,
      @Nullable Instant acceptedAt,
      String askAt) {}
}
