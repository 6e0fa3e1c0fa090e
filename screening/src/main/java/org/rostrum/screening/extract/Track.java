package org.rostrum.screening.extract;

import java.util.Arrays;

/**
 * A text laid out for finding: its characters made plain, with the way back to the original, cut
 * into runs of letters and runs of digits, each with what the word tells (see {@link Cue}). Web
 * addresses are left uncut. One pass; everything that looks for personal data reads this.
 */
final class Track {

  static final byte DIGITS = 1;
  static final byte CAPITAL = 2;
  static final byte UPPER = 4;
  static final byte POSTCODE = 8;

  private static final int LEAST_ROOM = 16;

  final String text;
  final char[] chars;
  final int length;

  /** The runs: where each begins and ends, how it looks and what it tells. */
  int count;

  int[] from;
  int[] to;
  byte[] looks;
  long[] cues;
  byte[] values;

  private final int[] origin;

  Track(String text) {
    this.text = text;
    this.chars = new char[text.length() + 1];
    this.origin = new int[text.length() + 1];
    this.length = lay();
    chars[length] = '\n';
    int room = Math.max(LEAST_ROOM, length / 3);
    this.from = new int[room];
    this.to = new int[room];
    this.looks = new byte[room];
    this.cues = new long[room];
    this.values = new byte[room];
    cut();
  }

  private int lay() {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      origin[at] = i;
      char plain = Signs.plain(c);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        plain = Signs.plain(text.codePointAt(i++));
      }
      if (plain != Signs.NOTHING) {
        chars[at++] = plain;
      }
    }
    origin[at] = text.length();
    return at;
  }

  private void cut() {
    int i = 0;
    while (i < length) {
      char c = chars[i];
      int start = i;
      if (Signs.digit(c)) {
        while (Signs.digit(chars[i])) {
          i++;
        }
        add(start, i, DIGITS, 0);
      } else if (Signs.letter(c)) {
        long hash = 0;
        while (Signs.letter(chars[i])) {
          hash = Cues.step(hash, chars[i++]);
        }
        if (webAddress(start, i)) {
          i = blank(i);
        } else {
          add(start, i, looks(start, i), hash);
        }
      } else {
        i++;
      }
    }
  }

  private void add(int start, int end, byte look, long hash) {
    if (count == from.length) {
      int room = count * 2;
      from = Arrays.copyOf(from, room);
      to = Arrays.copyOf(to, room);
      looks = Arrays.copyOf(looks, room);
      cues = Arrays.copyOf(cues, room);
      values = Arrays.copyOf(values, room);
    }
    from[count] = start;
    to[count] = end;
    looks[count] = look;
    if (hash != 0) {
      cues[count] = Cues.of(hash);
      values[count] = (byte) Cues.value(hash);
    }
    count++;
  }

  private byte looks(int start, int end) {
    if (!Character.isUpperCase(text.charAt(origin[start]))) {
      return 0;
    }
    for (int i = start + 1; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(origin[i]))) {
        return CAPITAL;
      }
    }
    return CAPITAL | UPPER;
  }

  private boolean webAddress(int start, int end) {
    return at(end) == ':' && at(end + 1) == '/' && at(end + 2) == '/'
        || end - start == 3 && at(end) == '.' && chars[start] == 'w' && chars[start + 2] == 'w';
  }

  private int blank(int at) {
    int i = at;
    while (chars[i] != ' ' && chars[i] != '\n') {
      i++;
    }
    return i;
  }

  /** The character here; a line's end before the first and behind the last. */
  char at(int place) {
    return place < 0 || place >= length ? '\n' : chars[place];
  }

  /** A letter or digit. */
  boolean solid(int place) {
    return Signs.digit(at(place)) || Signs.letter(at(place));
  }

  boolean digits(int run) {
    return run >= 0 && run < count && (looks[run] & DIGITS) != 0;
  }

  boolean capital(int run) {
    return run < count && (looks[run] & CAPITAL) != 0;
  }

  boolean upper(int run) {
    return run < count && (looks[run] & UPPER) != 0;
  }

  boolean is(int run, Cue cue) {
    return run >= 0 && run < count && cue.in(cues[run]);
  }

  /** How many characters stand between this run and the one before. */
  int gap(int run) {
    return from[run] - to[run - 1];
  }

  /** This run and the one before are parted by exactly this one sign. */
  boolean parted(int run, char by) {
    return run > 0 && run < count && gap(run) == 1 && chars[to[run - 1]] == by;
  }

  /** The run that a place belongs to or stands before. */
  int runAt(int place) {
    int found = Arrays.binarySearch(from, 0, count, place);
    int run = found >= 0 ? found : -found - 2;
    return run >= 0 && to[run] > place ? run : run + 1;
  }

  /** All that up to so many runs before and behind [first, next) tell. */
  long around(int first, int next, int before, int behind) {
    long all = 0;
    for (int run = Math.max(0, first - before); run < first; run++) {
      all |= cues[run];
    }
    for (int run = next; run < Math.min(count, next + behind); run++) {
      all |= cues[run];
    }
    return all;
  }

  /** Where in the original a place begins. */
  int begins(int place) {
    return origin[place];
  }

  /** Where in the original the stretch up to this place ends, with the marks that belong to it. */
  int ends(int place) {
    int end = origin[place - 1] + 1;
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    while (end < text.length() && Signs.trails(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
