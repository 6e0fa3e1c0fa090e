package org.rostrum.exhibits.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The half of the day that a time of twelve hours names, in the languages phones are set to. */
enum DayPart {
  MORNING,
  AFTERNOON;

  /** Longest word read, in characters, with dots and spaces. */
  static final int LONGEST = 16;

  private static final Map<String, DayPart> WORDS = new HashMap<>();

  static {
    words(
        MORNING,
        "am vm fm πμ dop de sa öö ص قظ пп дп paradite eparadites dimineața vorm vormittags morgens"
            + " nachts sochtends snachts 오전 上午 午前 凌晨 早上 清晨 damanhã"
            + " пополуночи पूर्वाह्न לפנהצ רייט ноць утра ночи");
    words(
        AFTERNOON,
        "pm nm em μμ odp du ch ös م بظ сл мп мд pasdite epasdites seara nachm nachmittags mittags"
            + " abends smiddags savonds 오후 下午 午後 中午 晚上 datarde danoite"
            + " следобед अपराह्न אחהצ дня вечера");
  }

  private static void words(DayPart part, String words) {
    Arrays.stream(words.split(" ")).forEach(word -> WORDS.put(word, part));
  }

  /** The half of the day these characters name, whatever dots and spaces stand among them. */
  static @Nullable DayPart of(CharSequence text, int from, int to) {
    if (to - from > LONGEST || to <= from) {
      return null;
    }
    StringBuilder letters = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        letters.append(c);
      }
    }
    return WORDS.get(letters.toString().toLowerCase(Locale.ROOT));
  }

  /** That hour of twelve on a clock of twenty-four; hours above twelve stay as they are. */
  int hour(int hour) {
    if (this == MORNING) {
      return hour == 12 ? 0 : hour;
    }
    return hour < 12 ? hour + 12 : hour;
  }
}
