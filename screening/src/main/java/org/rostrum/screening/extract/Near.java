package org.rostrum.screening.extract;

import java.util.Set;
import org.rostrum.screening.text.Words;

/** Looks at the words on both sides of something found, for what they make of it. */
final class Near {

  private Near() {}

  /** One of these words stands up to {@code reach} words before or behind words [from, to). */
  static boolean any(Words words, int from, int to, int reach, Set<String> forms) {
    return before(words, from, reach, forms) || behind(words, to, reach, forms);
  }

  static boolean before(Words words, int from, int reach, Set<String> forms) {
    for (int word = Math.max(0, from - reach); word < from; word++) {
      if (forms.contains(words.form(word))) {
        return true;
      }
    }
    return false;
  }

  static boolean behind(Words words, int to, int reach, Set<String> forms) {
    for (int word = to; word < Math.min(words.count(), to + reach); word++) {
      if (forms.contains(words.form(word))) {
        return true;
      }
    }
    return false;
  }

  /** The word that a place in the text belongs to, at most the last. */
  static int word(Words words, int offset) {
    return Math.min(words.wordAt(offset), Math.max(0, words.count() - 1));
  }

  /** Only blanks (and, where allowed, one comma) between two neighbouring words. */
  static boolean adjacent(Words words, int word, boolean comma) {
    if (word + 1 >= words.count()) {
      return false;
    }
    char[] text = words.folded();
    for (int i = words.end(word); i < words.start(word + 1); i++) {
      boolean fine = text[i] == ' ' || text[i] == 0 || text[i] == '.' || comma && text[i] == ',';
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  /** A word of digits only, up to this many, perhaps with one letter behind (14, 14a). */
  static boolean houseNumber(String form) {
    int digits = 0;
    while (digits < form.length() && form.charAt(digits) >= '0' && form.charAt(digits) <= '9') {
      digits++;
    }
    boolean letter =
        digits + 1 == form.length() && form.charAt(digits) >= 'a' && form.charAt(digits) <= 'h';
    return digits >= 1
        && digits <= 4
        && (digits == form.length() || letter)
        && form.charAt(0) != '0';
  }
}
