package org.rostrum.screening.extract;

/** Tells, without making anything, that a text cannot hold personal data of any known shape. */
final class Quiet {

  private static final int FEWEST_SPACED = 3;

  private Quiet() {}

  /** No figure, no at sign, no three slashes, and no word that could begin such data. */
  static boolean is(String text) {
    long hash = 0;
    int letters = 0;
    int single = 0;
    boolean spoken = false;
    boolean dotted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? Signs.plain(text.charAt(i)) : '\n';
      if (Signs.letter(c)) {
        hash = Cues.step(hash, c);
        letters++;
        continue;
      }
      if (c == Signs.NOTHING) {
        continue;
      }
      if (letters > 0) {
        single = letters == 1 ? single + 1 : 0;
        long cues = Cues.of(hash);
        if (single >= FEWEST_SPACED || Cue.triggers(cues)) {
          return false;
        }
        spoken |= Cue.AT.in(cues);
        dotted |=
            c == '.' && i + 1 < text.length() && Signs.letter(Signs.plain(text.charAt(i + 1)));
        hash = 0;
        letters = 0;
      }
      if (loud(text, i, c)) {
        return false;
      }
    }
    return !(spoken && dotted);
  }

  private static boolean loud(String text, int i, char c) {
    if (Signs.digit(c) || c == '@') {
      return true;
    }
    if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
      char plain = Signs.plain(text.codePointAt(i));
      return plain != Signs.PICTURE && plain != Signs.NOTHING;
    }
    return c == '/' && text.startsWith("///", i);
  }
}
