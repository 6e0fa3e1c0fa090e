package org.rostrum.screening.extract;

import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/**
 * UK telephone numbers, national or international, however they are spaced (Ofcom's National
 * Telephone Numbering Plan).
 */
final class Phones implements Scanner {

  private static final Set<String> NOT_RUNG =
      Set.of(
          "application",
          "ref",
          "reference",
          "order",
          "invoice",
          "case",
          "ticket",
          "job",
          "uprn",
          "isbn",
          "barcode",
          "charity",
          "vat",
          "serial",
          "meter",
          "asset",
          "£");

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    char[] text = words.folded();
    for (int i = 0; i < text.length; i++) {
      boolean begins =
          text[i] == '0'
              || text[i] == '+' && i + 1 < text.length && text[i + 1] == '4'
              || text[i] == '('
                  && i + 1 < text.length
                  && (text[i + 1] == '0' || text[i + 1] == '+');
      if (!begins
          || i > 0
              && (Character.isLetterOrDigit(text[i - 1])
                  || text[i - 1] == '/'
                  || text[i - 1] == '£')) {
        continue;
      }
      int end = number(text, i);
      if (end > 0 && grouped(text, i, end) && !referred(words, i)) {
        int start = text[i] == '(' && text[end - 1] != ')' && !closes(text, i, end) ? i + 1 : i;
        found.accept(new Entity("PHONE", start, end, 0.97, null));
        i = end - 1;
      }
    }
  }

  /** Grouped as numbers are: an area code of three or more first, or single digits or pairs. */
  private static boolean grouped(char[] text, int from, int end) {
    int first = 0;
    int i = from;
    while (i < end && !Scan.digit(text[i])) {
      i++;
    }
    while (i < end && (Scan.digit(text[i]) || text[i] == 0)) {
      first += text[i] == 0 ? 0 : 1;
      i++;
    }
    boolean dated = i < end && (text[i] == '.' || text[i] == '-') && first == 2;
    return !dated;
  }

  /** A reference, order or case number, not something to ring. */
  private static boolean referred(Words words, int at) {
    int word = Near.word(words, at);
    return Near.before(words, word, 2, NOT_RUNG);
  }

  private static boolean closes(char[] text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text[i] == ')') {
        return true;
      }
    }
    return false;
  }

  /** One past the last digit of a number that begins here, or 0. */
  private static int number(char[] text, int from) {
    StringBuilder digits = new StringBuilder(14);
    int end = 0;
    int gap = 0;
    for (int i = from; i < text.length && digits.length() < 15; i++) {
      char c = text[i];
      if (c >= '0' && c <= '9') {
        digits.append(c);
        end = i + 1;
        gap = 0;
      } else if (" -.()+".indexOf(c) >= 0 && gap < 3 || c == 0) {
        gap++;
      } else {
        break;
      }
      if (complete(digits)
          && (i + 1 == text.length || !(text[i + 1] >= '0' && text[i + 1] <= '9'))) {
        return end;
      }
    }
    return 0;
  }

  private static boolean complete(StringBuilder digits) {
    String number = digits.toString();
    String national =
        number.startsWith("0044")
            ? "0" + strip(number.substring(4))
            : number.startsWith("44") ? "0" + strip(number.substring(2)) : number;
    if (national.length() < 10 || national.length() > 11 || national.charAt(0) != '0') {
      return false;
    }
    char second = national.charAt(1);
    return switch (second) {
      case '1', '2', '3', '8', '9' ->
          national.length() == 11 || second == '1' && national.length() == 10;
      case '7', '5' -> national.length() == 11;
      default -> false;
    };
  }

  private static String strip(String number) {
    return number.startsWith("0") ? number.substring(1) : number;
  }
}
