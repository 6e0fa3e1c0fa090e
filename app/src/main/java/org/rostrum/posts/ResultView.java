package org.rostrum.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rostrum.govuk.Text;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Outcome;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.Screening;

/** The answer to a check, in the words of the page. */
record ResultView(
    Outcome outcome,
    String heading,
    String intro,
    List<FindingView> findings,
    int more,
    Marked post,
    List<String> answered,
    List<String> checked,
    boolean gaps,
    boolean overridden,
    String rulebook) {

  static ResultView of(ThinkTwiceForm form, ThinkTwice.Check check, boolean overridden) {
    Rulebook rulebook = check.rulebook();
    Screening screening = check.screening();
    String text = form.text();
    List<Finding> shown = screening.shown();
    List<FindingView> views = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Finding finding = shown.get(i);
      Rule rule = rulebook.rule(finding.rule()).orElseThrow();
      views.add(FindingView.of(i + 1, finding, shown, rule, form, form.kind() != Kind.RECEIVED));
    }
    String key = screening.outcome().name().toLowerCase(Locale.ROOT);
    int count = screening.findings().size();
    return new ResultView(
        screening.outcome(),
        Text.of("posts.result." + key + ".heading", "count", count),
        screening.outcome() == Outcome.NOT_CHECKED
            ? screening.notes().getFirst() + " " + Text.of("posts.result.not_checked.after")
            : Text.of("posts.result." + key + ".intro"),
        views,
        screening.more(),
        Marked.of(text, shown),
        check.answered(),
        checked(screening, check.lookedUp()),
        Rewrite.gaps(text),
        overridden,
        rulebook.name());
  }

  /** What was checked, and what was not. */
  private static List<String> checked(Screening screening, boolean lookedUp) {
    List<String> lines = new ArrayList<>();
    if (screening.outcome() == Outcome.NOT_CHECKED) {
      List<String> allTheSame = screening.notes().subList(1, screening.notes().size());
      lines.addAll(allTheSame);
      if (allTheSame.isEmpty()) {
        lines.add(Text.of("posts.checked.nothing"));
      }
      return lines;
    }
    lines.add(Text.of("posts.checked.words", "rulebook", screening.rulebook()));
    lines.addAll(screening.notes());
    if (screening.entities().stream().anyMatch(entity -> entity.kind().equals("URL"))) {
      lines.add(Text.of("posts.checked.links"));
    }
    if (!lookedUp) {
      lines.add(Text.of("posts.checked.not-looked-up"));
    }
    return lines;
  }

  boolean is(Outcome other) {
    return outcome == other;
  }

  /** How the page draws the outcome. */
  org.rostrum.govuk.Level level() {
    return org.rostrum.govuk.Level.valueOf(outcome.name());
  }

  boolean hasStop() {
    return findings.stream().anyMatch(finding -> finding.is(Level.STOP));
  }

  /** Worth sleeping on: the rule that says so spoke. */
  boolean canWait() {
    return findings.stream().anyMatch(finding -> finding.mend() == Rule.Mend.WAIT);
  }
}
