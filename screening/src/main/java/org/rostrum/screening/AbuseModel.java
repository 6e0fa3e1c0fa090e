package org.rostrum.screening;

import org.jspecify.annotations.Nullable;

/**
 * A second, dearer opinion on abuse, asked only where the weighed wording is unsure: a service that
 * another module provides ({@link java.util.ServiceLoader}). The library works without one.
 *
 * <p>An implementation is immutable and safe to share between threads, keeps and sends nothing, and
 * is made by a constructor that is quick: what is slow to load is loaded at the first text.
 */
public interface AbuseModel {

  /**
   * Weighs one text.
   *
   * @param text normalised: look-alikes and accents folded, lower case, spaced, masked and
   *     drawn-out words written out, emoji as their names; never empty
   * @return one figure for each {@link Abuse.Category} in the order of its constants: the log odds
   *     that the text is of that category, calibrated, so that 0 means one in two; and, where the
   *     model judges it, one more for abuse of any kind
   * @throws RuntimeException when it cannot judge; the text is then judged without it, and says so
   */
  float[] weigh(String text);

  /** Name and version, for results that must say what judged them, such as {@code minilm-2}. */
  String version();

  /**
   * Why it cannot judge, in a sentence for whoever keeps the system running, or null where it can.
   * What is slow to load is loaded for this.
   */
  default @Nullable String trouble() {
    return null;
  }

  /** How this opinion and the weighed wording's become one, and when it is asked. */
  default Combination combination() {
    return Combination.MEAN;
  }
}
