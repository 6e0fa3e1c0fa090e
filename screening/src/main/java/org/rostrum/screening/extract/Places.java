package org.rostrum.screening.extract;

import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/**
 * Places by number or code: latitude and longitude in the United Kingdom, what3words, IP addresses.
 */
final class Places implements Scanner {

  private static final Set<String> THREE_WORDS =
      Set.of("what3words", "w3w", "whatthreewords", "///");
  private static final Set<String> NETWORK =
      Set.of("ip", "ipv4", "server", "traced", "logged", "router");

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    char[] text = words.folded();
    boolean threeWords = Near.behind(words, 0, words.count(), THREE_WORDS);
    for (int i = 0; i < text.length; i++) {
      int end = 0;
      if (text[i] == '/' && i + 2 < text.length && text[i + 1] == '/' && text[i + 2] == '/') {
        end = threeWords(text, i + 3);
        emit("W3W", i, end, 0.95, found);
      } else if (threeWords && Scan.letter(text[i]) && Scan.begins(text, i)) {
        end = threeWords(text, i);
        emit("W3W", i, end, 0.85, found);
      } else if (Scan.digit(text[i]) && Scan.begins(text, i)) {
        end = geo(text, i);
        emit("GEO", i, end, 0.85, found);
        if (end == 0) {
          end = ip(text, i);
          int word = Near.word(words, i);
          boolean near = Near.any(words, word, word + 1, 6, NETWORK);
          emit("IP", i, end, near ? 0.85 : 0.4, found);
        }
      }
      i = end > 0 ? end - 1 : i;
    }
  }

  private static void emit(String kind, int from, int end, double sure, Consumer<Entity> found) {
    if (end > 0) {
      found.accept(new Entity(kind, from, end, sure, null));
    }
  }

  private static int threeWords(char[] text, int from) {
    int i = from;
    for (int part = 0; part < 3; part++) {
      int start = i;
      while (i < text.length && Scan.letter(text[i]) && i - start < 24) {
        i++;
      }
      if (i - start < 3) {
        return 0;
      }
      if (part < 2) {
        if (i >= text.length || text[i] != '.') {
          return 0;
        }
        i++;
      }
    }
    return Scan.ends(text, i) ? i : 0;
  }

  /** 52.5123, -1.9981 */
  private static int geo(char[] text, int from) {
    int middle = decimals(text, from);
    if (middle == 0 || !within(text, from, middle, 49, 61)) {
      return 0;
    }
    int i = middle;
    while (i < text.length && i - middle < 3 && (text[i] == ',' || text[i] == ' ')) {
      i++;
    }
    boolean west = i < text.length && text[i] == '-';
    int start = west ? i + 1 : i;
    int end = i == middle ? 0 : decimals(text, start);
    return end > 0 && within(text, start, end, 0, 9) ? end : 0;
  }

  private static int decimals(char[] text, int from) {
    int i = from;
    while (i < text.length && Scan.digit(text[i]) && i - from < 3) {
      i++;
    }
    if (i == from || i >= text.length || text[i] != '.') {
      return 0;
    }
    int point = i++;
    while (i < text.length && Scan.digit(text[i]) && i - point < 12) {
      i++;
    }
    return i - point > 3 ? i : 0;
  }

  private static boolean within(char[] text, int from, int to, int low, int high) {
    int whole = 0;
    for (int i = from; i < to && Scan.digit(text[i]); i++) {
      whole = whole * 10 + text[i] - '0';
    }
    return whole >= low && whole < high;
  }

  private static int ip(char[] text, int from) {
    int i = from;
    for (int part = 0; part < 4; part++) {
      int value = 0;
      int start = i;
      while (i < text.length && Scan.digit(text[i]) && i - start < 3) {
        value = value * 10 + text[i++] - '0';
      }
      if (i == start || value > 255) {
        return 0;
      }
      if (part < 3) {
        if (i >= text.length || text[i] != '.') {
          return 0;
        }
        i++;
      }
    }
    boolean more = i + 1 < text.length && text[i] == '.' && Scan.digit(text[i + 1]);
    return Scan.ends(text, i) && !more ? i : 0;
  }
}
