package org.rostrum.screening.onnx;

import org.rostrum.screening.emoji.EmojiNames;

/**
 * Writes out what the transformer's vocabulary has no piece for, as the texts that it learned from
 * were written out: emoji by their names in the Unicode standard, addresses of pages as {@code
 * [url]}, account names as {@code @user}; all in small letters. Takes linear time.
 */
public final class PlainText {

  private PlainText() {}

  /** The text as the transformer reads it. */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      int end = opens ? endOfAddress(text, i) : i;
      if (end > i) {
        plain.append("[url]");
        i = end;
        continue;
      }
      end = opens && c == '@' ? endOfName(text, i + 1) : i;
      if (end > i + 1) {
        plain.append("@user");
        i = end;
        continue;
      }
      String name = EmojiNames.of(c);
      if (name != null) {
        plain.append(' ').append(name).append(' ');
      } else if (c != 0x200D && c != 0xFE0F) {
        plain.appendCodePoint(Character.toLowerCase(c));
      }
      i += Character.charCount(c);
    }
    return plain.toString();
  }

  private static int endOfAddress(String text, int start) {
    if (!text.regionMatches(true, start, "http://", 0, 7)
        && !text.regionMatches(true, start, "https://", 0, 8)
        && !text.regionMatches(true, start, "www.", 0, 4)) {
      return start;
    }
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }
}
