package org.rostrum.screening.extract;

/** Small questions about places in a folded text. */
final class Scan {

  private Scan() {}

  static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** No letter or digit just before. */
  static boolean begins(char[] text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text[at - 1]);
  }

  /** No letter or digit here or behind the end. */
  static boolean ends(char[] text, int at) {
    return at >= text.length || !Character.isLetterOrDigit(text[at]);
  }

  /** One past at most one of these signs, and any invisible ones. */
  static int skip(char[] text, int at, String signs) {
    int i = at;
    if (i < text.length && (signs.indexOf(text[i]) >= 0 || text[i] == 0)) {
      i++;
    }
    return i;
  }
}
