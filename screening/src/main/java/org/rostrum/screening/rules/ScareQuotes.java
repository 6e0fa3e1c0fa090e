package org.rostrum.screening.rules;

/**
 * Quotation marks round one or two small words, which hold them at arm's length: <i>the 'experts'
 * have 'fixed' it</i>. Names and longer stretches are quoted for other reasons.
 */
final class ScareQuotes {

  private static final int LONGEST = 30;
  private static final int MOST_BLANKS = 1;
  private static final String SINGLE = "'\u2018\u2019";
  private static final String DOUBLE = "\"\u201c\u201d";

  private ScareQuotes() {}

  /** How many there are. */
  static int in(String text) {
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int end = opens(text, at) ? end(text, at + 1) : -1;
      count += end < 0 ? 0 : 1;
      at = end < 0 ? at + 1 : end + 1;
    }
    return count;
  }

  private static boolean opens(String text, int at) {
    return !marks(text.charAt(at)).isEmpty()
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
        && at + 1 < text.length()
        && Character.isLowerCase(text.charAt(at + 1));
  }

  /** Where it closes, or -1 when it is no such thing. */
  private static int end(String text, int from) {
    String marks = marks(text.charAt(from - 1));
    int blanks = 0;
    for (int i = from; i < Math.min(text.length(), from + LONGEST); i++) {
      char c = text.charAt(i);
      blanks += Character.isWhitespace(c) ? 1 : 0;
      if (blanks > MOST_BLANKS) {
        return -1;
      }
      boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (marks.indexOf(c) >= 0 && last) {
        return i;
      }
    }
    return -1;
  }

  /** The marks of the same sort, none for any other sign. */
  private static String marks(char c) {
    return SINGLE.indexOf(c) >= 0 ? SINGLE : DOUBLE.indexOf(c) >= 0 ? DOUBLE : "";
  }
}
