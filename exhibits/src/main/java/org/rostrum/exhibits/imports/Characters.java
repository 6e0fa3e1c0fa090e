package org.rostrum.exhibits.imports;

/** Characters that exports put where no person sees them. */
final class Characters {

  private Characters() {}

  /** Marks of writing direction, which stand for nothing. */
  static boolean mark(char c) {
    return c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\uFEFF';
  }

  /** Any space on a line: the plain one, the ones that do not break, the narrow ones. */
  static boolean space(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00A0'
        || c == '\u202F'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u3000';
  }

  /** The first place at or after {@code from} that holds no mark. */
  static int afterMarks(String text, int from) {
    int i = from;
    while (i < text.length() && mark(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The text without marks and spaces at either end. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && (mark(text.charAt(from)) || space(text.charAt(from)))) {
      from++;
    }
    while (to > from && (mark(text.charAt(to - 1)) || space(text.charAt(to - 1)))) {
      to--;
    }
    return text.substring(from, to);
  }
}
