package org.rostrum.screening.people;

import org.rostrum.screening.text.Fold;

/**
 * What can be seen of a token and its neighbours, as numbers: the words, their look, what is known
 * of them, how they begin and end. The same for learning and for recognising.
 */
public final class NameTraits {

  /** More than any token has. */
  public static final int MOST = 96;

  private static final int AFFIX = 4;
  private static final long EDGE = 0x51ED270B35L;
  private static final int EDGE_SHAPE = 9;

  private final NameTokens tokens;
  private final KnownWords words;
  private final int[] known;
  private final int manner;
  private int[] out = new int[0];
  private int size;

  /** Reads these tokens with what is known of words. */
  public NameTraits(NameTokens tokens, KnownWords words) {
    this.tokens = tokens;
    this.words = words;
    this.known = new int[tokens.count];
    boolean capitals = false;
    for (int i = 0; i < known.length; i++) {
      known[i] = tokens.word(i) ? words.of(tokens.hashes[i]) : 0;
      capitals |= tokens.shapes[i] == NameTokens.CAPITAL;
    }
    this.manner = tokens.shouted > tokens.spoken ? 2 : capitals ? 0 : 1;
  }

  /**
   * False of a token that is no part of a name because neither it nor a neighbour has a capital
   * letter, is listed as a name or is a hashtag.
   */
  public boolean possible(int i) {
    return speaking(i) || speaking(i - 1) || speaking(i + 1);
  }

  private boolean speaking(int i) {
    if (i < 0 || i >= tokens.count) {
      return false;
    }
    byte shape = tokens.shapes[i];
    return shape >= NameTokens.CAPITAL && shape <= NameTokens.MIXED
        || (known[i] & (KnownWords.FIRST | KnownWords.LAST | KnownWords.NAME)) != 0
        || shape == NameTokens.SIGN && tokens.hashes[i] == '#';
  }

  /**
   * Writes the traits of a token.
   *
   * @param into room for {@link #MOST}
   * @return how many
   */
  public int of(int i, int[] into) {
    out = into;
    size = 0;
    words(i);
    looks(i);
    knowledge(i);
    clusters(i);
    if (tokens.word(i)) {
      affixes(i);
    }
    if (tokens.shapes[i] == NameTokens.MIXED) {
      humps(i);
    }
    return size;
  }

  private void words(int i) {
    put(1, 0);
    put(2, word(i));
    put(3, word(i - 1));
    put(4, word(i + 1));
    put(5, word(i - 2));
    put(6, word(i + 2));
    put(7, pair(word(i - 1), word(i)));
    put(8, pair(word(i), word(i + 1)));
    put(9, pair(word(i - 1), shape(i)));
    put(10, pair(word(i + 1), shape(i)));
    put(11, pair(word(i), shape(i)));
    put(12, pair(pair(word(i - 2), word(i - 1)), shape(i)));
    put(13, pair(pair(word(i + 1), word(i + 2)), shape(i)));
    put(14, pair(pair(word(i - 1), word(i + 1)), shape(i)));
  }

  private void looks(int i) {
    int now = shape(i);
    int before = shape(i - 1);
    int behind = shape(i + 1);
    int start = i < tokens.count && tokens.begins(i) ? 1 : 0;
    int attached = i > 0 && tokens.ends[i - 1] == tokens.starts[i] ? 1 : 0;
    put(20, now);
    put(21, before * 16 + now);
    put(22, now * 16 + behind);
    put(23, (before * 16 + now) * 16 + behind);
    put(24, (shape(i - 2) * 16 + before) * 16 + now);
    put(25, (now * 16 + behind) * 16 + shape(i + 2));
    put(26, now * 2 + start);
    put(27, (now * 4 + manner) * 2 + start);
    put(28, (now * 16 + before) * 2 + attached);
    put(29, Math.min(tokens.ends[i] - tokens.starts[i], 12) * 16 + now);
  }

