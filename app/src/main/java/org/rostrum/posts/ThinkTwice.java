package org.rostrum.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rostrum.govuk.Text;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.CouncilDirectory;
import org.rostrum.posts.Surroundings.Known;
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

  private final Screener screener = Screener.standard();
  private final Surroundings surroundings;
  private final CouncilDirectory directory;
  private final MonthlyCounts counts;

  ThinkTwice(Surroundings surroundings, CouncilDirectory directory, MonthlyCounts counts) {
    this.surroundings = surroundings;
    this.directory = directory;
    this.counts = counts;
  }

  /**
   * A check that was made.
   *
   * @param screening what the rulebook sees, without what the member answered or hid
   * @param answered questions the member's answers settled, as sentences
   * @param lookedUp false when what the council knows could not be asked
   */
  record Check(Screening screening, List<String> answered, boolean lookedUp) {}

  Known around(SignedIn who) {
    return surroundings.around(who);
  }

  Check check(ThinkTwiceForm form, Known known) {
    String text = form.text();
    if (text.length() > LONGEST || form.value("original").length() > LONGEST) {
      return new Check(tooLong(), List.of(), known.lookedUp());
    }
    Screening found = screener.screen(text, Telling.of(form, known), directory.current());
    List<Finding> left = new ArrayList<>();
    List<String> answered = new ArrayList<>();
    for (Finding finding : found.findings()) {
      Rule.Answer answer = settlingAnswer(form, finding);
      if (answer != null) {
        answered.add(
            Text.of(
                "posts.result.answered", "heading", finding.heading(), "answer", answer.label()));
      } else if (!form.hides(finding.rule())) {
        left.add(finding);
      }
    }
    counts.found(left);
    return new Check(withFindings(found, left), answered, known.lookedUp());
  }

  /**
   * The member read a STOP and goes on all the same: that is theirs to decide, and is counted
   * without them.
   */
  void overridden(Screening screening) {
    counts.overridden(
        screening.findings().stream().filter(finding -> finding.level() == Level.STOP).toList());
  }

  Rulebook rulebook() {
    return screener.rulebook();
  }

  private Rule.@org.jspecify.annotations.Nullable Answer settlingAnswer(
      ThinkTwiceForm form, Finding finding) {
    String key = form.answer(finding.rule());
    return key == null || finding.level() != Level.CHECK
        ? null
        : screener
            .rulebook()
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
    boolean checked = found.outcome() != Outcome.NOT_CHECKED;
    Outcome outcome =
        !checked
            ? Outcome.NOT_CHECKED
            : findings.stream()
                .map(finding -> finding.level().outcome())
                .max(java.util.Comparator.naturalOrder())
                .orElse(Outcome.CLEAR);
    return new Screening(
        outcome,
        found.language(),
        found.rulebook(),
        findings,
        found.entities(),
        found.notes(),
        found.abuse());
  }

  private Screening tooLong() {
    return new Screening(
        Outcome.NOT_CHECKED,
        "und",
        screener.rulebook().name(),
        List.of(),
        List.of(),
        List.of(Text.of("posts.result.too-long", "most", LONGEST)),
        null);
  }
}
