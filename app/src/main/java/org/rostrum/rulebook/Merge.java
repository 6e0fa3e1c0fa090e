package org.rostrum.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.RulebookChanges;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.OfWords;

/**
 * Brings what was published meanwhile into a draft: where the draft changed something since it was
 * begun, the draft counts; everywhere else, what was published.
 */
record Merge(RulebookChanges base, RulebookChanges published) {

  RulebookChanges into(RulebookChanges draft) {
    Map<String, OfRule> rules = new LinkedHashMap<>();
    for (String rule :
        all(base.rules().keySet(), published.rules().keySet(), draft.rules().keySet())) {
      rules.put(rule, rule(base.of(rule), published.of(rule), draft.of(rule)));
    }
    return new RulebookChanges(
        draft.name(),
        draft.version(),
        rules,
        lists(base.lists(), published.lists(), draft.lists()));
  }

  private static OfRule rule(OfRule base, OfRule published, OfRule draft) {
    return new OfRule(
        one(base.state(), published.state(), draft.state()),
        one(base.level(), published.level(), draft.level()),
        one(base.atLeast(), published.atLeast(), draft.atLeast()),
        one(base.heading(), published.heading(), draft.heading()),
        one(base.advice(), published.advice(), draft.advice()),
        lists(base.lists(), published.lists(), draft.lists()));
  }

  private static <T> @Nullable T one(@Nullable T base, @Nullable T published, @Nullable T draft) {
    return Objects.equals(base, draft) ? published : draft;
  }

  private static Map<String, OfWords> lists(
      Map<String, OfWords> base, Map<String, OfWords> published, Map<String, OfWords> draft) {
    Map<String, OfWords> lists = new LinkedHashMap<>();
    for (String list : all(base.keySet(), published.keySet(), draft.keySet())) {
      OfWords first = base.getOrDefault(list, OfWords.NONE);
      OfWords theirs = published.getOrDefault(list, OfWords.NONE);
      OfWords ours = draft.getOrDefault(list, OfWords.NONE);
      lists.put(
          list,
          new OfWords(
              words(first.add(), theirs.add(), ours.add()),
              words(first.remove(), theirs.remove(), ours.remove())));
    }
    return lists;
  }

  /** Theirs and ours, without what either took back since the base. */
  private static List<String> words(List<String> base, List<String> theirs, List<String> ours) {
    List<String> words = new ArrayList<>();
    for (List<String> side : List.of(theirs, ours)) {
      for (String word : side) {
        boolean takenBack = base.contains(word) && !(theirs.contains(word) && ours.contains(word));
        if (!takenBack && !words.contains(word)) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static Set<String> all(Set<String> one, Set<String> other, Set<String> third) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    all.addAll(third);
    return all;
  }
}
