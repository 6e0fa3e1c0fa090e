package org.rostrum.screening.extract;

import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** E-mail addresses as people write them (a practical part of RFC 5322's addr-spec). */
final class Emails implements Scanner {

  private static final int LONGEST = 254;

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    char[] text = words.folded();
    for (int at = 1; at < text.length - 3; at++) {
      if (text[at] != '@') {
        continue;
      }
      int start = spaced(text, at) ? at - 1 : at;
      while (start > 0 && at - start < LONGEST && local(text[start - 1])) {
        start--;
      }
      while (start < at && text[start] == '.') {
        start++;
      }
      int begin = spaced(text, at) ? at + 2 : at + 1;
      int end = begin;
      int lastDot = -1;
      while (end < text.length && end - at < LONGEST && domain(text[end])) {
        if (text[end] == '.') {
          lastDot = end;
        }
        end++;
      }
      while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) {
        end--;
        if (end == lastDot) {
          lastDot = dotBefore(text, at, end);
        }
      }
      if (start < at && lastDot > at + 1 && end - lastDot > 2) {
        found.accept(new Entity("EMAIL", start, end, 0.99, null));
        at = end;
      }
    }
  }

  /** One blank on both sides of the sign, as in {@code ann @ example.com}. */
  private static boolean spaced(char[] text, int at) {
    return at > 1
        && at + 2 < text.length
        && text[at - 1] == ' '
        && text[at + 1] == ' '
        && local(text[at - 2])
        && domain(text[at + 2]);
  }

  private static int dotBefore(char[] text, int at, int end) {
    for (int i = end - 1; i > at; i--) {
      if (text[i] == '.') {
        return i;
      }
    }
    return -1;
  }

  private static boolean local(char c) {
    return Character.isLetterOrDigit(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
  }

  private static boolean domain(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
