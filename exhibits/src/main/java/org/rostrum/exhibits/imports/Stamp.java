package org.rostrum.exhibits.imports;

import org.jspecify.annotations.Nullable;

/**
 * The date and time that begin a line of a WhatsApp or Signal export, in any of the layouts that
 * Android and iOS write. One is made for a file and filled line by line, without looking back: the
 * work is proportional to the length of the stamp.
 *
 * <p>Layouts: {@code [date, time] rest} (iOS), {@code date, time - rest} (Android), {@code date
 * time: rest} and {@code date time rest} (older ones). The order of day, month and year is not
 * decided here.
 */
final class Stamp {

  /** What stands between the time and the rest of the line. */
  private enum Before {
    BRACKET,
    DASH,
    COLON,
    SPACE
  }

  private final int[] date = new int[3];
  private final int[] digits = new int[3];
  private String line = "";
  private int at;
  private boolean bracket;
  private char separator;
  private Before before = Before.SPACE;
  private int hour;
  private int minute;
  private int second;
  private @Nullable DayPart part;
  private boolean partUnknown;
  private boolean comma;
  private boolean seconds;
  private int writtenFrom;
  private int writtenTo;
  private int rest;

  /** Whether the line begins with a date and time; if so this holds them. */
  boolean begins(String text) {
    line = text;
    at = Characters.afterMarks(text, 0);
    if (at >= text.length()) {
      return false;
    }
    char first = text.charAt(at);
    bracket = first == '[';
    if (!bracket && !digit(first)) {
      return false;
    }
    at += bracket ? 1 : 0;
    part = null;
    partUnknown = false;
    writtenFrom = at;
    return date() && gap() && time() && end();
  }

  private boolean date() {
    if (!number(0, 4) || !separator(true) || !number(1, 4) || !separator(false) || !number(2, 4)) {
      return false;
    }
    int long4 = 0;
    for (int i = 0; i < 3; i++) {
      if (digits[i] == 3) {
        return false;
      }
      long4 += digits[i] == 4 ? 1 : 0;
    }
    return long4 <= 1;
  }

  private boolean number(int index, int most) {
    int from = at;
    int value = 0;
    while (at < line.length() && at - from < most && digit(line.charAt(at))) {
      value = value * 10 + Character.digit(line.charAt(at), 10);
      at++;
    }
    date[index] = value;
    digits[index] = at - from;
    return at > from;
  }

  private boolean separator(boolean first) {
    while (at < line.length() && Characters.mark(line.charAt(at))) {
      at++;
    }
    if (at >= line.length()) {
      return false;
    }
    char c = line.charAt(at);
    if (first ? c != '/' && c != '.' && c != '-' : c != separator) {
      return false;
    }
    separator = c;
    at++;
    if (c == '.') {
      spaces();
    }
    while (at < line.length() && Characters.mark(line.charAt(at))) {
      at++;
    }
    return true;
  }

  /** From the date to the first digit of the time: a comma, spaces, perhaps a word. */
  private boolean gap() {
    int from = at;
    if (at < line.length() && separator == '.' && line.charAt(at) == '.') {
      at++;
    }
    comma = at < line.length() && (line.charAt(at) == ',' || line.charAt(at) == '\u060C');
    at += comma ? 1 : 0;
    int spacesFrom = at;
    spaces();
    if (at == from || at == spacesFrom) {
      return false;
    }
    int word = at;
    while (at < line.length() && at - word <= DayPart.LONGEST && !digit(line.charAt(at))) {
      char c = line.charAt(at);
      if (!Character.isLetter(c) && c != '.' && !Characters.space(c) && !Characters.mark(c)) {
        return false;
      }
      at++;
    }
    if (at > word) {
      part = DayPart.of(line, word, at);
    }
    return at < line.length() && digit(line.charAt(at));
  }

  private boolean time() {
    hour = two(1);
    if (hour < 0 || hour > 23 || at >= line.length()) {
      return false;
    }
    char colon = line.charAt(at);
    if (colon != ':' && colon != '.') {
      return false;
    }
    at++;
    minute = two(2);
    if (minute < 0 || minute > 59) {
      return false;
    }
    second = 0;
    seconds = at + 1 < line.length() && line.charAt(at) == colon && digit(line.charAt(at + 1));
    if (seconds) {
      at++;
      second = two(2);
      if (second < 0 || second > 59) {
        return false;
      }
    }
    writtenTo = at;
    return at >= line.length() || !digit(line.charAt(at));
  }

