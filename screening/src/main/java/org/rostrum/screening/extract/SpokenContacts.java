package org.rostrum.screening.extract;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/**
 * Numbers and e-mail addresses spelt out to slip past: "oh seven double seven", "ann at home dot
 * com".
 */
final class SpokenContacts implements Scanner {

  private static final Map<String, String> DIGITS =
      Map.ofEntries(
          Map.entry("zero", "0"),
          Map.entry("oh", "0"),
          Map.entry("o", "0"),
          Map.entry("nought", "0"),
          Map.entry("naught", "0"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("hundred", "00"));
  private static final Set<String> ENDINGS =
      Set.of("com", "org", "net", "uk", "co", "info", "me", "io", "example", "eu", "email");
  private static final Set<String> NOT_LOCAL =
      Set.of(
          "us", "me", "it", "them", "look", "find", "is", "are", "more", "online", "site",
          "website", "visit", "page", "there", "report", "see", "read", "details", "go", "and",
          "up", "here", "now", "live");
  private static final int FEWEST = 10;
  private static final int MOST = 11;

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    for (int word = 0; word < words.count(); word++) {
      int end = number(words, word);
      if (end > 0) {
        found.accept(new Entity("PHONE", words.start(word), words.end(end - 1), 0.9, null));
        word = end - 1;
      } else if (words.is(word, "at") || words.is(word, "[at]")) {
        email(words, word, found);
      }
    }
  }

  /** One past the last word of a number that begins here and has at least one spelt digit. */
  private static int number(Words words, int from) {
    StringBuilder digits = new StringBuilder(MOST + 2);
    boolean spelt = false;
    int word = from;
    for (; word < words.count() && digits.length() < MOST; word++) {
      String form = words.form(word);
      String value = DIGITS.get(form);
      if (value != null) {
        spelt = true;
        digits.append(value);
      } else if ((form.equals("double") || form.equals("triple") || form.equals("treble"))
          && word + 1 < words.count()
          && one(words.form(word + 1)) != null) {
        spelt = true;
        String digit = String.valueOf(one(words.form(word + 1)));
        digits.append(digit.repeat(form.equals("double") ? 2 : 3));
        word++;
      } else if (!form.isEmpty()
          && form.chars().allMatch(Character::isDigit)
          && form.length() <= MOST) {
        digits.append(form);
      } else {
        break;
      }
      if (digits.charAt(0) != '0') {
        return 0;
      }
    }
    return spelt && digits.length() >= FEWEST && digits.length() <= MOST ? word : 0;
  }

  private static @org.jspecify.annotations.Nullable String one(String form) {
    String value = DIGITS.get(form);
    if (value != null && value.length() == 1) {
      return value;
    }
    return form.length() == 1 && Character.isDigit(form.charAt(0)) ? form : null;
  }

  private static boolean dot(Words words, int word) {
    return words.is(word, "dot") || words.is(word, "[dot]");
  }

  private static void email(Words words, int at, Consumer<Entity> found) {
    if (at == 0 || at + 3 >= words.count() || NOT_LOCAL.contains(words.form(at - 1))) {
      return;
    }
    int start = at - 1;
    while (start >= 2 && dot(words, start - 1)) {
      start -= 2;
    }
    int end = at + 2;
    int last = -1;
    while (end + 1 < words.count() && dot(words, end)) {
      last = end + 1;
      end += 2;
    }
    if (last > 0 && ENDINGS.contains(words.form(last))) {
      found.accept(new Entity("EMAIL", words.start(start), words.end(last), 0.85, null));
    }
  }
}
