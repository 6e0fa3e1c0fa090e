package org.rostrum.screening;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.screening.exempt.Boilerplate;
import org.rostrum.screening.exempt.Grams;
import org.rostrum.screening.exempt.Grams.Gram;
import org.rostrum.screening.text.Words;

/**
 * What is kept of a restricted report: keyed fingerprints of its phrases. Its words cannot be read
 * back from them; a draft that repeats them is found, as they stand or lightly changed.
 *
 * <p>Fingerprints of runs of words after Schleimer, Wilkerson and Aiken, <i>Winnowing</i> (SIGMOD
 * 2003), with the window of one that alone finds every run of eight words and no shorter one.
 */
public final class Fingerprints {

  private static final int FORMAT = 1;
  private static final int FEWEST_GISTS = 6;
  private static final int FEWEST_CARRIERS = 5;
  private static final int REACH = 12;

  private final long[] runs;
  private final long[] gists;
  private final FingerprintKey key;

  private Fingerprints(long[] runs, long[] gists, FingerprintKey key) {
    this.runs = runs;
    this.gists = gists;
    this.key = key;
  }

  /**
   * The fingerprints of a report. The text is not kept.
   *
   * @param open what is public about it, such as its title on the agenda
   * @throws IllegalArgumentException if it is too short to be known again
   */
  public static Fingerprints of(String report, String open, FingerprintKey key) {
    Grams grams = Grams.of(new Words(report));
    if (grams.runs().isEmpty()) {
      throw new IllegalArgumentException(
          "A report needs " + Grams.RUN + " words or more to be known again.");
    }
    Told told = new Told(open);
    return new Fingerprints(
        kept(grams.runs().stream().filter(gram -> !told.run(gram)), key),
        kept(grams.gists().stream().filter(gram -> !told.gist(gram)), key),
        key);
  }

  /** True if a text has enough to it to be known again. */
  public static boolean isEnough(String report) {
    return !Grams.of(new Words(report)).runs().isEmpty();
  }

  private static long[] kept(Stream<Gram> grams, FingerprintKey key) {
    long[] hashes =
        grams.filter(gram -> !Boilerplate.holds(gram)).mapToLong(Gram::hash).distinct().toArray();
    long[] signed = key.sign(hashes);
    // Sorted by a keyed value: nothing is left of the order in which the words stood.
    Arrays.sort(signed);
    return signed;
  }

  /** To be stored; without the key. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(9 + Long.BYTES * (runs.length + gists.length));
    bytes.put((byte) FORMAT).putInt(runs.length).putInt(gists.length);
    for (long run : runs) {
      bytes.putLong(run);
    }
    for (long gist : gists) {
      bytes.putLong(gist);
    }
    return bytes.array();
  }

  /**
   * What {@link #toBytes} gave.
   *
   * @throws IllegalArgumentException if these are no fingerprints
   */
  public static Fingerprints read(byte[] stored, FingerprintKey key) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    if (stored.length < 9 || bytes.get() != FORMAT) {
      throw new IllegalArgumentException("These are no fingerprints of a report.");
    }
    int ofRuns = bytes.getInt();
    int ofGists = bytes.getInt();
    if (ofRuns < 0 || ofGists < 0 || bytes.remaining() != Long.BYTES * ((long) ofRuns + ofGists)) {
      throw new IllegalArgumentException("The fingerprints of this report are not whole.");
    }
    long[] runs = new long[ofRuns];
    long[] gists = new long[ofGists];
    bytes.asLongBuffer().get(runs).get(gists);
    return new Fingerprints(runs, gists, key);
  }

  /** Where a draft repeats the report, in text order; empty where it does not. */
  public List<Span> repeatedIn(Draft draft) {
    Signed signed = draft.signed(key);
    BitSet words = new BitSet();
    List<Gram> draftRuns = draft.grams.runs();
    for (int i = 0; i < draftRuns.size(); i++) {
      if (Arrays.binarySearch(runs, signed.runs()[i]) >= 0
          && !Boilerplate.holds(draftRuns.get(i))) {
        words.set(draftRuns.get(i).from(), draftRuns.get(i).to());
      }
    }
    List<Gram> told = new ArrayList<>();
    List<Gram> draftGists = draft.grams.gists();
    for (int i = 0; i < draftGists.size(); i++) {
      if (Arrays.binarySearch(gists, signed.gists()[i]) >= 0
          && !Boilerplate.holds(draftGists.get(i))) {
        told.add(draftGists.get(i));
      }
    }
    retold(told, words);
    return spans(draft.words, words);
  }

  /** Marks the words of pieces that stand thick enough to be the report told in other words. */
  private static void retold(List<Gram> told, BitSet words) {
    int first = 0;
    for (int last = 0; last < told.size(); last++) {
      while (told.get(last).carriers()[2].number() - told.get(first).carriers()[0].number()
          >= REACH) {
        first++;
      }
      List<Gram> near = told.subList(first, last + 1);
      BitSet carriers = new BitSet();
      near.forEach(gram -> {
        for (Grams.Carrier carrier : gram.carriers()) {
          if (!carrier.usual()) {
            carriers.set(carrier.number());
          }
        }
      });
      if (near.size() >= FEWEST_GISTS && carriers.cardinality() >= FEWEST_CARRIERS) {
        words.set(near.getFirst().from(), told.get(last).to());
      }
    }
  }

  private static List<Span> spans(Words text, BitSet words) {
    List<Span> spans = new ArrayList<>();
    for (int from = words.nextSetBit(0); from >= 0; ) {
      int to = words.nextClearBit(from);
      spans.add(new Span(text.start(from), text.end(to - 1), "WORDS"));
      from = words.nextSetBit(to);
    }
    return spans;
  }

  /** A draft cut up once, to be held against many reports. Not shared by threads. */
  public static final class Draft {

    private final Words words;
    private final Grams grams;
    private final Map<FingerprintKey, Signed> signed = new IdentityHashMap<>(1);

    private Draft(Words words) {
      this.words = words;
      this.grams = Grams.of(words);
    }

    /** A draft as it was written. */
    public static Draft of(String text) {
      return new Draft(new Words(text));
    }

    private Signed signed(FingerprintKey key) {
      return signed.computeIfAbsent(
          key, by -> new Signed(signed(grams.runs(), by), signed(grams.gists(), by)));
    }

    private static long[] signed(List<Gram> grams, FingerprintKey key) {
      return key.sign(grams.stream().mapToLong(Gram::hash).toArray());
    }
  }

  /** What anybody may say of a report: the words of its title, in any order. */
  private static final class Told {

    private final Set<Long> runs = new HashSet<>();
    private final Set<String> stems = new HashSet<>();

    Told(String open) {
      Grams grams = Grams.of(new Words(open));
      grams.runs().forEach(gram -> runs.add(gram.hash()));
      stems.addAll(Grams.stems(new Words(open)));
    }

    boolean run(Gram gram) {
      return runs.contains(gram.hash());
    }

    /** Two of its three words are the title's, or of every council's papers. */
    boolean gist(Gram gram) {
      return Arrays.stream(gram.carriers())
              .filter(carrier -> stems.contains(carrier.stem()) || carrier.usual())
              .count()
          >= 2;
    }
  }

  private record Signed(long[] runs, long[] gists) {}
}
