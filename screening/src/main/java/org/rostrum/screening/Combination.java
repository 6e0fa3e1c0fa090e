package org.rostrum.screening;

import java.util.Collections;
import java.util.List;
import org.rostrum.screening.Abuse.Category;

/**
 * How the weighed wording's opinion on abuse and a second one become one, category by category, as
 * {@code training} measured it on texts that taught neither. Immutable.
 *
 * @param categories one a category, in the order of {@link Category}
 * @param any the same for abuse of any kind, of which the thresholds are not used
 */
public record Combination(List<Share> categories, Share any) {

  /**
   * Of one category.
   *
   * @param offset is added to the log odds of both, each multiplied by what it counts
   * @param wording what the log odds of the weighed wording count
   * @param other what the other's log odds count
   * @param perhaps the wording's probability from which it is unsure, and asks the other
   * @param advise probability of both from which the category is worth a second thought
   * @param strong probability of both from which it is plain
   */
  public record Share(
      double offset, double wording, double other, double perhaps, double advise, double strong) {

    /** The log odds of both. */
    public double of(double wordings, double others) {
      return offset + wording * wordings + other * others;
    }
  }

  /** For a model that was never measured beside the wording: the mean of both log odds. */
  public static final Combination MEAN =
      new Combination(
          Collections.nCopies(Category.values().length, new Share(0, 0.5, 0.5, 0.02, 0.5, 0.9)),
          new Share(0, 0.5, 0.5, 0.02, 0.5, 0.9));

  public Combination {
    categories = List.copyOf(categories);
    if (categories.size() != Category.values().length) {
      throw new IllegalArgumentException("One share a category");
    }
  }

  /** The share of a category, by its place among them, or behind them that of any kind. */
  public Share of(int head) {
    return head < categories.size() ? categories.get(head) : any;
  }
}
