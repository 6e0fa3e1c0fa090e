package org.rostrum.exhibits.same;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without what senders change in passing: capitals, accents, styled letters, punctuation,
 * emoji, stretched words, line breaks. What is left are words with one space between them.
 */
record Folded(String words) {

  /** A text is told by so many of its first characters. */
  static final int MOST_CHARACTERS = 20_000;

  /** How many characters a piece has: a changed letter changes four pieces. */
  static final int PIECE = 4;

  /** A letter said so often in a row is said once. */
  private static final int STRETCHED = 3;

  static Folded of(String text) {
    String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    String plain = Normalizer.normalize(beginning, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(plain.length() + 1).append(' ');
    int last = ' ';
    int times = 0;
    for (int at = 0; at < plain.length(); ) {
      int character = plain.codePointAt(at);
      at += Character.charCount(character);
      if (silent(character)) {
        continue;
      }
      int kept = Character.isLetterOrDigit(character) ? character : ' ';
      times = kept == last ? times + 1 : 1;
      last = kept;
      boolean letter = Character.isLetter(kept);
      if (kept == ' ' ? times == 1 : !letter || times < STRETCHED) {
        words.appendCodePoint(kept);
      } else if (letter && times == STRETCHED) {
        words.setLength(words.length() - Character.charCount(kept));
      }
    }
    if (last != ' ') {
      words.append(' ');
    }
    return new Folded(words.toString());
  }

  /** Every piece of {@value #PIECE} characters, each once, packed into a number, in order. */
  long[] pieces() {
    int count = Math.max(0, words.length() - PIECE + 1);
    long[] pieces = new long[count];
    long piece = 0;
    for (int at = 0; at < words.length(); at++) {
      piece = piece << Character.SIZE | words.charAt(at);
      if (at >= PIECE - 1) {
        pieces[at - PIECE + 1] = piece;
      }
    }
    Arrays.sort(pieces);
    int distinct = 0;
    for (int at = 0; at < count; at++) {
      if (at == 0 || pieces[at] != pieces[at - 1]) {
        pieces[distinct++] = pieces[at];
      }
    }
    return Arrays.copyOf(pieces, distinct);
  }

  /** Marks upon letters, apostrophes within words, and characters that join or steer others. */
  private static boolean silent(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || character == '\''
        || character == '\u2019';
  }
}
