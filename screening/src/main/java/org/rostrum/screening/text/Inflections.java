package org.rostrum.screening.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The regular forms of an English word: walk, walks, walked, walking; stab, stabbed; burn, burner.
 */
final class Inflections {

  private Inflections() {}

  static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    int length = word.length();
    char last = word.charAt(length - 1);
    char before = length > 1 ? word.charAt(length - 2) : ' ';
    if (last == 'e') {
      String stem = word.substring(0, length - 1);
      addAll(forms, word + "s", word + "d", stem + "ing", word + "r");
    } else if (last == 'y' && !vowel(before)) {
      String stem = word.substring(0, length - 1);
      addAll(forms, stem + "ies", stem + "ied", word + "ing");
    } else {
      boolean hisses = "sxz".indexOf(last) >= 0 || word.endsWith("ch") || word.endsWith("sh");
      addAll(forms, word + (hisses ? "es" : "s"), word + "ed", word + "ing", word + "er");
      if (doubles(word)) {
        addAll(forms, word + last + "ed", word + last + "ing", word + last + "er");
      }
      if (word.endsWith("ing") || length < 3) {
        forms.add(word + "s");
      }
    }
    return forms;
  }

  private static void addAll(Set<String> forms, String... more) {
    for (String form : more) {
      forms.add(form);
    }
  }

  private static boolean doubles(String word) {
    int length = word.length();
    return length >= 3
        && !vowel(word.charAt(length - 1))
        && "wxy".indexOf(word.charAt(length - 1)) < 0
        && vowel(word.charAt(length - 2))
        && !vowel(word.charAt(length - 3));
  }

  private static boolean vowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
