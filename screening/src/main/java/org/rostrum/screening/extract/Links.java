package org.rostrum.screening.extract;

import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** Web addresses (with and without a scheme) and handles such as {@code @name}. */
final class Links implements Scanner {

  private static final int LONGEST = 2048;

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    char[] text = words.folded();
    for (int i = 0; i < text.length; i++) {
      boolean begins =
          i == 0
              || !Character.isLetterOrDigit(text[i - 1])
                  && text[i - 1] != '@'
                  && text[i - 1] != '.'
                  && text[i - 1] != '/';
      if (!begins) {
        continue;
      }
      if (starts(text, i, "http://") || starts(text, i, "https://") || starts(text, i, "www.")) {
        int end = end(text, i);
        found.accept(new Entity("URL", i, end, 0.99, null));
        i = end - 1;
      } else if (text[i] == '@' && i + 2 < text.length && Character.isLetter(text[i + 1])) {
        int end = i + 1;
        while (end < text.length && end - i < 40 && handle(text[end])) {
          end++;
        }
        found.accept(new Entity("HANDLE", i, end, 0.95, null));
        i = end - 1;
      } else if (Character.isLetterOrDigit(text[i])) {
        int end = bareDomain(text, i);
        if (end > 0) {
          found.accept(new Entity("URL", i, end, 0.9, null));
          i = end - 1;
        }
      }
    }
  }

  private static boolean handle(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean starts(char[] text, int at, String word) {
    if (at + word.length() > text.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int end(char[] text, int from) {
    int end = from;
    while (end < text.length
        && end - from < LONGEST
        && !Character.isWhitespace(text[end])
        && "\"<>]".indexOf(text[end]) < 0) {
      end++;
    }
    while (end > from && ".,;:!?)'*".indexOf(text[end - 1]) >= 0) {
      end--;
    }
    return end;
  }

  /** {@code police.uk} or {@code example.com/page}: a name and an ending that people know. */
  private static int bareDomain(char[] text, int from) {
    int end = from;
    int dot = -1;
    while (end < text.length
        && end - from < 100
        && (text[end] < 0x80 && Character.isLetterOrDigit(text[end])
            || text[end] == '-'
            || text[end] == '.')) {
      if (text[end] == '.') {
        if (end == from || text[end - 1] == '.') {
          return 0;
        }
        dot = end;
      }
      end++;
    }
    while (end > from && text[end - 1] == '.') {
      end--;
    }
    if (dot >= end - 1) {
      dot = lastDot(text, from, end);
    }
    if (dot <= from || end < text.length && text[end] == '@') {
      return 0;
    }
    String ending = new String(text, dot + 1, end - dot - 1);
    if (!ENDINGS.contains(ending)) {
      return 0;
    }
    return end < text.length && text[end] == '/' ? end(text, from) : end;
  }

  private static int lastDot(char[] text, int from, int end) {
    for (int i = end - 1; i > from; i--) {
      if (text[i] == '.') {
        return i;
      }
    }
    return -1;
  }

  private static final java.util.Set<String> ENDINGS =
      java.util.Set.of(
          "uk", "com", "org", "net", "gov", "info", "wales", "cymru", "eu", "ly", "gl", "me", "tv",
          "biz", "xyz", "top", "click", "link", "online", "site", "shop", "example", "app", "ru",
          "cn");
}
