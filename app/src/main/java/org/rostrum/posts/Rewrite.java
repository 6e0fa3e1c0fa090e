package org.rostrum.posts;

import java.util.ArrayList;
import java.util.List;

/** What a suggested mend takes out of a post and puts in, word by word. */
record Rewrite(List<Piece> pieces) {

  private static final int MOST_WORDS = 600;

  Rewrite {
    pieces = List.copyOf(pieces);
  }

  enum Change {
    KEPT,
    TAKEN_OUT,
    PUT_IN
  }

  /** Some words and what becomes of them. */
  record Piece(String words, Change change) {}

  /**
   * The difference of two texts by their longest common run of words (Hunt and McIlroy's measure).
   */
  static Rewrite between(String before, String after) {
    String[] old = words(before);
    String[] made = words(after);
    if (old.length > MOST_WORDS || made.length > MOST_WORDS) {
      return new Rewrite(
          List.of(new Piece(before, Change.TAKEN_OUT), new Piece(after, Change.PUT_IN)));
    }
    int[][] common = new int[old.length + 1][made.length + 1];
    for (int i = old.length - 1; i >= 0; i--) {
      for (int j = made.length - 1; j >= 0; j--) {
        common[i][j] =
            old[i].equals(made[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.length || j < made.length) {
      if (i < old.length && j < made.length && old[i].equals(made[j])) {
        add(pieces, old[i], Change.KEPT);
        i++;
        j++;
      } else if (i < old.length && (j == made.length || common[i + 1][j] >= common[i][j + 1])) {
        add(pieces, old[i++], Change.TAKEN_OUT);
      } else {
        add(pieces, made[j++], Change.PUT_IN);
      }
    }
    return new Rewrite(pieces);
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");
  }

  private static void add(List<Piece> pieces, String word, Change change) {
    if (!pieces.isEmpty() && pieces.getLast().change() == change) {
      pieces.add(new Piece(pieces.removeLast().words() + word, change));
    } else {
      pieces.add(new Piece(word, change));
    }
  }
}
