package org.rostrum.screening.extract;

/** Letters and figures of one code, read on over single blanks or hyphens, with their shape. */
final class Code {

  private static final int LONGEST = 40;

  private final Track track;
  private final char[] signs = new char[LONGEST];
  private int count;
  private int end;
  private int breaks;
  private boolean upper;

  Code(Track track) {
    this.track = track;
  }

  /** Reads up to so many letters and figures from here; the code ends where they do. */
  void read(int from, int most, String gaps) {
    count = 0;
    breaks = 0;
    end = from;
    upper = true;
    int at = from;
    while (count < most) {
      char c = track.at(at);
      if (Signs.digit(c) || c >= 'a' && c <= 'z') {
        upper &= Signs.digit(c) || Character.isUpperCase(track.text.charAt(track.begins(at)));
        signs[count++] = c;
        end = ++at;
      } else if (gaps.indexOf(c) >= 0 && at == end && plain(track.at(at + 1))) {
        breaks++;
        at++;
      } else {
        break;
      }
    }
  }

  private static boolean plain(char c) {
    return Signs.digit(c) || c >= 'a' && c <= 'z';
  }

  int count() {
    return count;
  }

  char at(int place) {
    return place < count ? signs[place] : '\0';
  }

  boolean digit(int place) {
    return Signs.digit(at(place));
  }

  boolean letter(int place) {
    return at(place) >= 'a';
  }

  /** One past its last letter or figure in the text. */
  int end() {
    return end;
  }

  /** How many blanks or hyphens stand inside. */
  int breaks() {
    return breaks;
  }

  boolean upper() {
    return upper;
  }

  /** No letter or figure follows. */
  boolean whole() {
    return !track.solid(end);
  }

  int number(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + signs[i] - '0';
    }
    return number;
  }

  /** Letters (A) and figures (9) as in this shape, place by place. */
  boolean shaped(String shape) {
    if (count != shape.length()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (shape.charAt(i) == '9' ? !digit(i) : !letter(i)) {
        return false;
      }
    }
    return true;
  }
}
