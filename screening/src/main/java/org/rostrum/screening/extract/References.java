package org.rostrum.screening.extract;

import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** Case references such as DC/26/71544 or 23/01234/FUL: letters and digits between slashes. */
final class References implements Scanner {

  private static final int FEWEST_DIGITS = 5;
  private static final int LONGEST = 24;

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    char[] text = words.folded();
    for (int i = 0; i < text.length; i++) {
      if (!Character.isLetterOrDigit(text[i])
          || !Scan.begins(text, i)
          || i > 0 && text[i - 1] == '/') {
        continue;
      }
      int slashes = 0;
      int digits = 0;
      int letters = 0;
      int end = i;
      while (end < text.length
          && end - i < LONGEST
          && (Scan.letter(text[end])
              || Scan.digit(text[end])
              || text[end] == '/'
                  && end + 1 < text.length
                  && Character.isLetterOrDigit(text[end + 1]))) {
        slashes += text[end] == '/' ? 1 : 0;
        digits += Scan.digit(text[end]) ? 1 : 0;
        letters += Scan.letter(text[end]) ? 1 : 0;
        end++;
      }
      if (slashes >= 2 && digits >= FEWEST_DIGITS && letters > 0 && letters <= 8
          || slashes == 1 && digits >= 7 && digits <= 9 && Scan.ends(text, end)) {
        found.accept(new Entity("REF", i, end, 0.8, null));
      }
      i = Math.max(i, end - 1);
    }
  }
}
