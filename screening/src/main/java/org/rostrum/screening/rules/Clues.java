package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rostrum.screening.rules.Reading.Hit;
import org.rostrum.screening.text.Words;

/**
 * Several things that say little alone and much together: who, what, and how, in any order within
 * one sentence or a few. Each clue that stands there counts its weight once; when the sum reaches
 * {@code atLeast} the signal stands. A clue with a weight below zero speaks against it.
 *
 * <pre>
 * "clues": {"harm": 2, "somebody": 1, "will": 1, "sport": -4}, "atLeast": 4, "reach": 1
 * </pre>
 *
 * @param weights by the name of a signal or guard of the same rule
 * @param atLeast the sum that makes it stand
 * @param reach how many sentences after the first are read together with it
 */
record Clues(Map<String, Integer> weights, int atLeast, int reach) {

  private static final int LONGEST_TOLD = 10;

  static final Clues NONE = new Clues(Map.of(), 0, 0);

  boolean none() {
    return weights.isEmpty();
  }

  /** The stretches of words, from the first clue to the last, where the sum is reached. */
  List<Hit> hits(Reading reading, RuleFile rule, String name) {
    if (most(reading, rule) < atLeast) {
      return List.of();
    }
    Map<Integer, List<Placed>> bySentence = places(reading, rule);
    List<Hit> hits = new ArrayList<>();
    int next = 0;
    for (int sentence : bySentence.keySet()) {
      if (sentence < next) {
        continue;
      }
      List<Placed> here = new ArrayList<>();
      for (int near = sentence; near <= sentence + reach; near++) {
        here.addAll(bySentence.getOrDefault(near, List.of()));
      }
      if (sum(here) >= atLeast) {
        int from = here.stream().filter(Placed::speaks).mapToInt(Placed::from).min().orElse(0);
        int to = here.stream().filter(Placed::speaks).mapToInt(Placed::to).max().orElse(from);
        hits.add(told(new Hit(rule.rule().id(), name, from, to), here));
        next = reading.words().sentence(to - 1) + 1;
      }
    }
    return hits;
  }

  /** What all clues of the whole text that speak for it come to. */
  private int most(Reading reading, RuleFile rule) {
    int sum = 0;
    for (Map.Entry<String, Integer> clue : weights.entrySet()) {
      if (clue.getValue() > 0 && reading.has(rule.rule().id(), clue.getKey())) {
        sum += clue.getValue();
      }
    }
    return sum;
  }

  /** The whole stretch while it is short; else the clue that weighs most. */
  private Hit told(Hit whole, List<Placed> here) {
    if (whole.to() - whole.from() <= LONGEST_TOLD) {
      return whole;
    }
    Placed strongest =
        here.stream()
            .filter(Placed::speaks)
            .max(Comparator.comparingInt(one -> weights.getOrDefault(one.clue(), 0)))
            .orElseThrow();
    return new Hit(whole.rule(), whole.name(), strongest.from(), strongest.to());
  }

  private int sum(List<Placed> here) {
    return here.stream()
        .map(Placed::clue)
        .distinct()
        .mapToInt(clue -> weights.getOrDefault(clue, 0))
        .sum();
  }

  private record Placed(String clue, boolean speaks, int from, int to) {}

  private Map<Integer, List<Placed>> places(Reading reading, RuleFile rule) {
    Map<Integer, List<Placed>> bySentence = new TreeMap<>();
    Words words = reading.words();
    weights.forEach((clue, weight) -> {
      List<Hit> hits = reading.hits(rule.rule().id(), clue);
      boolean negatable = !hits.isEmpty() && negatable(rule, clue);
      for (Hit hit : hits) {
        if (weight < 0 || counts(reading, rule, negatable, hit)) {
          bySentence
              .computeIfAbsent(words.sentence(hit.from()), any -> new ArrayList<>(4))
              .add(new Placed(clue, weight > 0, hit.from(), hit.to()));
        }
      }
    });
    return bySentence;
  }

  /** The writer's own words, not denied, and no idiom. */
  private static boolean counts(Reading reading, RuleFile rule, boolean negatable, Hit hit) {
    return !(rule.ownWords() && reading.quotes().covers(hit.from(), hit.to()))
        && !(negatable && PhraseDetector.negated(reading.words(), hit.from()))
        && !idiom(reading, rule, hit);
  }

  private static boolean negatable(RuleFile rule, String clue) {
    for (Signal signal : rule.signals()) {
      if (signal.negatable() && signal.name().equals(clue)) {
        return true;
      }
    }
    return false;
  }

  private static boolean idiom(Reading reading, RuleFile rule, Hit hit) {
    for (Guard guard : rule.guards()) {
      if (guard.scope() == Guard.Scope.OVERLAP
          && reading.touches(rule.rule().id(), guard.name(), hit.from(), hit.to())) {
        return true;
      }
    }
    return false;
  }
}
