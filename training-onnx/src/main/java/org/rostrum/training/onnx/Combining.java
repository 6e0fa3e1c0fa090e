package org.rostrum.training.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.AbuseModel;
import org.rostrum.screening.Combination;
import org.rostrum.screening.Combination.Share;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.abuse.Lexicon;
import org.rostrum.screening.abuse.Wording;
import org.rostrum.screening.text.Words;
import org.rostrum.training.abuse.Corpora;
import org.rostrum.training.abuse.Logistic;
import org.rostrum.training.abuse.OwnTexts;
import org.rostrum.training.abuse.Teaching;
import org.rostrum.training.abuse.Thresholds;

/**
 * Finds how the weighed wording and the transformer become one opinion, on texts that taught
 * neither: what each counts, by regression on the development half of British politics; thresholds
 * on what folds of it say of the others; and where the wording is sure enough to ask no more.
 */
final class Combining {

  private static final int CATEGORIES = Category.values().length;
  private static final int FOLDS = 5;

  /** Weights that are taken where the texts say little, and how strongly. */
  private static final double[] TOWARDS = {0, 0.5, 0.5};

  private static final double PULL = 1;

  /** Of the fair texts of British politics, and of ordinary politics, how many may be flagged. */
  private static final double ADVISED = 0.025;

  private static final double STRONGLY = 0.004;
  private static final double ORDINARY_ADVISED = 0.0065;
  private static final double ORDINARY_STRONGLY = 0.001;

  /**
   * Threats must not be missed: they are advised from as little as keeps their F1, and all fair
   * texts together, within these.
   */
  private static final double LEAST_F1_OF_THREATS = 0.73;

  private static final double MOST_FOR_THREATS = 0.03;
  private static final int THREAT = Category.THREAT.ordinal();

  /**
   * Talk of which little is abuse, besides ordinary politics: few of its texts are to be asked
   * about.
   */
  private static final String TALK = "wiki_cat";

  private final AbuseReader wording;
  private final AbuseModel model;
  private final List<Teaching> politics;
  private final double[][][] ofPolitics;
  private final double[][][] ofOrdinary;
  private final double[][][] ofAttacks;
  private final boolean[] attacks;
  private final double[][] talk;

  /**
   * Weighs the texts twice.
   *
   * @param corpora the folder of the public corpora
   * @param politics the development half of the project's own set
   */
  Combining(AbuseReader wording, AbuseModel model, Path corpora, Path politics) throws IOException {
    this.wording = wording;
    this.model = model;
    this.politics = OwnTexts.labelled(politics);
    this.ofPolitics = both(this.politics.stream().map(Teaching::text).toList());
    List<String> ordinary = new ArrayList<>();
    for (String name : Development.ORDINARY) {
      Corpora.dev(corpora, name).forEach(text -> ordinary.add(text.text()));
    }
    this.ofOrdinary = both(ordinary);
    List<Corpora.Measured> told = Corpora.dev(corpora, "jigsaw");
    this.ofAttacks = both(told.stream().map(Corpora.Measured::text).toList());
    this.attacks = new boolean[told.size()];
    for (int i = 0; i < attacks.length; i++) {
      attacks[i] = told.get(i).abusive();
    }
    this.talk =
        Corpora.dev(corpora, TALK).stream()
            .map(text ->
                likely(wording.odds(new Wording(new Words(text.text()), Lexicon.shipped()))))
            .toArray(double[][]::new);
  }

  private static double[] likely(double[] odds) {
    return Arrays.stream(odds).map(Odds::probability).toArray();
  }

  /** Of each text and each head: 1, the wording's log odds and the model's. */
  private double[][][] both(List<String> texts) {
    double[][][] all = new double[texts.size()][CATEGORIES + 1][];
    for (int text = 0; text < all.length; text++) {
      Wording written = new Wording(new Words(texts.get(text)), Lexicon.shipped());
      double[] own = wording.odds(written);
      float[] others = written.count() == 0 ? null : model.weigh(written.writtenOut());
      for (int head = 0; head <= CATEGORIES; head++) {
        all[text][head] = new double[] {1, own[head], others == null ? own[head] : others[head]};
      }
    }
    return all;
  }

