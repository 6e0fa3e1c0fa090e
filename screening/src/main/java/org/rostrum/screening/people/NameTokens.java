package org.rostrum.screening.people;

import java.util.Arrays;
import org.rostrum.screening.text.Fold;

/**
 * A text cut for the recognition of names: words, numbers, signs, handles and links, each with its
 * look and a number for its letters. One pass; nothing is made for a single word.
 */
public final class NameTokens {

  static final byte LOWER = 0;
  static final byte CAPITAL = 1;
  static final byte INITIAL = 2;
  static final byte UPPER = 3;
  static final byte MIXED = 4;
  static final byte NUMBER = 5;
  static final byte SIGN = 6;
  static final byte HANDLE = 7;
  static final byte LINK = 8;

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final int LEAST_ROOM = 16;

  final String text;
  int count;
  int[] starts;
  int[] ends;
  long[] hashes;
  byte[] shapes;

  private boolean[] begins;
  private boolean fresh = true;

  /** How many words are wholly in capitals, and how many are not. */
  int shouted;

  int spoken;

  /** Cuts a text. */
  public NameTokens(String text) {
    this.text = text;
    int room = Math.max(LEAST_ROOM, text.length() / 4);
    this.starts = new int[room];
    this.ends = new int[room];
    this.hashes = new long[room];
    this.shapes = new byte[room];
    this.begins = new boolean[room];
    cut();
  }

  public int count() {
    return count;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /** A number for the token's letters, whatever their case. */
  public long hash(int token) {
    return hashes[token];
  }

  /** True of a word, in whatever letters. */
  public boolean word(int token) {
    return shapes[token] <= MIXED;
  }

  /** True of a word that begins with one capital letter, and does not stand where all do. */
  public boolean capitalised(int token) {
    return shapes[token] == CAPITAL;
  }

  /** True of a word without a capital letter. */
  public boolean lower(int token) {
    return shapes[token] == LOWER;
  }

  /** True of the first word of a text, and of one behind a full stop or the like. */
  public boolean begins(int token) {
    return begins[token];
  }

  /**
   * Where a name goes on that is written with hyphens, as Ellie-Mae, half of which must not stay.
   *
   * @param way 1 or -1
   * @param free the first token that it may go back to
   */
  int hyphened(int token, int way, int free) {
    int at = token;
    while (at + 2 * way >= free
        && at + 2 * way < count
        && shapes[at + way] == SIGN
        && text.charAt(starts[at + way]) == '-'
        && shapes[at] != LOWER
        && word(at + 2 * way)
        && shapes[at + 2 * way] != LOWER
        && attached(at + way)) {
      at += 2 * way;
    }
    return at;
  }

  /** Nothing between this token and its neighbours. */
  private boolean attached(int token) {
    return ends[token - 1] == starts[token] && ends[token] == starts[token + 1];
  }

  /** The number of these letters. */
  public static long hash(String letters) {
    long hash = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = Fold.fold(letters.charAt(i));
      hash = c == Fold.INVISIBLE ? hash : step(hash, c);
    }
    return hash;
  }

  static long step(long hash, char letter) {
    return (hash ^ letter) * STEP + letter;
  }

  private void cut() {
    int i = 0;
    int length = text.length();
    while (i < length) {
      char c = text.charAt(i);
      if (letter(c)) {
        i = spell(i);
      } else if (c >= '0' && c <= '9') {
        int start = i;
        while (i < length && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          i++;
        }
        add(start, i, Math.min(i - start, 8), NUMBER);
      } else if (c == '@' && i + 1 < length && handle(text.charAt(i + 1))) {
        int start = i++;
        while (i < length && handle(text.charAt(i))) {
          i++;
        }
        add(start, i, '@', HANDLE);
      } else {
        if (!Character.isWhitespace(c) && Fold.fold(c) != Fold.INVISIBLE && Fold.fold(c) != ' ') {
          add(i, i + 1, Character.isSurrogate(c) ? 1 : Fold.fold(c), SIGN);
        }
        i++;
      }
    }
  }

  private int spell(int start) {
    int i = start;
    int length = text.length();
    int letters = 0;
    int capitals = 0;
    long hash = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (letter(c)) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        hash = step(hash, Fold.fold(c));
      } else if (Fold.fold(c) != Fold.INVISIBLE && !(letters <= 2 && joins(i))) {
        break;
      }
      i++;
    }
    if (link(start, i)) {
      while (i < length && !Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      add(start, i, '/', LINK);
      return i;
    }
    boolean first = Character.isUpperCase(text.charAt(start));
    add(start, i, hash, shape(first, letters, capitals));
    shouted += letters > 1 && capitals == letters ? 1 : 0;
    spoken += letters > 1 && capitals < letters ? 1 : 0;
    return i;
  }

  private static byte shape(boolean first, int letters, int capitals) {
    if (capitals == 0) {
      return LOWER;
    }
    if (letters == 1) {
      return INITIAL;
    }
    if (capitals == letters) {
      return UPPER;
    }
    return first && capitals == 1 ? CAPITAL : MIXED;
  }

  /** The apostrophe of O'Neill: few letters before it, three or more behind. */
  private boolean joins(int at) {
    if (Fold.fold(text.charAt(at)) != '\'' || at + 3 >= text.length()) {
      return false;
    }
    return letter(text.charAt(at + 1))
        && letter(text.charAt(at + 2))
        && letter(text.charAt(at + 3));
  }

  private boolean link(int start, int end) {
    return text.startsWith("://", end) || end - start == 3 && text.startsWith("www.", start);
  }

  private static boolean letter(char c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
  }

  private static boolean handle(char c) {
    return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
  }

  private void add(int start, int end, long hash, byte shape) {
    if (count == starts.length) {
      int room = count * 2;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      hashes = Arrays.copyOf(hashes, room);
      shapes = Arrays.copyOf(shapes, room);
      begins = Arrays.copyOf(begins, room);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    shapes[count] = shape;
    begins[count] = fresh;
    fresh =
        shape == SIGN ? fresh || ".!?:".indexOf(text.charAt(start)) >= 0 : shape >= HANDLE && fresh;
    count++;
  }
}
