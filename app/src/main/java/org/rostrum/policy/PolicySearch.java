package org.rostrum.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds clauses by their name or by words, kindly: exact words first, then nearly right ones. */
final class PolicySearch {
  private static final int LONGEST_QUESTION = 200;

  private final List<Entry> entries;

  PolicySearch(PolicyText text) {
    entries = text.clauses().stream().map(Entry::of).toList();
  }

  /** The clauses that answer a question, best first; none if there are none. */
  List<Clause> find(String question) {
    String asked = question.strip();
    if (asked.length() > LONGEST_QUESTION) {
      asked = asked.substring(0, LONGEST_QUESTION);
    }
    List<Clause> named = named(ClauseId.bare(asked));
    if (!named.isEmpty()) {
      return named;
    }
    List<String> words = SearchWords.of(asked);
    if (words.isEmpty()) {
      return List.of();
    }
    return Stream.<BiPredicate<String, String>>of(
            (wanted, word) -> word.equals(wanted),
            (wanted, word) -> wanted.length() > 2 && word.startsWith(wanted),
            SearchWords::nearly)
        .map(alike -> all(words, alike))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Clause> named(String bare) {
    if (!bare.matches("(P[0-6]|G[0-9]|A2|O\\d\\d).*")) {
      return List.of();
    }
    List<Clause> exact = byName(entry -> entry.names().contains(bare));
    return exact.isEmpty()
        ? byName(entry -> entry.names().stream().anyMatch(name -> name.startsWith(bare)))
        : exact;
  }

  private List<Clause> byName(Predicate<Entry> wanted) {
    return entries.stream().filter(wanted).map(Entry::clause).toList();
  }

  private List<Clause> all(List<String> words, BiPredicate<String, String> alike) {
    return entries.stream()
        .map(entry -> new Found(entry.clause(), entry.score(words, alike)))
        .filter(found -> found.score() > 0)
        .sorted(Comparator.comparingInt(Found::score).reversed())
        .map(Found::clause)
        .toList();
  }

  private record Found(Clause clause, int score) {}

  private record Entry(
      Clause clause,
      List<String> names,
      List<String> heading,
      List<String> adopted,
      List<String> around) {
    static Entry of(Clause clause) {
      List<String> names = new ArrayList<>();
      names.add(ClauseId.bare(clause.id().value()));
      clause.notes().forEach(note -> names.add(ClauseId.bare(note.number())));
      String around =
          clause.plain()
              + " "
              + clause.notes().stream().map(Note::text).collect(Collectors.joining(" "));
      return new Entry(
          clause,
          names,
          SearchWords.of(clause.heading()),
          SearchWords.of(clause.adopted()),
          SearchWords.of(around));
    }

    /** Every word must be found; a word in the heading counts most. */
    int score(List<String> words, BiPredicate<String, String> alike) {
      int score = 0;
      for (String wanted : words) {
        int best =
            heading.stream().anyMatch(word -> alike.test(wanted, word))
                ? 9
                : adopted.stream().anyMatch(word -> alike.test(wanted, word))
                    ? 3
                    : around.stream().anyMatch(word -> alike.test(wanted, word)) ? 2 : 0;
        if (best == 0) {
          return 0;
        }
        score += best;
      }
      return score;
    }
  }
}
