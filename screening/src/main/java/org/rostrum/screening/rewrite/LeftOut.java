package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/** PD-03 and PD-05: the part of the sentence that tells what is nobody's business goes. */
final class LeftOut implements Mending {

  private static final int FEWEST_WORDS = 4;

  private static final String OWN_SAFETY = "PD-05";

  private static final int FEWEST_OWN = 5;

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    List<Edit> sentences = new ArrayList<>();
    List<Edit> clauses = new ArrayList<>();
    for (Span span : finding.spans()) {
      Edit whole = draft.cutSentences(span);
      Edit clause = clause(draft, span);
      sentences.add(whole);
      clauses.add(clause == null ? whole : clause);
    }
    if (!finding.rule().equals(OWN_SAFETY)) {
      return List.of(clauses, sentences);
    }
    return finding.spans().stream()
            .allMatch(span -> draft.to(span) - draft.from(span) >= FEWEST_OWN)
        ? List.of(sentences)
        : List.of();
  }

  /** From a comma before the words found to the end of the sentence, if enough stands before. */
  private static @Nullable Edit clause(Draft draft, Span span) {
    int from = draft.from(span);
    int first = draft.firstOf(from);
    for (int word = from; word - first >= FEWEST_WORDS; word--) {
      if (draft.before(word).startsWith(",") && stands(draft, first, word)) {
        int last = draft.lastOf(from) - 1;
        return Edit.cut(draft.words().end(word - 1), draft.words().end(last));
      }
    }
    return null;
  }

  /** What stands before the comma says something; what follows is no mere aside about a name. */
  private static boolean stands(Draft draft, int first, int comma) {
    boolean says = false;
    for (int word = first; word < comma; word++) {
      says |= Grammar.verb(draft.form(word));
    }
    return says
        && !Grammar.ARTICLES.contains(draft.form(comma))
        && !Grammar.POINTING.contains(draft.form(comma));
  }
}
