package org.rostrum.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule has to say about a text, with the words that made it speak.
 *
 * @param rule the rule's id, such as {@code PD-01}
 * @param subCode a part of the rule, such as {@code CF-01.3} or {@code EQ-01.race}, or null
 * @param level how firmly
 * @param heading the plain heading
 * @param advice what to do instead; "could" and "looks like", never a verdict
 * @param clauses ids of the policy's clauses it rests on
 * @param confidence 0 to 1
 * @param spans the words that fired, in text order; empty when the circumstances alone decided
 * @param because one sentence: why these words, or which circumstance
 * @param rewrite the whole text with a mend made, or null where no mend keeps its force
 */
public record Finding(
    String rule,
    @Nullable String subCode,
    Level level,
    String heading,
    String advice,
    List<String> clauses,
    double confidence,
    List<Span> spans,
    String because,
    @Nullable String rewrite) {

  public Finding {
    clauses = List.copyOf(clauses);
    spans = List.copyOf(spans);
    if (because.isBlank()) {
      throw new IllegalArgumentException(rule + " must say why it speaks");
    }
  }

  /** The two letters a rule shares with its family, such as {@code PD}. */
  public String family() {
    return rule.substring(0, 2);
  }

  /** The same finding at another level. */
  public Finding at(Level other) {
    return new Finding(
        rule, subCode, other, heading, advice, clauses, confidence, spans, because, rewrite);
  }

  /** The same finding under a part of its rule. */
  public Finding of(String part) {
    return new Finding(
        rule, part, level, heading, advice, clauses, confidence, spans, because, rewrite);
  }

  /** The same finding for another reason. */
  public Finding because(String reason) {
    return new Finding(
        rule, subCode, level, heading, advice, clauses, confidence, spans, reason, rewrite);
  }

  /** The same finding with a suggested rewrite of the whole text. */
  public Finding rewrittenAs(@Nullable String text) {
    return new Finding(
        rule, subCode, level, heading, advice, clauses, confidence, spans, because, text);
  }

  /** The same finding pointing at other words. */
  public Finding over(List<Span> others) {
    return new Finding(
        rule, subCode, level, heading, advice, clauses, confidence, others, because, rewrite);
  }
}
