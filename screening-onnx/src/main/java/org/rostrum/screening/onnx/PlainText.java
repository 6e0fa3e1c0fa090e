package org.rostrum.screening.onnx;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes out what the transformer's vocabulary has no piece for, as the texts that it learned from
 * were written out: emoji by their names in the Unicode standard, addresses of pages as {@code
 * [url]}, account names as {@code @user}; all in small letters. Takes linear time.
 */
public final class PlainText {

  private static final int FIRST_EMOJI = 0x1F000;
  private static final int LAST_EMOJI = 0x1FAFF;

  /** What a name does not tell: what people mean by it. */
  private static final Map<Integer, String> MEANT =
      Map.ofEntries(
          Map.entry(0x1F3FB, "light skin"),
          Map.entry(0x1F3FC, "light skin"),
          Map.entry(0x1F3FD, "brown skin"),
          Map.entry(0x1F3FE, "dark skin"),
          Map.entry(0x1F3FF, "dark skin"),
          Map.entry(0x1F4A9, "shit"),
          Map.entry(0x1F595, "middle finger"),
          Map.entry(0x1F52A, "knife"),
          Map.entry(0x1F52B, "gun"),
          Map.entry(0x1F346, "penis"),
          Map.entry(0x1F351, "arse"),
          Map.entry(0x1F44A, "punch"),
          Map.entry(0x26B0, "coffin"),
          Map.entry(0x1F32D, "penis"),
          Map.entry(0x1F4A6, "wet"),
          Map.entry(0x267F, "wheelchair"),
          Map.entry(0x26A7, "transgender"));

  private static final Set<String> TELLS_NOTHING =
      Set.of(
          "face", "sign", "symbol", "with", "of", "the", "and", "emoji", "black", "white", "heavy");

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
      String name = isEmoji(c) ? name(c) : null;
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

  private static boolean isEmoji(int c) {
    return c >= FIRST_EMOJI && c <= LAST_EMOJI || c >= 0x2600 && c <= 0x27BF || c == 0x2B50;
  }

  private static @Nullable String name(int c) {
    if (c >= 0x1F1E6 && c <= 0x1F1FF) {
      return (char) ('a' + c - 0x1F1E6) + " flag";
    }
    String meant = MEANT.get(c);
    String full = meant == null ? Character.getName(c) : meant;
    if (full == null) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    for (String word : full.toLowerCase(Locale.ROOT).split("[ -]")) {
      if (!TELLS_NOTHING.contains(word)) {
        name.append(name.isEmpty() ? "" : " ").append(word);
      }
    }
    return name.isEmpty() ? null : name.toString();
  }
}
