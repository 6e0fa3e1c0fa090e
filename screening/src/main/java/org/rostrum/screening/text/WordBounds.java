package org.rostrum.screening.text;

/** Where in a folded text a word begins and ends, with the signs people write letters with. */
final class WordBounds {

  private static final int LONGEST_MASK = 12;
  private static final int LONGEST_DOMAIN = 40;
  private static final int LONGEST_BRACKET = 24;

  private final String text;
  private final char[] folded;

  WordBounds(String text, char[] folded) {
    this.text = text;
    this.folded = folded;
  }

  /** Letters, digits and, between or before them, the signs people write letters with. */
  boolean wordPart(int i) {
    char c = folded[i];
    if (Character.isLetterOrDigit(c) || Character.isHighSurrogate(c) && letterPair(i)) {
      return true;
    }
    if (c == '$') {
      return i + 2 < folded.length
          && Character.isLetter(folded[i + 1])
          && Character.isLetter(folded[i + 2])
          && (i == 0 || !Character.isLetterOrDigit(folded[i - 1]));
    }
    return c == '*'
        && i + 1 < folded.length
        && (folded[i + 1] == '*' || Character.isLetter(folded[i + 1]))
        && (i == 0 || !Character.isLetterOrDigit(folded[i - 1]))
        && masked(i);
  }

  /** Stars with a letter among them, such as {@code ***k}, not a bullet or bold mark. */
  private boolean masked(int i) {
    int stars = 0;
    int letters = 0;
    for (int j = i; j < folded.length && j < i + LONGEST_MASK; j++) {
      if (folded[j] == '*') {
        stars++;
      } else if (Character.isLetter(folded[j])) {
        letters++;
      } else {
        break;
      }
    }
    return stars >= 2 && letters >= 1 && letters <= 3;
  }

  /** One past the last character of the word that begins here. */
  int wordEnd(int from) {
    int i = from + 1;
    while (i < folded.length) {
      char c = folded[i];
      if (Character.isLetterOrDigit(c)
          || c == Fold.INVISIBLE
          || Character.isSurrogate(c) && letterPair(i)) {
        i++;
      } else if (insideWord(i)) {
        i++;
      } else {
        break;
      }
    }
    while (i > from + 1 && folded[i - 1] == Fold.INVISIBLE) {
      i--;
    }
    return i;
  }

  private boolean letterPair(int i) {
    return Character.isHighSurrogate(folded[i])
        ? i + 1 < folded.length && Character.isLetter(text.codePointAt(i))
        : i > 0 && Character.isLetter(text.codePointAt(i - 1));
  }

  /** An apostrophe or masking sign with a word character on both sides. */
  private boolean insideWord(int i) {
    char c = folded[i];
    if (i + 1 >= folded.length) {
      return c == '*' && i > 0 && folded[i - 1] == '*';
    }
    boolean before = i > 0 && (Character.isLetterOrDigit(folded[i - 1]) || folded[i - 1] == '*');
    boolean after = Character.isLetterOrDigit(folded[i + 1]) || folded[i + 1] == '*';
    return switch (c) {
      case '\'' -> before && Character.isLetter(folded[i + 1]);
      case '*' -> before && (after || folded[i - 1] == '*');
      case '#' -> before && Character.isLetter(folded[i - 1]) && Character.isLetter(folded[i + 1]);
      case '$', '@', '!' ->
          (before && Character.isLetter(folded[i - 1]) || folded[i - 1] == c)
              && (Character.isLetter(folded[i + 1]) || folded[i + 1] == c && c == '$')
              && !looksLikeAddress(i);
      default -> false;
    };
  }

  /** An at sign that belongs to an e-mail address keeps the address's words apart. */
  private boolean looksLikeAddress(int i) {
    if (folded[i] != '@') {
      return false;
    }
    for (int j = i + 1; j < folded.length && j < i + LONGEST_DOMAIN; j++) {
      if (folded[j] == '.') {
        return j + 1 < folded.length && Character.isLetter(folded[j + 1]);
      }
      if (!Character.isLetterOrDigit(folded[j]) && folded[j] != '-') {
        return false;
      }
    }
    return false;
  }

  /** One past a short remark in square brackets that begins here, or 0. */
  int bracketed(int from) {
    for (int j = from + 1; j < folded.length && j < from + LONGEST_BRACKET; j++) {
      if (folded[j] == ']') {
        return j > from + 1 ? j + 1 : 0;
      }
      if (!Character.isLetter(folded[j]) && folded[j] != ' ' && folded[j] != '-') {
        return 0;
      }
    }
    return 0;
  }
}
