package org.rostrum.screening.learned;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.text.WeightsFile;

/**
 * How much each trait of a wording speaks for or against each rule: logistic regression over {@link
 * Traits}, learned from labelled texts by the module {@code training}. Immutable; about 50 µs a
 * post.
 */
public final class Weights {

  /** "RSW" and the version of the format. */
  public static final int MAGIC = 0x52535701;

  /** Words of the longest sentence that is weighed as one. */
  static final int STRETCH = 28;

  private static final int LONGEST_WHOLE = 42;

  private final Map<String, Card> cards;
  private final Card[] byNumber;
  private final Table words;
  private final Table letters;

  /**
   * What is known of one rule.
   *
   * @param number its place in the tables
   * @param bias where a text without any trait stands
   * @param wordScale one step of a weight of words
   * @param letterScale one step of a weight of letters
   * @param speaks at or above: the rule speaks though its phrases do not
   * @param silent at or below: the rule is silent though its phrases speak
   */
  public record Card(
      int number,
      double bias,
      double wordScale,
      double letterScale,
      double speaks,
      double silent) {}

  /** What one stretch of a text weighs for a rule. */
  public record Weighed(double sum, int from, int to) {}

  private Weights(Map<String, Card> cards, Table words, Table letters) {
    this.cards = Map.copyOf(cards);
    this.byNumber = new Card[cards.size()];
    cards.values().forEach(card -> byNumber[card.number()] = card);
    this.words = words;
    this.letters = letters;
  }

  /** The weights that ship with the library. */
  public static Weights shipped() {
    return read(ByteBuffer.wrap(WeightsFile.beside(Weights.class)));
  }

  /**
   * Reads weights as {@code training} writes them.
   *
   * @throws IllegalArgumentException when it is another format
   */
  public static Weights read(ByteBuffer in) {
    if (in.getInt() != MAGIC) {
      throw new IllegalArgumentException("These are no weights of this version");
    }
    Map<String, Card> cards = new LinkedHashMap<>();
    int count = in.get();
    for (int number = 0; number < count; number++) {
      String rule = text(in);
      double bias = in.getDouble();
      double wordScale = in.getDouble();
      double letterScale = in.getDouble();
      double speaks = in.getDouble();
      double silent = in.getDouble();
      cards.put(rule, new Card(number, bias, wordScale, letterScale, speaks, silent));
    }
    return new Weights(cards, Table.read(in), Table.read(in));
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.get()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The rules that are weighed. */
  public Set<String> rules() {
    return cards.keySet();
  }

  public @Nullable Card card(String rule) {
    return cards.get(rule);
  }

  /**
   * The heaviest stretch of a text for each rule, by its number: the whole of a short text, or one
   * or two sentences of a long one. Linear in the length of the text.
   */
  public Weighed[] weigh(Traits traits) {
    Weighed[] best = new Weighed[byNumber.length];
    if (traits.count() <= LONGEST_WHOLE) {
      weigh(traits, 0, traits.count(), best);
      return best;
    }
    int before = 0;
    for (int from = 0, to; from < traits.count(); from = to) {
      to = Math.min(traits.endOfSentence(from), from + STRETCH);
      weigh(traits, from, to, best);
      if (from > 0) {
        weigh(traits, before, to, best);
      }
      before = from;
    }
    return best;
  }

  private void weigh(Traits traits, int from, int to, Weighed[] best) {
    double[] sums = new double[byNumber.length];
    Summing summing = new Summing(words, byNumber.length);
    traits.words(from, to, summing);
    summing.addTo(sums, byNumber, true);
    summing = new Summing(letters, byNumber.length);
    traits.letters(from, to, summing);
    summing.addTo(sums, byNumber, false);
    for (int rule = 0; rule < sums.length; rule++) {
      double sum = sums[rule] + byNumber[rule].bias();
      if (best[rule] == null || sum > best[rule].sum()) {
        best[rule] = new Weighed(sum, from, to);
      }
    }
  }

  /**
   * How much each word of [from, to) carries for one rule.
   *
   * @return one figure a word, the first for {@code from}
   */
  public double[] carried(Traits traits, Card card, int from, int to) {
    double[] carried = new double[to - from];
    traits.words(
        from,
        to,
        (trait, word) ->
            carried[word - from] += words.weight(trait, card.number()) * card.wordScale());
    traits.letters(
        from,
        to,
        (trait, word) ->
            carried[word - from] += letters.weight(trait, card.number()) * card.letterScale());
    return carried;
  }

  /** Adds up one stretch; a trait counts once however often it stands there. */
  private static final class Summing implements Traits.Sink {
    private final Table table;
    private final int[] sums;
    private final Seen seen = new Seen();
    private int places;

    Summing(Table table, int rules) {
      this.table = table;
      this.sums = new int[rules];
    }

    @Override
    public void saw(long trait, int word) {
      places++;
      int at = table.find(trait);
      if (at >= 0 && seen.add(at)) {
        table.add(at, sums);
      }
    }

    void addTo(double[] all, Card[] cards, boolean ofWords) {
      if (places == 0) {
        return;
      }
      double root = Math.sqrt(places);
      for (int rule = 0; rule < all.length; rule++) {
        double scale = ofWords ? cards[rule].wordScale() : cards[rule].letterScale();
        all[rule] += sums[rule] * scale / root;
      }
    }
  }

  /** Traits by their number, open addressing; of each, pairs of rule and weight. */
  private static final class Table {
    private final long[] keys;
    private final int[] begins;
    private final int[] ends;
    private final byte[] pairs;
    private final int mask;

    private Table(int capacity, byte[] pairs) {
      this.keys = new long[capacity];
      this.begins = new int[capacity];
      this.ends = new int[capacity];
      this.pairs = pairs;
      this.mask = capacity - 1;
    }

    /** Keys with the number of their pairs first, then all pairs in the same order. */
    static Table read(ByteBuffer in) {
      int count = in.getInt();
      byte[] pairs = new byte[in.getInt()];
      Table table = new Table(Integer.highestOneBit(Math.max(1, count) * 2) * 2, pairs);
      int begin = 0;
      for (int i = 0; i < count; i++) {
        long key = in.getLong();
        if (key == 0) {
          throw new IllegalArgumentException("A trait of the number 0 marks an empty place");
        }
        int end = begin + 2 * (in.get() & 0xFF);
        int at = table.slot(key);
        while (table.keys[at] != 0) {
          at = (at + 1) & table.mask;
        }
        table.keys[at] = key;
        table.begins[at] = begin;
        table.ends[at] = end;
        begin = end;
      }
      in.get(pairs);
      return table;
    }

    private int slot(long key) {
      return (int) (key ^ (key >>> 32)) & mask;
    }

    int find(long key) {
      int at = slot(key);
      long there;
      while ((there = keys[at]) != 0) {
        if (there == key) {
          return at;
        }
        at = (at + 1) & mask;
      }
      return -1;
    }

    void add(int at, int[] sums) {
      for (int pair = begins[at]; pair < ends[at]; pair += 2) {
        sums[pairs[pair]] += pairs[pair + 1];
      }
    }

    int weight(long key, int rule) {
      int at = find(key);
      if (at >= 0) {
        for (int pair = begins[at]; pair < ends[at]; pair += 2) {
          if (pairs[pair] == rule) {
            return pairs[pair + 1];
          }
        }
      }
      return 0;
    }
  }
}
