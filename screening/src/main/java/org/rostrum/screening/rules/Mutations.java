package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The initial mutations of Welsh: <i>cyfrinachol</i> is also written <i>gyfrinachol</i> (soft),
 * <i>nghyfrinachol</i> (nasal) and <i>chyfrinachol</i> (aspirate), as the word before demands.
 * Phrases give the radical, and stand for all of them.
 */
final class Mutations {

  private static final int SHORTEST = 3;

  /** A plain word of a phrase: no list, mark, emoji or half of a word with a sign in it. */
  private static final Pattern WORD =
      Pattern.compile("<[^>]*>|\\{[^}]*\\}|:[a-z]+:|[\\p{L}\\p{N}'-]+[*~]?");

  private static final Map<Character, List<String>> MUTATED =
      Map.ofEntries(
          Map.entry('p', List.of("b", "mh", "ph")),
          Map.entry('t', List.of("d", "nh", "th")),
          Map.entry('c', List.of("g", "ngh", "ch")),
          Map.entry('b', List.of("f", "m")),
          Map.entry('d', List.of("dd", "n")),
          Map.entry('g', List.of("", "ng")),
          Map.entry('m', List.of("f")));

  /** Two letters that are one, and have a mutation of their own or none. */
  private static final Map<String, List<String>> PAIRS =
      Map.of(
          "ll", List.of("l"),
          "rh", List.of("r"),
          "ch", List.of(),
          "ph", List.of(),
          "th", List.of(),
          "dd", List.of());

  private Mutations() {}

  /** The phrase with every plain word of three letters or more in all its forms. */
  static String all(String phrase) {
    return WORD.matcher(phrase)
        .replaceAll(found -> Matcher.quoteReplacement(choice(found.group())));
  }

  private static String choice(String word) {
    List<String> forms = of(word);
    return forms.size() == 1 ? word : "(" + String.join("|", forms) + ")";
  }

  /** A word, and the forms it takes by mutation. */
  static List<String> of(String word) {
    List<String> forms = new ArrayList<>();
    forms.add(word);
    if (word.length() < SHORTEST || !Character.isLetter(word.charAt(0))) {
      return forms;
    }
    List<String> pair = PAIRS.get(word.substring(0, 2));
    List<String> instead = pair == null ? MUTATED.get(word.charAt(0)) : pair;
    if (instead != null) {
      String rest = word.substring(pair == null ? 1 : 2);
      instead.forEach(letters -> forms.add(letters + rest));
    }
    return forms;
  }
}
