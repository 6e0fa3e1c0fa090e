package org.rostrum.posts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.RadioItem;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Rule;

/** One finding as the page shows it. */
record FindingView(
    int number,
    boolean open,
    String rule,
    String shownRule,
    Level level,
    String heading,
    String because,
    String advice,
    List<String> words,
    List<String> clauses,
    @Nullable Rewrite rewrite,
    boolean mendsMore,
    boolean keepsOwn,
    Rule.Mend mend,
    @Nullable String question,
    List<RadioItem> answers,
    @Nullable NextStep step) {

  private static final Set<String> SAID = Set.of("RS", "TN", "PD", "DF", "CA");

  /** The finding as the page shows it among all that are shown with it. */
  static FindingView of(
      int number,
      Finding finding,
      List<Finding> shown,
      Rule rule,
      ThinkTwiceForm form,
      boolean own) {
    String text = form.text();
    String answer = form.answer(finding.rule());
    Rule.Question question = finding.level() == Level.CHECK ? rule.question() : null;
    return new FindingView(
        number,
        number == 1 && finding.level() != Level.TIP,
        finding.rule(),
        finding.subCode() == null ? finding.rule() : finding.subCode(),
        finding.level(),
        finding.heading(),
        finding.because(),
        finding.advice(),
        finding.spans().stream()
            .filter(span -> span.end() <= text.length())
            .map(span -> span.in(text))
            .toList(),
        finding.clauses(),
        own && finding.rewrite() != null && !form.keepsOwn(finding.rule())
            ? Rewrite.between(text, finding.rewrite())
            : null,
        shown.stream().filter(one -> Objects.equals(one.rewrite(), finding.rewrite())).count() > 1,
        own && finding.rewrite() != null && form.keepsOwn(finding.rule()),
        rule.mend(),
        question == null ? null : question.text(),
        question == null
            ? List.of()
            : question.answers().stream()
                .map(one -> RadioItem.of(one.key(), one.label(), one.key().equals(answer)))
                .toList(),
        NextStep.after(finding.rule()).orElse(null));
  }

  /** How the page draws it. */
  org.rostrum.govuk.Level shownLevel() {
    return org.rostrum.govuk.Level.valueOf(level.name());
  }

  /**
   * What stays the same in the rewrite: each family of rules has its own sentence, and a rewrite
   * that mends other findings too says so.
   */
  String sameKey() {
    if (mendsMore) {
      return "posts.rewrite.same.more";
    }
    String family = rule.substring(0, 2);
    return SAID.contains(family) ? "posts.rewrite.same." + family : "posts.rewrite.same";
  }

  boolean is(Level other) {
    return level == other;
  }
}
