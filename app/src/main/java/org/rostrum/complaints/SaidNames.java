package org.rostrum.complaints;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names as people write them: in any order and case, with or without a title and accents, and in
 * letters of other scripts that look the same. Pure.
 */
final class SaidNames {

  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "councillor", "alderman", "sir", "dame");

  /** Cyrillic and Greek letters that are drawn like these Latin ones, and digits used for them. */
  private static final String LOOKALIKES = "аеорсухіјѕԁһυνοκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ013$@";

  private static final String LATIN = "aeopcyxijsdhuvokABEZHIKMNOPTYXoiesa";

  private SaidNames() {}

  /** Whether two names are the same person's. */
  static boolean same(String one, String other) {
    var words = words(one);
    return !words.isEmpty() && words.equals(words(other));
  }

  private static Set<String> words(String name) {
    return Arrays.stream(folded(name).split(" "))
        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
        .collect(Collectors.toSet());
  }

  /** Whether somebody can be told from a text: by their last name, e-mail address or number. */
  static boolean tells(String text, String lastName, List<String> contacts) {
    var said = " " + folded(text) + " ";
    var last = folded(lastName);
    if (!last.isEmpty() && said.contains(" " + last + " ")) {
      return true;
    }
    var close = said.replace(" ", "");
    return (last.length() > 4 && close.contains(last.replace(" ", "")))
        || contacts.stream()
            .map(one -> folded(one).replace(" ", ""))
            .anyMatch(one -> one.length() > 6 && close.contains(one));
  }

  private static String folded(String text) {
    var plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
        .filter(letter -> Character.getType(letter) != Character.FORMAT)
        .map(SaidNames::latin)
        .forEach(letter -> plain.appendCodePoint(Character.isLetterOrDigit(letter) ? letter : ' '));
    return plain.toString().toLowerCase(Locale.UK).replaceAll(" +", " ").strip();
  }

  private static int latin(int letter) {
    int at = LOOKALIKES.indexOf(letter);
    int small = at < 0 ? LOOKALIKES.indexOf(Character.toLowerCase(letter)) : at;
    return small < 0 ? letter : LATIN.charAt(small);
  }
}
