package org.rostrum.screening.emoji;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Emoji as their names in the Unicode standard, in small letters and without words that tell
 * nothing: {@code pig}, {@code person headscarf}, {@code dark skin}. The weighed wording and the
 * transformer learned from texts with these names in place of emoji, and read them so.
 */
public final class EmojiNames {

  private static final int FIRST = 0x1F000;
  private static final int LAST = 0x1FAFF;
  private static final int FIRST_SIGN = 0x2600;
  private static final int LAST_SIGN = 0x27BF;
  private static final int STAR = 0x2B50;

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
          Map.entry(0x1F921, "clown"),
          Map.entry(0x1F32D, "penis"),
          Map.entry(0x1F4A6, "wet"),
          Map.entry(0x267F, "wheelchair"),
          Map.entry(0x26A7, "transgender"));

  private static final Set<String> WITHOUT =
      Set.of(
          "face", "sign", "symbol", "with", "of", "the", "and", "emoji", "black", "white", "heavy");

  private static final @Nullable String[] NAMES = names(FIRST, LAST);
  private static final @Nullable String[] SIGNS = names(FIRST_SIGN, LAST_SIGN);
  private static final @Nullable String NAME_OF_STAR = name(STAR);

  private EmojiNames() {}

  /** The name of an emoji, or null for anything else. */
  public static @Nullable String of(int codePoint) {
    if (codePoint >= FIRST && codePoint <= LAST) {
      return NAMES[codePoint - FIRST];
    }
    if (codePoint >= FIRST_SIGN && codePoint <= LAST_SIGN) {
      return SIGNS[codePoint - FIRST_SIGN];
    }
    return codePoint == STAR ? NAME_OF_STAR : null;
  }

  private static @Nullable String[] names(int first, int last) {
    @Nullable String[] names = new String[last - first + 1];
    for (int i = first; i <= last; i++) {
      names[i - first] = name(i);
    }
    return names;
  }

  private static @Nullable String name(int codePoint) {
    String meant = MEANT.get(codePoint);
    String full = meant == null ? Character.getName(codePoint) : meant;
    if (full == null || full.startsWith("MAHJONG") || full.startsWith("DOMINO")) {
      return null;
    }
    if (codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF) {
      return String.valueOf((char) ('a' + codePoint - 0x1F1E6)) + " flag";
    }
    StringBuilder name = new StringBuilder();
    for (String word : full.toLowerCase(Locale.ROOT).split("[ -]")) {
      if (!WITHOUT.contains(word)) {
        name.append(name.isEmpty() ? "" : " ").append(word);
      }
    }
    return name.isEmpty() ? null : name.toString();
  }
}
