package org.rostrum.policy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes words of a text or a question alike: accents, case, endings and everyday names. */
final class SearchWords {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "any", "are", "be", "can", "do", "for", "how", "i", "in", "is", "it",
          "may", "my", "of", "on", "or", "that", "the", "this", "to", "what", "when", "with",
          "you");

  /** What people say, and what the policy says. */
  private static final Map<String, String> EVERYDAY =
      Map.ofEntries(
          Map.entry("photo", "image"),
          Map.entry("photograph", "image"),
          Map.entry("picture", "image"),
          Map.entry("selfie", "image"),
          Map.entry("crest", "logo"),
          Map.entry("x", "twitter"),
          Map.entry("retweet", "share"),
          Map.entry("repost", "share"),
          Map.entry("gdpr", "data"),
          Map.entry("mobile", "device"),
          Map.entry("phone", "telephone"),
          Map.entry("troll", "abuse"),
          Map.entry("abusive", "abuse"),
          Map.entry("harassing", "harassment"),
          Map.entry("harassed", "harassment"),
          Map.entry("libel", "defamation"),
          Map.entry("defamatory", "defamation"),
          Map.entry("election", "electioneering"),
          Map.entry("campaign", "electioneering"),
          Map.entry("mo", "monitoring"),
          Map.entry("dpo", "data"));

  private SearchWords() {}

  /** The words of a text that are worth finding, each in its plainest form. */
  static List<String> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("e-mail", "email")
            .replace("pre-determin", "predetermin");
    List<String> words = new ArrayList<>();
    for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(stem(everyday(word)));
      }
    }
    return words;
  }

  private static String everyday(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return EVERYDAY.getOrDefault(word, EVERYDAY.getOrDefault(singular, word));
  }

  private static String stem(String word) {
    for (String ending : List.of("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return trimmed(word.substring(0, word.length() - ending.length()));
      }
    }
    return trimmed(word);
  }

  /** {@code share} and {@code sharing}, {@code policy} and {@code policies}, meet in the middle. */
  private static String trimmed(String word) {
    boolean dull = word.length() > 4 && (word.endsWith("e") || word.endsWith("y"));
    return dull ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether one letter too many, too few, wrong or swapped is all that keeps two words apart. */
  static boolean nearly(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || Math.min(a.length(), b.length()) < 4) {
      return false;
    }
    int i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return rest(a, i + 1).equals(rest(b, i + 1))
        || rest(a, i + 1).equals(rest(b, i))
        || rest(a, i).equals(rest(b, i + 1))
        || swapped(a, b, i);
  }

  private static boolean swapped(String a, String b, int at) {
    return a.length() == b.length()
        && at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && rest(a, at + 2).equals(rest(b, at + 2));
  }

  private static String rest(String word, int from) {
    return from < word.length() ? word.substring(from) : "";
  }
}
