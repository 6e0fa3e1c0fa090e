package org.rostrum.screening.abuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Abuse.Firmness;
import org.rostrum.screening.Abuse.Judged;
import org.rostrum.screening.Abuse.Judgement;
import org.rostrum.screening.AbuseModel;
import org.rostrum.screening.Combination;
import org.rostrum.screening.Span;
import org.rostrum.screening.abuse.Lexicon.Kind;
import org.rostrum.screening.text.Words;

/**
 * Judges a text: weighs its wording whole and in stretches of few sentences, asks for a second
 * opinion where that is unsure, and names the words that carried what is to be said. Immutable and
 * safe to share; linear in the length of the text.
 */
public final class AbuseReader {

  /** The name of the weighed wording among those that judge. */
  public static final String VERSION = "wording-1";

  private static final int CATEGORIES = Category.values().length;

  private static final String TROUBLE =
      "A second opinion on abuse could not be had; the text was judged by its wording alone.";

  private final Heads heads;
  private final @Nullable AbuseModel second;
  private final @Nullable String trouble;

  /**
   * A reader.
   *
   * @param second who gives a second opinion, or null
   * @param trouble why one that is installed cannot be had, or null
   */
  public AbuseReader(Heads heads, @Nullable AbuseModel second, @Nullable String trouble) {
    this.heads = heads;
    this.second = second;
    this.trouble = trouble;
  }

  /** A reader with the weights that ship with the library. */
  public static AbuseReader shipped(@Nullable AbuseModel second, @Nullable String trouble) {
    return new AbuseReader(Heads.shipped(), second, trouble);
  }

  /** Judges a text. */
  public Judged judge(Words words) {
    return judge(words, false);
  }

  /** Judges a text, asking the second opinion however sure the wording is. */
  public Judged judgeTwice(Words words) {
    return judge(words, true);
  }

  private Judged judge(Words words, boolean always) {
    Wording wording = new Wording(words, Lexicon.shipped());
    Weighed weighed = Weighed.of(heads, wording);
    double[] odds = odds(weighed);
    AbuseModel asked =
        second != null && wording.count() > 0 && (always || unsure(odds, second.combination()))
            ? second
            : null;
    List<String> judges = new ArrayList<>(List.of(VERSION));
    String said = trouble;
    if (asked != null) {
      try {
        odds = both(odds, asked.weigh(wording.writtenOut()), asked.combination());
        judges.add(asked.version());
      } catch (RuntimeException | LinkageError e) {
        asked = null;
        said = TROUBLE;
      }
    }
    List<Judgement> judgements = judgements(wording, weighed, odds, asked);
    return new Judged(
        Calibration.probability(odds[CATEGORIES]),
        judgements,
        hated(wording, judgements),
        judges,
        said);
  }

  /** The wording's calibrated log odds of each category, and last those of any kind. */
  public double[] odds(Wording wording) {
    return odds(Weighed.of(heads, wording));
  }

  private double[] odds(Weighed weighed) {
    Calibration calibration = heads.calibration();
    double[] odds = new double[CATEGORIES + 1];
    double most = Double.NEGATIVE_INFINITY;
    for (int category = 0; category < CATEGORIES; category++) {
      odds[category] = calibration.logOdds(category, weighed.raw()[category]);
      most = Math.max(most, odds[category]);
    }
    odds[CATEGORIES] = calibration.anyOf(weighed.raw()[CATEGORIES], most);
    return odds;
  }

  /** Log odds as learned, one a head, as training calibrates them. */
  public float[] raw(Wording wording) {
    return Weighed.of(heads, wording).raw();
  }

  private static boolean unsure(double[] odds, Combination combination) {
    for (int head = 0; head < odds.length; head++) {
      if (Calibration.probability(odds[head]) >= combination.of(head).perhaps()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Log odds of both opinions; where the other does not judge abuse of any kind, its likeliest
   * category stands for it.
   */
  private static double[] both(double[] odds, float[] others, Combination combination) {
    if (others.length < CATEGORIES) {
      throw new IllegalStateException("One figure a category");
    }
    double[] both = new double[odds.length];
    float most = Float.NEGATIVE_INFINITY;
    for (int category = 0; category < CATEGORIES; category++) {
      both[category] = combination.of(category).of(odds[category], others[category]);
      most = Math.max(most, others[category]);
    }
    float any = others.length > CATEGORIES ? others[CATEGORIES] : most;
    both[CATEGORIES] = combination.any().of(odds[CATEGORIES], any);
    return both;
  }

  private List<Judgement> judgements(
      Wording wording, Weighed weighed, double[] odds, @Nullable AbuseModel asked) {
    List<Judgement> judgements = new ArrayList<>(CATEGORIES);
    for (int category = 0; category < CATEGORIES; category++) {
      double probability = Calibration.probability(odds[category]);
      Firmness firmness = firmness(category, probability, asked);
      List<Span> words =
          firmness == Firmness.NONE || wording.count() == 0
              ? List.of()
              : Carrying.words(
                  heads, wording, category, weighed.from()[category], weighed.to()[category]);
      judgements.add(new Judgement(probability, firmness, words));
    }
    return judgements;
  }

  private Firmness firmness(int category, double probability, @Nullable AbuseModel asked) {
    if (asked == null) {
      return heads.calibration().firmness(category, probability);
    }
    Combination.Share share = asked.combination().of(category);
    return probability >= share.strong()
        ? Firmness.STRONG
        : probability >= share.advise() ? Firmness.ADVISE : Firmness.NONE;
  }

  /** The characteristic that is attacked: that of a slur, or of a group that is named. */
  private static @Nullable String hated(Wording wording, List<Judgement> judgements) {
    if (judgements.get(Category.HATE.ordinal()).firmness() == Firmness.NONE) {
      return null;
    }
    Kind named = Features.named(wording, 0, wording.count(), true);
    if (named == null) {
      named = Features.named(wording, 0, wording.count(), false);
    }
    return named == null ? null : named.characteristic();
  }
}
