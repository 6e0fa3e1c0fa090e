package org.rostrum.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Learns one rule: logistic regression with a quadratic penalty. */
final class Learner {

  /** A trait that fewer texts show says more about the text than about the rule. */
  private static final int FEWEST_TEXTS = 2;

  private static final double COST = 16;
  private static final double EXACT = 0.01;

  private final String rule;

  Learner(String rule) {
    this.rule = rule;
  }

  /** What was learned, words and letters apart. */
  record Learned(double bias, Map<Long, Double> words, Map<Long, Double> letters) {

    /** What a whole text weighs. */
    double sum(Labelled text) {
      return bias
          + sum(words, text.words()) * share(text.wordPlaces())
          + sum(letters, text.letters()) * share(text.letterPlaces());
    }

    private static double sum(Map<Long, Double> weights, Set<Long> traits) {
      double sum = 0;
      for (Long trait : traits) {
        sum += weights.getOrDefault(trait, 0.0);
      }
      return sum;
    }
  }

  /** What one of so many traits counts. */
  private static double share(int places) {
    return 1 / Math.sqrt(Math.max(1, places));
  }

  Learned learn(List<Labelled> texts) {
    Map<Long, Integer> words = numbered(texts, Labelled::words, 1);
    Map<Long, Integer> letters = numbered(texts, Labelled::letters, words.size() + 1);
    Problem problem = new Problem();
    problem.l = texts.size();
    problem.n = words.size() + letters.size() + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      Labelled text = texts.get(i);
      var row = new TreeMap<Integer, Double>();
      fill(row, words, text.words(), share(text.wordPlaces()));
      fill(row, letters, text.letters(), share(text.letterPlaces()));
      row.put(problem.n, problem.bias);
      problem.x[i] = row(row);
      problem.y[i] = text.rule().equals(rule) && text.caught() ? 1 : 0;
    }
    Linear.disableDebugOutput();
    Linear.resetRandom();
    var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, EXACT));
    // The library's figures speak for the label it met first.
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = model.getFeatureWeights();
    return new Learned(
        sign * weights[problem.n - 1],
        weighed(words, weights, sign),
        weighed(letters, weights, sign));
  }

  private static Map<Long, Integer> numbered(
      List<Labelled> texts, java.util.function.Function<Labelled, Set<Long>> traits, int first) {
    Map<Long, Integer> counts = new HashMap<>();
    texts.forEach(
        text -> traits.apply(text).forEach(trait -> counts.merge(trait, 1, Integer::sum)));
    List<Long> kept = new ArrayList<>();
    counts.forEach((trait, count) -> {
      if (count >= FEWEST_TEXTS) {
        kept.add(trait);
      }
    });
    kept.sort(null); // the same order every time
    Map<Long, Integer> numbers = new HashMap<>();
    kept.forEach(trait -> numbers.put(trait, first + numbers.size()));
    return numbers;
  }

  private static void fill(
      Map<Integer, Double> row, Map<Long, Integer> numbers, Set<Long> traits, double value) {
    for (Long trait : traits) {
      Integer number = numbers.get(trait);
      if (number != null) {
        row.put(number, value);
      }
    }
  }

  private static Feature[] row(TreeMap<Integer, Double> row) {
    List<Feature> features = new ArrayList<>(row.size());
    row.forEach((number, value) -> features.add(new FeatureNode(number, value)));
    return features.toArray(Feature[]::new);
  }

  private static Map<Long, Double> weighed(
      Map<Long, Integer> numbers, double[] weights, double sign) {
    Map<Long, Double> weighed = new HashMap<>();
    numbers.forEach((trait, number) -> weighed.put(trait, sign * weights[number - 1]));
    return weighed;
  }
}
