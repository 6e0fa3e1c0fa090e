package org.rostrum.screening.extract;

import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** UK postcodes: outward code, then a digit and two letters (BS 7666). */
final class Postcodes implements Scanner {

  private static final Set<String> AREAS =
      Set.of(
          "ab", "al", "b", "ba", "bb", "bd", "bh", "bl", "bn", "br", "bs", "bt", "ca", "cb", "cf",
          "ch", "cm", "co", "cr", "ct", "cv", "cw", "da", "dd", "de", "dg", "dh", "dl", "dn", "dt",
          "dy", "e", "ec", "eh", "en", "ex", "fk", "fy", "g", "gl", "gu", "gy", "ha", "hd", "hg",
          "hp", "hr", "hs", "hu", "hx", "ig", "im", "ip", "iv", "je", "ka", "kt", "kw", "ky", "l",
          "la", "ld", "le", "ll", "ln", "ls", "lu", "m", "me", "mk", "ml", "n", "ne", "ng", "nn",
          "np", "nr", "nw", "ol", "ox", "pa", "pe", "ph", "pl", "po", "pr", "rg", "rh", "rm", "s",
          "sa", "se", "sg", "sk", "sl", "sm", "sn", "so", "sp", "sr", "st", "sw", "sy", "ta", "td",
          "tf", "tn", "tq", "tr", "ts", "tw", "ub", "w", "wa", "wc", "wd", "wf", "wn", "wr", "ws",
          "wv", "yo", "ze");

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    char[] text = words.folded();
    for (int i = 0; i < text.length; i++) {
      if (!letter(text[i]) || i > 0 && Character.isLetterOrDigit(text[i - 1])) {
        continue;
      }
      int end = postcode(text, i);
      if (end > 0 && !ordinal(words.text(), end)) {
        found.accept(new Entity("POSTCODE", i, end, area(text, i) ? 0.95 : 0.7, null));
        i = end - 1;
      }
    }
  }

  /** One of the 124 areas that the Royal Mail delivers to. */
  private static boolean area(char[] text, int from) {
    int letters = 1 + (letter(text[from + 1]) ? 1 : 0);
    return AREAS.contains(new String(text, from, letters));
  }

  /** "A41 2nd exit": a road and an ordinal, not a code. */
  private static boolean ordinal(String text, int end) {
    String last = text.substring(end - 2, end);
    return Set.of("st", "nd", "rd", "th").contains(last);
  }

  private static int postcode(char[] text, int from) {
    int i = from;
    int letters = 0;
    while (i < text.length && letters < 3 && letter(text[i])) {
      i++;
      letters++;
    }
    int digits = 0;
    while (i < text.length && digits < 3 && digit(text[i])) {
      i++;
      digits++;
    }
    if (letters < 1 || letters > 2 || digits < 1) {
      return 0;
    }
    for (int outwardDigits = Math.min(digits, 2); outwardDigits >= 1; outwardDigits--) {
      int end = inward(text, from + letters + outwardDigits);
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  /**
   * The rest behind the outward code's digits: perhaps a letter, perhaps a blank, then digit,
   * letter, letter.
   */
  private static int inward(char[] text, int from) {
    int end = inwardCode(text, from);
    if (end == 0 && from < text.length && letter(text[from])) {
      end = inwardCode(text, from + 1);
    }
    return end;
  }

  private static int inwardCode(char[] text, int from) {
    int i = from;
    while (i < text.length && i - from < 2 && (text[i] == ' ' || text[i] == 0)) {
      i++;
    }
    boolean stands =
        i + 2 < text.length
            && digit(text[i])
            && inwardLetter(text[i + 1])
            && inwardLetter(text[i + 2]);
    return stands && (i + 3 == text.length || !Character.isLetterOrDigit(text[i + 3])) ? i + 3 : 0;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean inwardLetter(char c) {
    return letter(c) && "cikmov".indexOf(c) < 0;
  }
}
