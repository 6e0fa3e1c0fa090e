package org.rostrum.exhibits.bundle;

/** What short texts of a bundle may be. */
final class Words {

  private static final int LINE = 200;
  private static final int REFERENCE = 40;
  private static final int EXTENSION = 8;

  private Words() {}

  static boolean isReference(String text) {
    return !text.isEmpty()
        && text.length() <= REFERENCE
        && text.charAt(0) != '-'
        && text.chars().allMatch(c -> isLetter(c) || isCapital(c) || isDigit(c) || c == '-');
  }

  /** The letters behind the dot of a file's name; none is an extension too. */
  static boolean isExtension(String text) {
    return text.length() <= EXTENSION && text.chars().allMatch(c -> isLetter(c) || isDigit(c));
  }

  /** One line, with whole characters only and no controls. */
  static boolean isLine(String text) {
    return text.length() <= LINE
        && text.codePoints()
            .noneMatch(c ->
                Character.isISOControl(c)
                    || c >= 0xD800 && c < 0xE000
                    || c == 0x2028
                    || c == 0x2029);
  }

  /** What a member of the archive may be called: it is ASCII, so every program reads it alike. */
  static boolean isMember(String text) {
    return !text.isEmpty()
        && text.length() <= LINE
        && text.chars()
            .allMatch(c -> isLetter(c) || isCapital(c) || isDigit(c) || "-./".indexOf(c) >= 0);
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
