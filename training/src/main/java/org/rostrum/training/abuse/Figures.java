package org.rostrum.training.abuse;

import java.util.Arrays;
import java.util.List;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Abuse.Firmness;
import org.rostrum.screening.Abuse.Judged;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.text.Words;

/** Figures of what was learned, on texts that it did not learn from. */
public final class Figures {

  private Figures() {}

  /** How often a label's texts are likelier than others: the area under the ROC curve. */
  public static double area(double[] likely, boolean[] is) {
    Integer[] order = new Integer[likely.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(likely[a], likely[b]));
    double ranks = 0;
    long yes = 0;
    for (int i = 0; i < order.length; ) {
      int j = i;
      while (j < order.length && likely[order[j]] == likely[order[i]]) {
        j++;
      }
      double rank = (i + j + 1) / 2.0;
      for (int k = i; k < j; k++) {
        if (is[order[k]]) {
          ranks += rank;
          yes++;
        }
      }
      i = j;
    }
    long no = order.length - yes;
    return (ranks - yes * (yes + 1) / 2.0) / (yes * (double) no);
  }

  /** Of a category: texts, precision, recall and F1 at the threshold of advice. */
  public record OfCategory(int texts, double precision, double recall, double area) {
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /** All judgements of some texts. */
  public static List<Judged> judged(AbuseReader reader, List<Teaching> texts) {
    return texts.stream().map(text -> reader.judge(new Words(text.text()))).toList();
  }

  public static OfCategory of(Category category, List<Teaching> texts, List<Judged> judged) {
    int hits = 0;
    int said = 0;
    int all = 0;
    double[] likely = new double[texts.size()];
    boolean[] is = new boolean[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      var one = judged.get(i).judgements().get(category.ordinal());
      is[i] = texts.get(i).label(category) == Teaching.YES;
      likely[i] = one.probability();
      boolean speaks = one.firmness() != Firmness.NONE;
      all += is[i] ? 1 : 0;
      said += speaks ? 1 : 0;
      hits += is[i] && speaks ? 1 : 0;
    }
    return new OfCategory(
        all, hits / (double) Math.max(1, said), hits / (double) Math.max(1, all), area(likely, is));
  }

  /** Of texts, how many are flagged at least so firmly in any category. */
  public static double flagged(List<Judged> judged, Firmness firmness) {
    long flagged =
        judged.stream()
            .filter(one ->
                one.judgements().stream().anyMatch(of -> of.firmness().compareTo(firmness) >= 0))
            .count();
    return flagged / (double) Math.max(1, judged.size());
  }

  /** The highest correlation (Pearson) between two categories' probabilities. */
  public static double correlation(List<Judged> judged) {
    double most = -1;
    for (int a = 0; a < Category.values().length; a++) {
      for (int b = 0; b < a; b++) {
        most = Math.max(most, correlation(column(judged, a), column(judged, b)));
      }
    }
    return most;
  }

  private static double[] column(List<Judged> judged, int category) {
    return judged.stream().mapToDouble(o -> o.judgements().get(category).probability()).toArray();
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double both = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      ofA += (a[i] - meanA) * (a[i] - meanA);
      ofB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / Math.sqrt(ofA * ofB);
  }
}
