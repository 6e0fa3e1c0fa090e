package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param all the clues, in the order of the rule's file
 * @param atLeast the sum that makes it stand
 * @param reach how many sentences after the first are read together with it
 */
record Clues(List<Clue> all, int atLeast, int reach) {

  private static final int LONGEST_TOLD = 10;

  static final Clues NONE = new Clues(List.of(), 0, 0);

  /** The name of a signal or guard of the same rule, and what it counts. */
  record Clue(String name, int weight) {}

  boolean none() {
    return all.isEmpty();
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
    Set<String> heard = reading.heard(rule.rule().id());
    int sum = 0;
    for (int i = 0; i < all.size(); i++) {
      Clue clue = all.get(i);
      if (clue.weight() > 0 && heard.contains(clue.name())) {
        sum += clue.weight();
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
            .max(Comparator.comparingInt(one -> one.clue().weight()))
            .orElseThrow();
    return new Hit(whole.rule(), whole.name(), strongest.from(), strongest.to());
  }

  private int sum(List<Placed> here) {
    return here.stream().map(Placed::clue).distinct().mapToInt(Clue::weight).sum();
  }

  private record Placed(Clue clue, int from, int to) {
    boolean speaks() {
      return clue.weight() > 0;
    }
  }

  private Map<Integer, List<Placed>> places(Reading reading, RuleFile rule) {
    Map<Integer, List<Placed>> bySentence = new TreeMap<>();
    Words words = reading.words();
    for (Clue clue : all) {
      List<Hit> hits = reading.hits(rule.rule().id(), clue.name());
      boolean negatable = !hits.isEmpty() && negatable(rule, clue.name());
      for (Hit hit : hits) {
        if (clue.weight() < 0 || counts(reading, rule, negatable, hit)) {
          bySentence
              .computeIfAbsent(words.sentence(hit.from()), any -> new ArrayList<>(4))
              .add(new Placed(clue, hit.from(), hit.to()));
        }
      }
    }
    return bySentence;
  }

  /** The writer's own words, not denied, and no idiom. */
  private static boolean counts(Reading reading, RuleFile rule, boolean negatable, Hit hit) {
    return !(rule.ownWords() && reading.quotes().covers(hit.from(), hit.to()))
        && !(negatable && PhraseDetector.negated(reading, hit.from()))
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