  private int two(int least) {
    int from = at;
    int value = 0;
    while (at < line.length() && at - from < 2 && digit(line.charAt(at))) {
      value = value * 10 + Character.digit(line.charAt(at), 10);
      at++;
    }
    return at - from < least ? -1 : value;
  }

  private boolean end() {
    if (bracket) {
      int close = at;
      while (close < line.length()
          && close - at <= DayPart.LONGEST + 2
          && line.charAt(close) != ']') {
        close++;
      }
      if (close >= line.length() || line.charAt(close) != ']' || !dayPart(at, close)) {
        return false;
      }
      before = Before.BRACKET;
      return restAfter(close + 1);
    }
    int i = at;
    if (i < line.length() && line.charAt(i) == ':') {
      before = Before.COLON;
      return restAfter(i + 1);
    }
    int dash = dash(i);
    if (dash > 0 && dayPart(i, dash)) {
      before = Before.DASH;
      return restAfter(dash + 1);
    }
    before = Before.SPACE;
    return restAfter(i);
  }

  /** Where a dash between spaces stands, close after the time; 0 where none does. */
  private int dash(int from) {
    for (int i = from; i < line.length() && i - from <= DayPart.LONGEST + 2; i++) {
      char c = line.charAt(i);
      if (digit(c) || c == ':') {
        return 0;
      }
      if ((c == '-' || c == '\u2013')
          && i > from
          && Characters.space(line.charAt(i - 1))
          && (i + 1 == line.length() || Characters.space(line.charAt(i + 1)))) {
        return i;
      }
    }
    return 0;
  }

  /** What stands between time and separator: nothing, or a half of the day. */
  private boolean dayPart(int from, int to) {
    int end = to;
    while (end > from
        && (Characters.space(line.charAt(end - 1)) || Characters.mark(line.charAt(end - 1)))) {
      end--;
    }
    int start = from;
    while (start < end
        && (Characters.space(line.charAt(start)) || Characters.mark(line.charAt(start)))) {
      start++;
    }
    if (start == end) {
      return true;
    }
    writtenTo = end;
    part = DayPart.of(line, start, end);
    partUnknown = part == null;
    return true;
  }

  private boolean restAfter(int from) {
    if (from >= line.length()) {
      rest = line.length();
      return before != Before.SPACE && before != Before.COLON;
    }
    int i = Characters.afterMarks(line, from);
    if (i >= line.length() || !Characters.space(line.charAt(i))) {
      return false;
    }
    rest = i + 1;
    return true;
  }

  private void spaces() {
    while (at < line.length() && Characters.space(line.charAt(at))) {
      at++;
    }
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9' || c > 0x7F && Character.isDigit(c);
  }

  /** The layout as a number: lines of one file share it, pasted lines of another rarely do. */
  int layout() {
    int year = digits[0] == 4 ? 1 : digits[1] == 4 ? 2 : digits[2] == 4 ? 3 : 0;
    int flags = (comma ? 1 : 0) | (seconds ? 2 : 0) | (partUnknown ? 4 : 0);
    return ((before.ordinal() * 4 + year) * 8 + flags) * 0x10000 + separator;
  }

  char separator() {
    return separator;
  }

  /** The number at that place of the date, 0 to 2. */
  int number(int index) {
    return date[index];
  }

  /** How many digits that number has. */
  int digits(int index) {
    return digits[index];
  }

  /** The hour from 0 to 23. */
  int hour() {
    return part == null ? hour : part.hour(hour);
  }

  int minute() {
    return minute;
  }

  int second() {
    return second;
  }

  /** Whether a word stands with the time that no known language uses for a half of the day. */
  boolean partUnknown() {
    return partUnknown;
  }

  String written() {
    return line.substring(writtenFrom, writtenTo);
  }

  /** Where the rest of the line begins, after the separator. */
  int rest() {
    return rest;
  }
}
