package org.rostrum.screening.extract;

import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** Money and percentages: £2.1m, £650,000, 60%, 6 per cent. */
final class Amounts implements Scanner {

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    char[] text = words.folded();
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '£' && i + 1 < text.length && digit(text[i + 1])) {
        int end = digits(text, i + 1);
        found.accept(new Entity("MONEY", i, unit(text, end), 0.95, null));
        i = end - 1;
      } else if (digit(text[i]) && (i == 0 || !Character.isLetterOrDigit(text[i - 1]))) {
        int end = digits(text, i);
        int percent = end < text.length && text[end] == '%' ? end + 1 : perCent(text, end);
        if (percent > 0) {
          found.accept(new Entity("PERCENT", i, percent, 0.95, null));
        }
        i = end - 1;
      }
    }
  }

  private static int digits(char[] text, int from) {
    int end = from;
    while (end < text.length
        && (digit(text[end])
            || (text[end] == ',' || text[end] == '.')
                && end + 1 < text.length
                && digit(text[end + 1]))) {
      end++;
    }
    return end;
  }

  private static int unit(char[] text, int end) {
    for (String unit :
        new String[] {" million", " billion", " thousand", "million", "billion", "bn", "m", "k"}) {
      int after = end + unit.length();
      if (after <= text.length
          && new String(text, end, unit.length()).equals(unit)
          && (after == text.length || !Character.isLetterOrDigit(text[after]))) {
        return after;
      }
    }
    return end;
  }

  private static int perCent(char[] text, int end) {
    for (String unit : new String[] {" per cent", " percent"}) {
      int after = end + unit.length();
      if (after <= text.length && new String(text, end, unit.length()).equals(unit)) {
        return after;
      }
    }
    return 0;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
