package org.rostrum.screening.extract;

/** International bank account numbers: the country's length (SWIFT registry) and modulus 97. */
final class Ibans implements Finder {

  private static final int SHORTEST = 15;
  private static final String LENGTHS =
      "ad24ae23al28at20az28ba20be16bg22bh22br29by28ch21cr22cy28cz24de22dk18do28ee20eg29es24fi18fo18"
          + "fr27gb22ge22gi23gl18gr27gt28hr21hu28ie22il23iq23is26it27jo30kw30kz20lb28lc32li21lt20"
          + "lu20lv21ly25mc27md24me22mk19mr27mt31mu30nl18no15pk24pl28ps29pt25qa29ro24rs22sa24sc31"
          + "sd18se24si19sk24sm27so23st25sv28tl23tn24tr26ua29va22vg24xk20";
  private static final byte[] LENGTH = lengths();

  @Override
  public void find(Track track, Catch found) {
    Code code = new Code(track);
    for (int run = 0; run + 1 < track.count; run++) {
      int start = track.from[run];
      int length = length(track, run);
      if (length < SHORTEST || track.solid(start - 1)) {
        continue;
      }
      code.read(start, length, " -");
      if (code.count() == length && code.whole() && modulus97(code) == Verdict.VALID) {
        found.add("IBAN", start, code.end(), 0.99);
        run = track.runAt(code.end()) - 1;
      }
    }
  }

  /** As long as the country's accounts are, where two letters and two figures begin one; or 0. */
  private static int length(Track track, int run) {
    char one = track.chars[track.from[run]];
    char two = track.at(track.from[run] + 1);
    boolean begins = !track.digits(run) && track.digits(run + 1);
    boolean letters = one >= 'a' && one <= 'z' && two >= 'a' && two <= 'z';
    boolean size = track.to[run] - track.from[run] == 2 && track.gap(run + 1) <= 1;
    return begins && letters && size ? LENGTH[(one - 'a') * 26 + two - 'a'] : 0;
  }

  private static Verdict modulus97(Code code) {
    int rest = 0;
    for (int i = 0; i < code.count(); i++) {
      char c = code.at((i + 4) % code.count());
      rest = c <= '9' ? rest * 10 + c - '0' : rest * 100 + c - 'a' + 10;
      rest %= 97;
    }
    return rest == 1 ? Verdict.VALID : Verdict.INVALID;
  }

  private static byte[] lengths() {
    byte[] lengths = new byte[26 * 26];
    for (int i = 0; i < LENGTHS.length(); i += 4) {
      int country = (LENGTHS.charAt(i) - 'a') * 26 + LENGTHS.charAt(i + 1) - 'a';
      lengths[country] = Byte.parseByte(LENGTHS.substring(i + 2, i + 4));
    }
    return lengths;
  }
}
