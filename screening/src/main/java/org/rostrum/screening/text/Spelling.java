package org.rostrum.screening.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How words are written to look like, or unlike, other words. */
final class Spelling {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "cllr", "cllrs", "cr", "prof", "rev", "sgt", "insp", "st", "no",
          "rd", "ave", "etc", "vs", "approx", "tel", "mob", "ext", "dept", "govt", "jan", "feb",
          "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "hon", "capt",
          "col", "fr", "sr", "jr");

  private static final List<String> HIDDEN =
      List.of(
          "fuck",
          "fucks",
          "fucked",
          "fucker",
          "fuckers",
          "fucking",
          "shit",
          "shits",
          "cunt",
          "cunts",
          "twat",
          "twats",
          "wanker",
          "wankers",
          "bastard",
          "bastards",
          "bitch",
          "bitches",
          "prick",
          "pricks",
          "dick",
          "cock",
          "arse",
          "arsehole",
          "slag",
          "slut",
          "whore",
          "scum",
          "idiot",
          "idiots",
          "moron",
          "morons",
          "kill",
          "rape",
          "paki",
          "pakis",
          "nigger",
          "niggers",
          "faggot",
          "faggots",
          "tranny",
          "retard",
          "retards",
          "chink",
          "pikey",
          "pikeys",
          "nonce",
          "nonces",
          "paedo",
          "murder",
          "suicide");

  private static final Map<Character, Character> SIGNS =
      Map.of(
          '0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '8', 'b', '$', 's', '@', 'a',
          '!', 'i');

  private Spelling() {}

  static boolean isAbbreviation(String form) {
    return ABBREVIATIONS.contains(form);
  }

  /** Letters with stars among them: swearing its writer half hid. */
  static boolean isMasked(String form) {
    int stars = 0;
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) == '*' || form.charAt(i) == '#') {
        stars++;
      } else if (Character.isLetter(form.charAt(i))) {
        letters++;
      }
    }
    return stars > 0 && letters > 0 && letters + stars >= 3;
  }

  /** The word a masked one most likely hides, or null. */
  static @Nullable String unmasked(String form) {
    for (String word : HIDDEN) {
      if (word.length() == form.length() && fits(form, word)) {
        return word;
      }
    }
    return null;
  }

  private static boolean fits(String form, String word) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c != '*' && c != '#' && c != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The form with letters for digits and signs, and drawn-out letters shortened; null if nothing
   * changes.
   */
  static @Nullable String second(String form) {
    boolean letter = false;
    boolean sign = false;
    boolean drawnOut = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      letter |= Character.isLetter(c);
      sign |= SIGNS.containsKey(c);
      drawnOut |= i > 1 && c == form.charAt(i - 1) && c == form.charAt(i - 2);
    }
    if (!letter || !sign && !drawnOut || form.length() < 3) {
      return null;
    }
    StringBuilder out = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = SIGNS.getOrDefault(form.charAt(i), form.charAt(i));
      int size = out.length();
      if (size < 1 || out.charAt(size - 1) != c || !(drawnOut && repeats(form, i))) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean repeats(String form, int i) {
    char c = form.charAt(i);
    boolean before = i > 1 && form.charAt(i - 1) == c && form.charAt(i - 2) == c;
    boolean around =
        i > 0 && i + 1 < form.length() && form.charAt(i - 1) == c && form.charAt(i + 1) == c;
    return before || around;
  }

  /** Compatibility form (NFKC) without accents, lower case: for words that are not plain ASCII. */
  static String compose(String form) {
    String decomposed = Normalizer.normalize(form, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
