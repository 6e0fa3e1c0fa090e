package org.rostrum.screening.abuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Abuse.Firmness;
import org.rostrum.screening.Abuse.Judged;
import org.rostrum.screening.Abuse.Judgement;
import org.rostrum.screening.AbuseModel;
import org.rostrum.screening.Span;
import org.rostrum.screening.abuse.Lexicon.Kind;
import org.rostrum.screening.text.Words;

/**
 * Judges a text: weighs its wording whole and, when it is long, in stretches, asks for a second
 * opinion where that is unsure, and names the words that carried what is to be said. Immutable and
 * safe to share; linear in the length of the text.
 */
public final class AbuseReader {

  /** The name of the weighed wording among those that judge. */
  public static final String VERSION = "wording-1";

  /** Tokens of the longest text that is weighed as one, and of one stretch of a longer one. */
  private static final int WHOLE = 90;

  private static final int STRETCH = 60;
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
    Weighed weighed = weigh(wording);
    Calibration calibration = heads.calibration();
    float[] odds = new float[CATEGORIES];
    for (int category = 0; category < CATEGORIES; category++) {
      odds[category] = calibration.logOdds(category, weighed.raw[category]);
    }
    double any = calibration.anyOf(weighed.raw[CATEGORIES], odds);
    List<String> judges = new ArrayList<>(List.of(VERSION));
    String said = trouble;
    if (second != null && wording.count() > 0 && (always || unsure(any, odds, second))) {
      try {
        float[] others = second.weigh(wording.writtenOut());
        average(odds, others, second.share());
        any =
            others.length > CATEGORIES
                ? average(any, others[CATEGORIES], second.share())
                : calibration.anyOf(weighed.raw[CATEGORIES], odds);
        judges.add(second.version());
      } catch (RuntimeException | LinkageError e) {
        said = TROUBLE;
      }
    }
    return new Judged(any, judgements(wording, weighed, odds), hated(wording, odds), judges, said);
  }

  /** Raw log odds of the heaviest stretch for each head, and where it stands. */
  private record Weighed(float[] raw, int[] from, int[] to) {}

  /** Raw log odds, one a head, as training calibrates them. */
  public float[] raw(Wording wording) {
    return weigh(wording).raw;
  }

  private Weighed weigh(Wording wording) {
    float[] raw = new float[Heads.COUNT];
    int[] from = new int[Heads.COUNT];
    int[] to = new int[Heads.COUNT];
    heads.weigh(wording, 0, wording.count(), raw);
    Arrays.fill(to, wording.count());
    if (wording.count() > WHOLE) {
      float[] part = new float[Heads.COUNT];
      for (int start = 0; start < wording.count(); start += STRETCH / 2) {
        int end = Math.min(wording.count(), start + STRETCH);
        heads.weigh(wording, start, end, part);
        for (int head = 0; head < Heads.COUNT; head++) {
          if (part[head] > raw[head]) {
            raw[head] = part[head];
            from[head] = start;
            to[head] = end;
          }
        }
      }
    }
    return new Weighed(raw, from, to);
  }

  private boolean unsure(double any, float[] odds, AbuseModel other) {
    double from = Math.max(heads.calibration().sureBelow(), other.perhaps());
    boolean unsure = any >= from && any < other.surely();
    for (float one : odds) {
      double probability = Calibration.probability(one);
      unsure |= probability >= from && probability < other.surely();
    }
    return unsure;
  }

  private static void average(float[] odds, float[] others, double share) {
    if (others.length < odds.length) {
      throw new IllegalStateException("One figure a category");
    }
    for (int category = 0; category < odds.length; category++) {
      odds[category] = (float) ((1 - share) * odds[category] + share * others[category]);
    }
  }

  /** A probability and log odds as one probability. */
  private static double average(double probability, float odds, double share) {
    double own = Math.log(probability) - Math.log1p(-probability);
    return Calibration.probability((1 - share) * own + share * odds);
  }

  private List<Judgement> judgements(Wording wording, Weighed weighed, float[] odds) {
    List<Judgement> judgements = new ArrayList<>(CATEGORIES);
    for (int category = 0; category < CATEGORIES; category++) {
      double probability = Calibration.probability(odds[category]);
      Firmness firmness = heads.calibration().firmness(category, probability);
      List<Span> words =
          firmness == Firmness.NONE || wording.count() == 0
              ? List.of()
              : Carrying.words(
                  heads, wording, category, weighed.from[category], weighed.to[category]);
      judgements.add(new Judgement(probability, firmness, words));
    }
    return judgements;
  }

  /** The characteristic that is attacked: that of a slur, or of a group that is named. */
  private @Nullable String hated(Wording wording, float[] odds) {
    int hate = Category.HATE.ordinal();
    Firmness firmness = heads.calibration().firmness(hate, Calibration.probability(odds[hate]));
    if (firmness == Firmness.NONE) {
      return null;
    }
    Kind named = Features.named(wording, 0, wording.count(), true);
    if (named == null) {
      named = Features.named(wording, 0, wording.count(), false);
    }
    return named == null ? null : named.characteristic();
  }
}