  Combination found() {
    double[][] weights = new double[CATEGORIES + 1][];
    double[][] crossed = new double[politics.size()][CATEGORIES];
    double[][] ordinary = new double[ofOrdinary.length][CATEGORIES];
    for (int head = 0; head <= CATEGORIES; head++) {
      weights[head] = fitted(head, -1);
      for (int fold = 0; head < CATEGORIES && fold < FOLDS; fold++) {
        double[] ofOthers = fitted(head, fold);
        for (int text = fold; text < crossed.length; text += FOLDS) {
          crossed[text][head] = Odds.probability(Logistic.of(ofOthers, ofPolitics[text][head]));
        }
      }
      for (int text = 0; head < CATEGORIES && text < ordinary.length; text++) {
        ordinary[text][head] = Odds.probability(Logistic.of(weights[head], ofOrdinary[text][head]));
      }
    }
    Thresholds thresholds = new Thresholds(politics, crossed, ordinary);
    float[] advise = thresholds.best();
    thresholds.tighten(advise, ADVISED, ORDINARY_ADVISED);
    thresholds.lower(advise, THREAT, LEAST_F1_OF_THREATS, MOST_FOR_THREATS, ORDINARY_ADVISED);
    float[] strong = advise.clone();
    thresholds.tighten(strong, STRONGLY, ORDINARY_STRONGLY);
    double[] perhaps = bounds(weights[CATEGORIES], crossed, advise);
    List<Share> shares = new ArrayList<>();
    for (int head = 0; head <= CATEGORIES; head++) {
      double[] of = weights[head];
      double advised = head < CATEGORIES ? advise[head] : 0.5;
      double strongly =
          head < CATEGORIES ? Math.max(strong[head], Math.min(0.9, advised + 0.25)) : 0.9;
      shares.add(new Share(of[0], of[1], of[2], perhaps[head], advised, strongly));
    }
    return new Combination(shares.subList(0, CATEGORIES), shares.getLast());
  }

  /** Weights of a head, learned on all texts but those of a fold. */
  private double[] fitted(int head, int without) {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> truth = new ArrayList<>();
    for (int text = 0; text < politics.size(); text++) {
      byte label = politics.get(text).labels()[head];
      if (label != Teaching.UNKNOWN && text % FOLDS != without) {
        rows.add(ofPolitics[text][head]);
        truth.add(label == Teaching.YES);
      }
    }
    boolean[] is = new boolean[truth.size()];
    for (int i = 0; i < is.length; i++) {
      is[i] = truth.get(i);
    }
    return Logistic.fit(rows.toArray(double[][]::new), is, TOWARDS, PULL);
  }

  /** From where on the wording is unsure, by head. */
  private double[] bounds(double[] weights, double[][] likely, float[] advise) {
    boolean[][] found = new boolean[likely.length][CATEGORIES];
    for (int text = 0; text < found.length; text++) {
      for (int head = 0; head < CATEGORIES; head++) {
        found[text][head] =
            politics.get(text).labels()[head] == Teaching.YES && likely[text][head] >= advise[head];
      }
    }
    float[] alone = new float[attacks.length];
    float[] both = new float[attacks.length];
    for (int text = 0; text < alone.length; text++) {
      double[] row = ofAttacks[text][CATEGORIES];
      alone[text] = (float) row[1];
      both[text] = (float) Logistic.of(weights, row);
    }
    List<double[]> ordinary = new ArrayList<>(List.of(byWording(ofOrdinary)));
    ordinary.addAll(List.of(talk));
    double[] most = new double[CATEGORIES + 1];
    Arrays.setAll(most, head -> head < CATEGORIES ? advise[head] : 0.5);
    Bounds bounds =
        new Bounds(
            ordinary.toArray(double[][]::new),
            new Bounds.Attacks(byWording(ofAttacks), alone, both, attacks),
            new Bounds.Found(byWording(ofPolitics), found),
            most);
    double[] highest = bounds.highest();
    System.out.printf("asked about %.1f %% of ordinary talk%n", 100 * bounds.asked(highest));
    return highest;
  }

  /** The wording's probabilities by text and head. */
  private static double[][] byWording(double[][][] rows) {
    return Arrays.stream(rows)
        .map(text -> likely(Arrays.stream(text).mapToDouble(row -> row[1]).toArray()))
        .toArray(double[][]::new);
  }
}
