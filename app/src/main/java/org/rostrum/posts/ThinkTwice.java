package org.rostrum.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rostrum.govuk.Text;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.CouncilDirectory;
import org.rostrum.posts.Surroundings.Known;
import org.rostrum.rulebook.RulebookInForce;
import org.rostrum.rulebook.Shadows;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Outcome;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;
import org.springframework.stereotype.Service;

/**
 * Asks the rulebook about a draft. The draft is read, answered and forgotten; only rules are
 * counted, by the month.
 */
@Service
class ThinkTwice {

  /** Longer than any post: at most this many characters are checked at once. */
  static final int LONGEST = 100_000;

  private final Surroundings surroundings;
  private final CouncilDirectory directory;
  private final MonthlyCounts counts;
  private final RulebookInForce inForce;
  private final Shadows shadows;

  ThinkTwice(
      Surroundings surroundings,
      CouncilDirectory directory,
      MonthlyCounts counts,
      RulebookInForce inForce,
      Shadows shadows) {
    this.surroundings = surroundings;
    this.directory = directory;
    this.counts = counts;
    this.inForce = inForce;
    this.shadows = shadows;
  }

  /**
   * A check that was made.
   *
   * @param screening what the rulebook sees, without what the member answered or hid
   * @param answered questions the member's answers settled, as sentences
   * @param lookedUp false when what the council knows could not be asked
   * @param rulebook the rulebook that judged it
   */
  record Check(Screening screening, List<String> answered, boolean lookedUp, Rulebook rulebook) {}

  Known around(SignedIn who) {
    return surroundings.around(who);
  }

  Check check(ThinkTwiceForm form, Known known) {
    String text = form.text();
    if (text.length() > LONGEST || form.value("original").length() > LONGEST) {
      Rulebook unasked = inForce.rulebook();
      return new Check(tooLong(unasked), List.of(), known.lookedUp(), unasked);
    }
    Screener screener = inForce.screener();
    Circumstances around = Telling.of(form, known);
    Directory council = directory.current();
    Screening found = screener.screen(text, around, council);
    shadows.hear(text, around, council, found);
    List<Finding> left = new ArrayList<>();
    List<String> answered = new ArrayList<>();
    for (Finding finding : found.findings()) {
      Rule.Answer answer = settlingAnswer(form, finding, screener.rulebook());
      if (answer != null) {
        answered.add(
            Text.of(
                "posts.result.answered", "heading", finding.heading(), "answer", answer.label()));
      } else if (!form.hides(finding.rule())) {
        left.add(finding);
      }
    }
    counts.found(left);
    return new Check(withFindings(found, left), answered, known.lookedUp(), screener.rulebook());
  }

  /**
   * The member read a STOP and goes on all the same: that is theirs to decide, and is counted
   * without them.
   */
  void overridden(Screening screening) {
    counts.overridden(
        screening.findings().stream().filter(finding -> finding.level() == Level.STOP).toList());
  }

  private Rule.@org.jspecify.annotations.Nullable Answer settlingAnswer(
      ThinkTwiceForm form, Finding finding, Rulebook rulebook) {
    String key = form.answer(finding.rule());
    return key == null || finding.level() != Level.CHECK
        ? null
        : rulebook
            .rule(finding.rule())
            .map(Rule::question)
            .filter(Objects::nonNull)
            .flatMap(question ->
                question.answers().stream()
                    .filter(answer -> answer.settles() && answer.key().equals(key))
                    .findFirst())
            .orElse(null);
  }

  private static Screening withFindings(Screening found, List<Finding> findings) {
    return new Screening(
        found.outcomeOf(findings),
        found.language(),
        found.rulebook(),
        findings,
        found.entities(),
        found.notes(),
        found.checked(),
        found.abuse());
  }

  private static Screening tooLong(Rulebook rulebook) {
    return new Screening(
        Outcome.NOT_CHECKED,
        "und",
        rulebook.name(),
        List.of(),
        List.of(),
        List.of(Text.of("posts.result.too-long", "most", LONGEST)),
        List.of(),
        null);
  }
}
