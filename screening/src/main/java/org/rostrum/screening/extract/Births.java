package org.rostrum.screening.extract;

import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** Dates of birth: a date close behind "born", "dob" or "date of birth". */
final class Births implements Scanner {

  private static final Set<String> CUES = Set.of("born", "dob", "d.o.b", "birth");
  private static final Set<String> MONTHS =
      Set.of(
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "oct",
          "nov",
          "dec",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int REACH = 5;

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    for (int word = 0; word < words.count(); word++) {
      if (!CUES.contains(words.form(word))) {
        continue;
      }
      for (int from = word + 1; from < Math.min(words.count(), word + REACH); from++) {
        int end = date(words, from);
        if (end > 0) {
          found.accept(new Entity("DOB", words.start(from), words.end(end - 1), 0.9, null));
          word = end - 1;
          break;
        }
      }
    }
  }

  /** One past a date of day, month and year: 3/4/1971, 3 April 1971, 3rd of April 1971. */
  private static int date(Words words, int from) {
    if (!number(words, from, 1, 31)) {
      return 0;
    }
    int month = from + 1;
    if (month < words.count() && words.is(month, "of")) {
      month++;
    }
    int year = month + 1;
    boolean dated =
        year < words.count()
            && (number(words, month, 1, 12) || MONTHS.contains(words.form(month)))
            && (number(words, year, 1900, 2100) || number(words, year, 0, 99));
    return dated ? year + 1 : 0;
  }

  private static boolean number(Words words, int word, int low, int high) {
    if (word >= words.count()) {
      return false;
    }
    String form = words.form(word);
    int value = 0;
    int digits = 0;
    while (digits < form.length() && digits < 5 && Scan.digit(form.charAt(digits))) {
      value = value * 10 + form.charAt(digits++) - '0';
    }
    String rest = form.substring(digits);
    boolean ordinal = rest.isEmpty() || Set.of("st", "nd", "rd", "th").contains(rest);
    return digits > 0 && ordinal && value >= low && value <= high;
  }
}
