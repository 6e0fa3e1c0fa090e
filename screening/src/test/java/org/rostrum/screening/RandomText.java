package org.rostrum.screening;

import java.util.Random;

/** Random texts of every kind of character, broken ones too; the same seed gives the same texts. */
final class RandomText {

  private static final String[] PIECES = {
    "the council ",
    "Mrs Example ",
    "07700 900482",
    " lives at 14 Mill Lane",
    "vote for me ",
    "\"",
    "\u201C",
    "\u2019",
    "I know where you live",
    "@",
    "#",
    "https://a.example/x?y=z",
    "B70 9ZZ",
    "\n",
    "\r\n",
    "\u200B",
    "\u200D",
    "\uFE0F",
    "\u202E",
    "\u0301",
    "\u00AD",
    "(((",
    "* ",
    "a@a.",
    "&amp;"
  };

  private final Random random;

  RandomText(long seed) {
    random = new Random(seed);
  }

  void bytes(byte[] into) {
    random.nextBytes(into);
  }

  /** A text of at most so many pieces. */
  String text(int most) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(most);
    int kinds = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(kinds)) {
        case 0 -> text.append((char) (' ' + random.nextInt(95)));
        case 1 -> text.append(PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.append((char) random.nextInt(0x10000));
        case 3 -> text.appendCodePoint(random.nextInt(0x110000));
        case 4 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        default -> text.append((char) random.nextInt(0x250));
      }
    }
    return text.toString();
  }
}
