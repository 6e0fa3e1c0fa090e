package org.rostrum.screening.extract;

/** E-mail addresses as people write them (a practical part of RFC 5322's addr-spec). */
final class Emails implements Finder {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_ENDING = 24;

  @Override
  public void find(Track track, Catch found) {
    for (int at = 1; at < track.length - 2; at++) {
      if (track.chars[at] == '@') {
        at = Math.max(at, around(track, at, found));
      }
    }
  }

  /** The address around this sign: where it ends, or 0. */
  private static int around(Track track, int at, Catch found) {
    boolean spaced = track.at(at - 1) == ' ' && track.at(at + 1) == ' ';
    int behind = spaced ? at + 2 : at + 1;
    int before = spaced ? at - 1 : at;
    int start = before;
    while (start > 0 && before - start < LONGEST_LOCAL && local(track.chars[start - 1])) {
      start--;
    }
    while (start < before && ".'*&=/".indexOf(track.chars[start]) >= 0) {
      start++;
    }
    int end = domain(track, behind);
    boolean plainWord = spaced && track.is(track.runAt(start), Cue.NOT_LOCAL);
    if (start == before || end == 0 || plainWord) {
      return 0;
    }
    found.add("EMAIL", start, end, 0.99);
    return end - 1;
  }

  /** One past a domain of two labels or more that begins here, or 0. */
  static int domain(Track track, int from) {
    int end = from;
    int whole = 0;
    int label = from;
    while (end - from < LONGEST) {
      char c = track.chars[end];
      boolean inside = c < 0x80 && track.solid(end) || c == '-';
      if (inside) {
        end++;
        continue;
      }
      if (end == label) {
        break;
      }
      if (label > from && ending(track, label, end)) {
        whole = end;
      }
      if (c != '.') {
        break;
      }
      label = ++end;
    }
    return whole;
  }

  /** Two letters or more and nothing else, not how a file's name ends. */
  private static boolean ending(Track track, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Signs.letter(track.chars[i])) {
        return false;
      }
    }
    return to - from >= 2 && to - from <= LONGEST_ENDING && !file(track, from, to);
  }

  private static boolean file(Track track, int from, int to) {
    String name = new String(track.chars, from, to - from);
    return switch (name) {
      case "png", "jpg", "jpeg", "gif", "pdf", "docx", "xlsx", "mp4" -> true;
      default -> false;
    };
  }

  static boolean local(char c) {
    return Signs.letter(c) || Signs.digit(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
  }
}