  private void knowledge(int i) {
    int now = flags(i) * 16 + shape(i);
    int before = flags(i - 1) * 16 + shape(i - 1);
    int behind = flags(i + 1) * 16 + shape(i + 1);
    int start = tokens.begins(i) ? 1 : 0;
    put(40, flags(i));
    put(41, now);
    put(42, pair(before, now));
    put(43, pair(now, behind));
    put(44, pair(pair(before, now), behind));
    put(45, now * 4 + manner);
    put(46, now * 2 + start);
    put(47, pair(now, word(i + 1)));
    put(48, pair(word(i - 1), now));
    put(49, behind);
    put(50, before);
    put(51, pair(flags(i - 1), flags(i)));
    put(52, pair(flags(i), flags(i + 1)));
  }

  private void clusters(int i) {
    int now = KnownWords.cluster(known(i));
    int shaped = flags(i) * 16 + shape(i);
    int before = cluster(i - 1);
    int behind = cluster(i + 1);
    put(60, now);
    put(61, before);
    put(62, behind);
    put(63, cluster(i - 2));
    put(64, cluster(i + 2));
    put(65, pair(before, now));
    put(66, pair(now, behind));
    put(67, pair(now, shape(i)));
    put(68, pair(before, shape(i)));
    put(69, pair(behind, shape(i)));
    put(70, pair(before, shaped));
    put(71, pair(behind, shaped));
    put(72, pair(pair(coarse(i - 1), shaped), coarse(i + 1)));
    put(73, pair(pair(coarse(i - 2), coarse(i - 1)), shaped));
    put(74, pair(pair(coarse(i + 1), coarse(i + 2)), shaped));
    put(75, coarse(i));
    put(76, pair(coarse(i - 1), coarse(i)));
    put(77, pair(coarse(i), coarse(i + 1)));
    put(78, pair(coarse(i - 1), shape(i)));
    put(79, pair(coarse(i + 1), shape(i)));
  }

  private void affixes(int i) {
    int start = tokens.starts[i];
    int end = tokens.ends[i];
    long hash = 0;
    for (int k = start; k < end && k < start + AFFIX; k++) {
      hash = NameTokens.step(hash, Fold.fold(tokens.text.charAt(k)));
      put(80 + k - start, hash);
    }
    hash = 0;
    for (int k = end - 1; k >= start && k >= end - AFFIX; k--) {
      hash = NameTokens.step(hash, Fold.fold(tokens.text.charAt(k)));
      put(84 + end - 1 - k, hash);
    }
    put(88, pair(hash, shape(i)));
  }

  /** The words within one: the first and the last of JohnSmith. */
  private void humps(int i) {
    long hash = 0;
    long first = 0;
    int humps = 0;
    for (int k = tokens.starts[i]; k < tokens.ends[i]; k++) {
      char c = tokens.text.charAt(k);
      if (Character.isUpperCase(c) && hash != 0) {
        first = humps++ == 0 ? hash : first;
        hash = 0;
      }
      hash = NameTokens.step(hash, Fold.fold(c));
    }
    int from = words.of(humps == 0 ? hash : first) & KnownWords.FLAGS;
    int to = words.of(hash) & KnownWords.FLAGS;
    put(90, from);
    put(91, pair(from, to));
    put(92, pair(pair(from, to), word(i - 1)));
    put(93, to);
    put(94, Math.min(humps, 3));
  }

  private long word(int i) {
    return i < 0 || i >= tokens.count ? EDGE : tokens.hashes[i];
  }

  private int shape(int i) {
    return i < 0 || i >= tokens.count ? EDGE_SHAPE : tokens.shapes[i];
  }

  private int known(int i) {
    return i < 0 || i >= tokens.count ? 0 : known[i];
  }

  private int flags(int i) {
    return known(i) & KnownWords.FLAGS;
  }

  /** Its cluster; the look of what has none. */
  private int cluster(int i) {
    int cluster = KnownWords.cluster(known(i));
    return cluster == 0 ? 2048 + shape(i) : cluster;
  }

  private int coarse(int i) {
    int coarse = KnownWords.coarse(known(i));
    return coarse == 0 ? 2048 + shape(i) : coarse;
  }

  private static long pair(long one, long other) {
    return (one * 0xD6E8FEB86659FD93L ^ other) * 0xA0761D6478BD642FL + other;
  }

  private void put(int kind, long value) {
    long mixed = (value ^ kind * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 29) * 0x94D049BB133111EBL;
    out[size++] = (int) (mixed >>> 32);
  }
}
