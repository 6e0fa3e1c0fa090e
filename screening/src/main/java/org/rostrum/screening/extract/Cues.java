package org.rostrum.screening.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Every cue word by the hash of its letters, so that a text's words are looked up as they are read,
 * without a string for any of them.
 */
final class Cues {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final Cues SHIPPED = shipped();

  private final int shift;
  private final long[] hashes;
  private final long[] cues;
  private final byte[] values;

  private Cues(Map<Long, long[]> words) {
    int bits = 64 - Long.numberOfLeadingZeros(words.size() * 4L);
    this.shift = 64 - bits;
    this.hashes = new long[1 << bits];
    this.cues = new long[1 << bits];
    this.values = new byte[1 << bits];
    words.forEach((hash, word) -> {
      int slot = slot(hash);
      hashes[slot] = hash;
      cues[slot] = word[0];
      values[slot] = (byte) word[1];
    });
  }

  /** The hash of a word so far and one more letter. */
  static long step(long hash, char letter) {
    return (hash ^ letter) * STEP + letter;
  }

  static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = step(hash, word.charAt(i));
    }
    return hash;
  }

  /** What the word of this hash tells: one bit for each {@link Cue}. */
  static long of(long hash) {
    return SHIPPED.cues[SHIPPED.slot(hash)];
  }

  /** The number that a number word or month stands for. */
  static int value(long hash) {
    return SHIPPED.values[SHIPPED.slot(hash)];
  }

  private int slot(long hash) {
    int slot = (int) ((hash * STEP) >>> shift);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & hashes.length - 1;
    }
    return slot;
  }

  private static Cues shipped() {
    Map<Long, long[]> words = new HashMap<>();
    try (InputStream in = Cues.class.getResourceAsStream("cues.txt")) {
      if (in == null) {
        throw new IllegalStateException("cues.txt is missing");
      }
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      file.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> read(line, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Cues(words);
  }

  /** KIND or KIND.value, then words. */
  private static void read(String line, Map<Long, long[]> words) {
    StringTokenizer parts = new StringTokenizer(line, " ");
    String kind = parts.nextToken();
    int dot = kind.indexOf('.');
    long cue = Cue.valueOf(dot < 0 ? kind : kind.substring(0, dot)).bit();
    while (parts.hasMoreTokens()) {
      long hash = hash(parts.nextToken().toLowerCase(Locale.ROOT));
      long[] word = words.computeIfAbsent(hash, any -> new long[2]);
      word[0] |= cue;
      word[1] = dot < 0 ? word[1] : Long.parseLong(kind.substring(dot + 1));
    }
  }
}
