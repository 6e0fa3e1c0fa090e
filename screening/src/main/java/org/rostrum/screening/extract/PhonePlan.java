package org.rostrum.screening.extract;

/**
 * Which numbers there can be: prefixes and lengths of Ofcom's National Telephone Numbering Plan,
 * drama ranges among them, and the lengths of ITU-T E.164 for other countries.
 */
final class PhonePlan {

  private static final int LONGEST_FOREIGN = 15;

  private PhonePlan() {}

  /** The digits as dialled within the United Kingdom, or with 44 or 0044 before them. */
  static Verdict judge(Dial dial) {
    int from = 0;
    int size = dial.count();
    if (dial.digit(0) == '7') {
      return dial.spoken() && size == 10 ? Verdict.VALID : Verdict.UNKNOWN;
    }
    if (size >= 4 && zero(dial, 0) && zero(dial, 1)) {
      from = 2;
    }
    if (from > 0 || !zero(dial, 0)) {
      if (dial.digit(from) != '4' || size > from + 1 && dial.digit(from + 1) != '4') {
        return Verdict.INVALID;
      }
      from += 2;
      if (size > from && zero(dial, from)) {
        from++;
      }
    } else {
      from = 1;
    }
    return size > from + 2 ? national(dial, from, size - from) : Verdict.UNKNOWN;
  }

  /** Without the leading zero. */
  private static Verdict national(Dial dial, int from, int size) {
    char first = dial.digit(from);
    char second = dial.digit(from + 1);
    boolean known =
        switch (first) {
          case '1' -> second != '0';
          case '2' -> "03489".indexOf(second) >= 0;
          case '3' -> "0347".indexOf(second) >= 0;
          case '5' -> second == '5' || second == '6';
          case '7' -> true;
          case '8' -> "0478".indexOf(second) >= 0;
          case '9' -> "018".indexOf(second) >= 0;
          default -> false;
        };
    if (!known || size > 10) {
      return Verdict.INVALID;
    }
    boolean city = first == '1' && (second == '1' || dial.digit(from + 2) == '1');
    boolean shorter = first == '1' && !city || first == '8' && second == '0';
    return size == 10 || size == 9 && shorter ? Verdict.VALID : Verdict.UNKNOWN;
  }

  /** The digits behind a plus or two zeros: a country's code and at least seven more. */
  static boolean international(Dial dial) {
    int prefix = zero(dial, 0) && zero(dial, 1) ? 2 : 0;
    int size = dial.count() - prefix;
    return size >= 9 && size <= LONGEST_FOREIGN && !zero(dial, prefix);
  }

  /** North America: area and exchange begin with 2 to 9. */
  static boolean northAmerican(Dial dial) {
    return dial.count() == 10 && dial.digit(0) >= '2' && dial.digit(3) >= '2';
  }

  private static boolean zero(Dial dial, int place) {
    return dial.digit(place) == '0';
  }
}
