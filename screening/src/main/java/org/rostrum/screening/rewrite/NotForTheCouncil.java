package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/**
 * CA-02: what the council will do becomes what the writer thinks it should do, or wants of it;
 * words that pledge on its behalf go.
 */
final class NotForTheCouncil implements Mending {

  private static final Set<String> COUNCIL =
      Set.of("council", "authority", "cabinet", "committee", "borough", "it");

  private static final Map<String, String> WILL =
      Map.of(
          "will", Phrases.SHOULD,
          "'ll", Phrases.SHOULD,
          "shall", Phrases.SHOULD,
          "won't", Phrases.SHOULD_NOT);

  private static final Set<String> BE = Set.of("is", "are", "'s", "'re");

  /** Beside these words it reads as settled, whatever else is changed. */
  private static final Set<String> SETTLED =
      Set.of(
          "deal",
          "official",
          "confirmed",
          "saved",
          "scrapped",
          "approved",
          "agreed",
          "keys",
          "sorted");

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    List<Edit> edits = new ArrayList<>();
    for (Span span : finding.spans()) {
      Edit whole = draft.cutSentences(span);
      List<Edit> said = thought(draft, span);
      if (said == null) {
        Edit wanted = wanted(draft, span);
        edits.add(wanted == null ? whole : wanted);
      } else {
        edits.addAll(said);
      }
    }
    boolean said = edits.stream().anyMatch(edit -> !edit.put().isEmpty());
    return settled(draft, edits) || !said ? List.of() : List.of(edits);
  }

  private static boolean settled(Draft draft, List<Edit> edits) {
    for (int word = 0; word < draft.words().count(); word++) {
      int at = draft.words().start(word);
      boolean stays = edits.stream().noneMatch(edit -> edit.start() <= at && at < edit.end());
      if (stays && SETTLED.contains(draft.form(word))) {
        return true;
      }
    }
    return false;
  }

  /** "The council will scrap" becomes "I think the council should scrap". */
  private static @Nullable List<Edit> thought(Draft draft, Span span) {
    int from = draft.from(span);
    int to = Math.min(draft.to(span) + 2, draft.lastOf(from));
    for (int word = from + 1; word < to; word++) {
      if (!COUNCIL.contains(draft.form(word - 1)) || draft.form(word - 1).equals("it")) {
        continue;
      }
      Edit modal = modal(draft, word, to);
      if (modal != null) {
        int subject = word - 1;
        while (subject > draft.firstOf(word) && !starts(draft, subject)) {
          subject--;
        }
        boolean heads = subject == draft.firstOf(word);
        int start = draft.words().start(subject);
        if (!heads && ",:".indexOf(draft.before(subject).charAt(0)) < 0) {
          return null;
        }
        boolean small = Grammar.POINTING.contains(draft.form(subject));
        if (!heads && !small) {
          return null;
        }
        return List.of(
            small
                ? new Edit(start, draft.words().end(subject), Phrases.I_THINK + draft.form(subject))
                : new Edit(start, start, Phrases.I_THINK),
            modal);
      }
    }
    return null;
  }

  private static boolean starts(Draft draft, int word) {
    return Grammar.POINTING.contains(draft.form(word)) || !draft.runsOn(word - 1);
  }

  private static @Nullable Edit modal(Draft draft, int word, int to) {
    String plain = WILL.get(draft.form(word));
    int start = draft.words().start(word);
    boolean clings = draft.form(word).startsWith("'");
    if (plain != null) {
      return new Edit(start, draft.words().end(word), clings ? " " + plain : plain);
    }
    if (!BE.contains(draft.form(word)) || word + 1 >= draft.lastOf(word)) {
      return null;
    }
    String next = draft.form(word + 1);
    boolean going = next.equals("going") && word + 2 < draft.lastOf(word);
    if (going && draft.form(word + 2).equals("to")) {
      return new Edit(start, draft.words().end(word + 2), clings ? " should" : Phrases.SHOULD);
    }
    if (next.equals("to")) {
      return new Edit(start, draft.words().end(word + 1), clings ? " should" : Phrases.SHOULD);
    }
    return next.endsWith("ing")
        ? new Edit(start, draft.words().end(word), clings ? " should be" : Phrases.SHOULD_BE)
        : null;
  }

  /** "We have agreed to resurface" becomes "I want the council to resurface". */
  private static @Nullable Edit wanted(Draft draft, Span span) {
    int from = draft.from(span);
    if (!draft.form(from).equals("we") || from != draft.firstOf(from)) {
      return null;
    }
    int start = draft.words().start(from);
    for (int word = from + 1; word < Math.min(from + 4, draft.lastOf(from)); word++) {
      String form = draft.form(word);
      if (word + 1 < draft.lastOf(from) && draft.form(word + 1).equals("be")) {
        return null;
      }
      if (form.equals("to") || WILL.containsKey(form) && !form.equals("won't")) {
        return new Edit(start, draft.words().end(word), Phrases.I_ASK);
      }
    }
    return null;
  }
}
