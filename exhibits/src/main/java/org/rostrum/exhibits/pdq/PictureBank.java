package org.rostrum.exhibits.pdq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hashes known already, searched exactly. Immutable, shared by threads; 84 bytes a hash.
 *
 * <p>Sixteen indexes, one for each 16 bits of the hash: where two hashes differ in at most 31 bits,
 * at least one of their sixteen parts differs in at most one (the pigeonholes of Mohammad Norouzi
 * and others, "Fast Search in Hamming Space with Multi-Index Hashing", 2012). So 16 times 17 lists
 * hold all answers. Where they hold too much, which a bank of look-alikes can bring about, or more
 * bits than 31 are asked for, the hashes are gone through one by one: no bank is slower than that.
 */
public final class PictureBank {

  /** The most hashes a bank can hold: a place is written in three bytes. */
  public static final int MOST_HASHES = 1 << 24;

  private static final int PARTS = 16;
  private static final int PART_BITS = 16;
  private static final int PART_VALUES = 1 << PART_BITS;
  private static final int PLACE_BYTES = 3;

  /** Going through hashes in order is so many times quicker than jumping between them. */
  private static final int JUMP = 6;

  private final long[] hashes;
  private final int[][] starts = new int[PARTS][];
  private final byte[][] places = new byte[PARTS][];

  private PictureBank(long[] hashes) {
    this.hashes = hashes;
    for (int part = 0; part < PARTS; part++) {
      index(part);
    }
  }

  /** A bank of these hashes, known by their places in the list. */
  public static PictureBank of(List<PdqHash> hashes) {
    if (hashes.size() > MOST_HASHES) {
      throw new IllegalArgumentException("A bank holds at most " + MOST_HASHES + " hashes");
    }
    long[] words = new long[hashes.size() * 4];
    int at = 0;
    for (PdqHash hash : hashes) {
      words[at++] = hash.first();
      words[at++] = hash.second();
      words[at++] = hash.third();
      words[at++] = hash.fourth();
    }
    return new PictureBank(words);
  }

  /** How many hashes the bank holds. */
  public int size() {
    return hashes.length / 4;
  }

  /** All hashes of the same picture, the nearest first. A needle too plain has to be kept away. */
  public List<Match> search(PdqHash needle) {
    return search(needle, PdqHash.SAME);
  }

  /** All hashes that differ in at most {@code bits} bits, the nearest first, then as they stand. */
  public List<Match> search(PdqHash needle, int bits) {
    List<Match> matches = new ArrayList<>();
    if (bits > PdqHash.SAME || (long) candidates(needle) * JUMP > size()) {
      for (int place = 0; place < size(); place++) {
        int distance = distance(needle, place);
        if (distance <= bits) {
          matches.add(new Match(place, distance));
        }
      }
    } else {
      for (int part = 0; part < PARTS; part++) {
        int value = part(needle, part);
        look(needle, part, value, bits, matches);
        for (int bit = 0; bit < PART_BITS; bit++) {
          look(needle, part, value ^ 1 << bit, bits, matches);
        }
      }
    }
    matches.sort(Comparator.comparingInt(Match::distance).thenComparingInt(Match::place));
    return matches;
  }

  /**
   * A hash found.
   *
   * @param place where it stands in the list the bank was made of, from 0
   * @param distance how many bits differ
   */
  public record Match(int place, int distance) {}

  private void look(PdqHash needle, int part, int value, int bits, List<Match> matches) {
    byte[] list = places[part];
    int end = starts[part][value + 1] * PLACE_BYTES;
    for (int at = starts[part][value] * PLACE_BYTES; at < end; at += PLACE_BYTES) {
      int place = list[at] & 0xff | (list[at + 1] & 0xff) << 8 | (list[at + 2] & 0xff) << 16;
      int distance = distance(needle, place);
      if (distance <= bits && !foundBefore(needle, place, part)) {
        matches.add(new Match(place, distance));
      }
    }
  }

  /** Whether the list of an earlier part has held the hash already. */
  private boolean foundBefore(PdqHash needle, int place, int part) {
    for (int earlier = 0; earlier < part; earlier++) {
      if (Integer.bitCount(part(needle, earlier) ^ part(place, earlier)) <= 1) {
        return true;
      }
    }
    return false;
  }

  private int candidates(PdqHash needle) {
    int candidates = 0;
    for (int part = 0; part < PARTS; part++) {
      int value = part(needle, part);
      int[] start = starts[part];
      candidates += start[value + 1] - start[value];
      for (int bit = 0; bit < PART_BITS; bit++) {
        int near = value ^ 1 << bit;
        candidates += start[near + 1] - start[near];
      }
    }
    return candidates;
  }

  /** How many bits the needle and the hash at a place differ in. */
  private int distance(PdqHash needle, int place) {
    int at = place * 4;
    return Long.bitCount(needle.first() ^ hashes[at])
        + Long.bitCount(needle.second() ^ hashes[at + 1])
        + Long.bitCount(needle.third() ^ hashes[at + 2])
        + Long.bitCount(needle.fourth() ^ hashes[at + 3]);
  }

  private void index(int part) {
    int size = size();
    int[] start = new int[PART_VALUES + 1];
    for (int place = 0; place < size; place++) {
      start[part(place, part) + 1]++;
    }
    for (int value = 0; value < PART_VALUES; value++) {
      start[value + 1] += start[value];
    }
    int[] next = start.clone();
    byte[] list = new byte[size * PLACE_BYTES];
    for (int place = 0; place < size; place++) {
      int at = next[part(place, part)]++ * PLACE_BYTES;
      list[at] = (byte) place;
      list[at + 1] = (byte) (place >> 8);
      list[at + 2] = (byte) (place >> 16);
    }
    starts[part] = start;
    places[part] = list;
  }

  private int part(int place, int part) {
    return (int) (hashes[place * 4 + part / 4] >>> (part % 4 * PART_BITS)) & PART_VALUES - 1;
  }

  private static int part(PdqHash hash, int part) {
    long word =
        switch (part / 4) {
          case 0 -> hash.first();
          case 1 -> hash.second();
          case 2 -> hash.third();
          default -> hash.fourth();
        };
    return (int) (word >>> (part % 4 * PART_BITS)) & PART_VALUES - 1;
  }
}
