package org.rostrum.screening.extract;

import org.rostrum.screening.text.Fold;

/**
 * What each character counts as when personal data is looked for: NFKC digits and letters (full
 * width, circled, mathematical) as plain ones, look-alikes as Latin, keycap and other marks that
 * show nothing as nothing.
 */
final class Signs {

  /** Counts as nothing. */
  static final char NOTHING = Fold.INVISIBLE;

  /** A picture, which can only stand between other things. */
  static final char PICTURE = '\u0001';

  private static final char KEYCAP = '\u20E3';
  private static final char[] PLAIN = table();

  private Signs() {}

  static char plain(char c) {
    return PLAIN[c];
  }

  /** A code point beyond the first plane. */
  static char plain(int codePoint) {
    if (codePoint >= 0x1D7CE && codePoint <= 0x1D7FF) {
      return (char) ('0' + (codePoint - 0x1D7CE) % 10);
    }
    if (codePoint >= 0x1FBF0 && codePoint <= 0x1FBF9) {
      return (char) ('0' + codePoint - 0x1FBF0);
    }
    if (codePoint >= 0x1D400 && codePoint <= 0x1D6A3) {
      return (char) ('a' + (codePoint - 0x1D400) % 26);
    }
    for (int block = 0x1F110; block <= 0x1F170; block += 0x20) {
      if (codePoint >= block && codePoint < block + 26) {
        return (char) ('a' + codePoint - block);
      }
    }
    boolean tone = codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    return tone || codePoint >= 0xE0000 && codePoint < 0xE0200 ? NOTHING : PICTURE;
  }

  /** True if this mark belongs to the digit before it, as in a keycap. */
  static boolean trails(char c) {
    return c == KEYCAP || c == '\uFE0F';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 0x80 && Character.isLetter(c);
  }

  private static char[] table() {
    char[] table = new char[1 << 16];
    for (int c = 0; c < table.length; c++) {
      table[c] = Fold.fold((char) c);
    }
    for (int c = 0xFF01; c <= 0xFF5E; c++) {
      table[c] = Fold.fold((char) (c - 0xFF01 + '!'));
    }
    for (int i = 0; i < 9; i++) {
      for (int first : new int[] {0x2460, 0x2474, 0x2488, 0x2776, 0x2780, 0x278A, 0x24F5}) {
        table[first + i] = (char) ('1' + i);
      }
    }
    table[0x24EA] = '0';
    table[0x24FF] = '0';
    table[KEYCAP] = NOTHING;
    return table;
  }
}
