package org.rostrum.screening.rewrite;

import java.util.Set;

/** Words put before a sentence, whose own first word then loses its capital where it is small. */
final class Openings {

  private static final Set<String> SMALL =
      WordList.words(
          """
          the a an this that these those our my your their his her its it there if when we he she they
          in on at for since you not no nobody nothing every each some any all what why how
          """);

  private Openings() {}

  static Edit before(Draft draft, int sentence, String put) {
    int first = draft.words().firstOf(sentence);
    int start = draft.words().start(first);
    boolean shouted =
        draft.words().end(first) - start > 1
            && Character.isUpperCase(draft.text().charAt(start + 1));
    return SMALL.contains(draft.form(first)) && !shouted
        ? new Edit(start, draft.words().end(first), put + draft.form(first))
        : new Edit(start, start, put);
  }
}
