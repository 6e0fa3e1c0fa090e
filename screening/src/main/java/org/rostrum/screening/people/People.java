package org.rostrum.screening.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Fold;

/**
 * Finds names of people, of which nothing is said: they are there to be masked and to tell whose an
 * address is. How well it does and what it was learned from stands in docs/names.md.
 *
 * <p>Immutable and safe to share; linear in the length of the text. A text without a capital letter
 * and without a word known as a name is left at once, and nothing is made for it.
 */
public final class People {

  /** What is added to "no name": below 0 more names are found, and more that are none. */
  public static final float RESERVE = -0.5f;

  private static final String KIND = "PERSON";
  private static final double CONFIDENCE = 0.7;
  private static final int LABELS = NameWeights.LABELS;

  private final NameWeights weights;
  private final float reserve;

  /** With these weights. */
  public People(NameWeights weights, float reserve) {
    this.weights = weights;
    this.reserve = reserve;
  }

  /** With the weights that ship with the library, read once. */
  public static People shipped() {
    return Shipped.PEOPLE;
  }

  private static final class Shipped {
    private static final People PEOPLE = new People(NameWeights.shipped(), RESERVE);
  }

  /** The names, as {@code PERSON}, in text order. */
  public List<Entity> in(String text) {
    return in(text, Directory.EMPTY);
  }

  /**
   * The names, as {@code PERSON}, in text order; those of a council's members and officers marked
   * as suppressed.
   */
  public List<Entity> in(String text, Directory directory) {
    if (quiet(text)) {
      return List.of();
    }
    NameTokens tokens = new NameTokens(text);
    byte[] labels = labels(tokens);
    PublicPeople known = PublicPeople.of(directory);
    List<Entity> found = new ArrayList<>(2);
    int free = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == NameWeights.FIRST || labels[i] == NameWeights.WHOLE) {
        int start = tokens.hyphened(i, -1, free);
        i = last(tokens, labels, surname(tokens, labels, last(tokens, labels, i)));
        free = i + 1;
        int end = unstopped(tokens, start, i);
        if (start < end || !Titles.is(tokens, end)) {
          String suppressed = known.has(tokens, start, end + 1) ? PublicPeople.REASON : null;
          found.add(
              new Entity(KIND, tokens.starts[start], tokens.ends[end], CONFIDENCE, suppressed));
        }
      }
    }
    return found;
  }

  /** The last token of the name that begins here, with what hangs on it by a hyphen. */
  private static int last(NameTokens tokens, byte[] labels, int first) {
    int at = within(labels, first);
    for (int more = tokens.hyphened(at, 1, 0); more > at; more = tokens.hyphened(at, 1, 0)) {
      at = within(labels, more);
    }
    return at;
  }

  private static int within(byte[] labels, int token) {
    int at = token;
    while (labels[at] == NameWeights.FIRST || labels[at] == NameWeights.INNER) {
      at++;
    }
    return at;
  }

  /** The stop behind a name is none of it. */
  private static int unstopped(NameTokens tokens, int first, int last) {
    int at = last;
    while (at > first && tokens.shapes[at] == NameTokens.SIGN) {
      at--;
    }
    return at;
  }

  /** A listed name right behind one that was found goes with it, half of which must not stay. */
  private int surname(NameTokens tokens, byte[] labels, int last) {
    int next = last + 1;
    boolean joins =
        next < labels.length
            && labels[next] == NameWeights.NONE
            && tokens.shapes[next] == NameTokens.CAPITAL
            && tokens.shapes[last] == NameTokens.CAPITAL
            && tokens.starts[next] == tokens.ends[last] + 1
            && tokens.text.charAt(tokens.ends[last]) == ' ';
    return joins && KnownWords.surely(weights.words().of(tokens.hashes[next])) ? next : last;
  }

  /**
   * What else was recognised in a text, in its order, and the names that stand on none of it. Names
   * found by other means are left out.
   */
  public List<Entity> among(List<Entity> others, String text, Directory directory) {
    List<Entity> all = new ArrayList<>(others.size() + 2);
    others.stream().filter(other -> !other.kind().equals(KIND)).forEach(all::add);
    all.sort(Comparator.comparingInt(Entity::start));
    int apart = all.size();
    int next = 0;
    for (Entity name : in(text, directory)) {
      while (next < apart && all.get(next).end() <= name.start()) {
        next++;
      }
      if (next == apart || all.get(next).start() >= name.end()) {
        all.add(name);
      }
    }
    all.sort(Comparator.comparingInt(Entity::start));
    return all;
  }

  /** No capital letter, and no word that a list holds as a name. */
  private boolean quiet(String text) {
    long hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isUpperCase(c)) {
        return false;
      }
      char folded = Fold.fold(c);
      if (Character.isLetter(c)) {
        hash = NameTokens.step(hash, folded);
      } else if (folded != Fold.INVISIBLE && hash != 0) {
        if ((weights.words().of(hash) & KnownWords.FLAGS & ~(3 << KnownWords.CASE_SHIFT)) != 0) {
          return false;
        }
        hash = 0;
      }
    }
    return true;
  }

  /** The most likely label of each token, all together (Viterbi). */
  private byte[] labels(NameTokens tokens) {
    int count = tokens.count;
    byte[] labels = new byte[count];
    if (count == 0) {
      return labels;
    }
    float[] best = new float[count * LABELS];
    byte[] from = new byte[count * LABELS];
    NameTraits traits = new NameTraits(tokens, weights.words());
    int[] seen = new int[NameTraits.MOST];
    for (int i = 0; i < count; i++) {
      if (traits.possible(i)) {
        weights.weigh(seen, traits.of(i, seen), best, i * LABELS);
        best[i * LABELS] += reserve;
      } else {
        Arrays.fill(best, i * LABELS + 1, (i + 1) * LABELS, Float.NEGATIVE_INFINITY);
      }
      for (int label = 0; label < LABELS; label++) {
        best[i * LABELS + label] += before(best, i, label, from);
      }
    }
    int label = NameWeights.NONE;
    for (int other = 1; other < LABELS; other++) {
      if (NameWeights.mayEnd(other)
          && best[(count - 1) * LABELS + other] > best[(count - 1) * LABELS + label]) {
        label = other;
      }
    }
    for (int i = count - 1; i >= 0; i--) {
      labels[i] = (byte) label;
      label = from[i * LABELS + label];
    }
    return labels;
  }

  private float before(float[] best, int i, int label, byte[] from) {
    if (i == 0) {
      return NameWeights.follows(LABELS, label)
          ? weights.move(LABELS, label)
          : Float.NEGATIVE_INFINITY;
    }
    float most = Float.NEGATIVE_INFINITY;
    for (int other = 0; other < LABELS; other++) {
      float sum = best[(i - 1) * LABELS + other] + weights.move(other, label);
      if (NameWeights.follows(other, label) && sum > most) {
        most = sum;
        from[i * LABELS + label] = (byte) other;
      }
    }
    return most;
  }
}
