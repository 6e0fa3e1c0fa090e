package org.rostrum.posts;

import java.util.ArrayList;
import java.util.List;

/** What a suggested mend takes out of a post and puts in, word by word. */
record Rewrite(List<Piece> pieces) {

  private static final int MOST_WORDS = 600;
  private static final int LONGEST_GAP = 80;
  private static final String SIGNS = ",.!?;:";

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

  /** Something is put in for the member to fill in. */
  boolean hasGaps() {
    return pieces.stream()
        .anyMatch(piece -> piece.change() == Change.PUT_IN && gaps(piece.words()));
  }

  /** A few words in square brackets stand in the text, as rewrites leave them to be filled in. */
  static boolean gaps(String text) {
    for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
      int close = text.indexOf(']', open);
      boolean words = close > open && text.substring(open, close).indexOf(' ') > 0;
      if (words && close - open <= LONGEST_GAP && Character.isLetter(text.charAt(open + 1))) {
        return true;
      }
    }
    return false;
  }

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
    return new Rewrite(whole(pieces));
  }

  /**
   * Changes with nothing but blanks between them are read as one: all that goes, then all that
   * comes.
   */
  private static List<Piece> whole(List<Piece> pieces) {
    List<Piece> whole = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    StringBuilder in = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean between =
          piece.change() == Change.KEPT
              && piece.words().isBlank()
              && out.length() + in.length() > 0
              && i + 1 < pieces.size();
      if (piece.change() == Change.TAKEN_OUT || between) {
        out.append(piece.words());
      }
      if (piece.change() == Change.PUT_IN || between) {
        in.append(piece.words());
      }
      if (piece.change() == Change.KEPT && !between) {
        flush(whole, out, in);
        whole.add(piece);
      }
    }
    flush(whole, out, in);
    return whole;
  }

  private static void flush(List<Piece> whole, StringBuilder out, StringBuilder in) {
    boolean onlyBlank = !in.isEmpty() && in.toString().isBlank();
    boolean stays = onlyBlank && out.toString().endsWith(in.toString());
    String gone = stays ? out.substring(0, out.length() - in.length()) : out.toString();
    if (!gone.isEmpty()) {
      whole.add(new Piece(gone, Change.TAKEN_OUT));
    }
    if (!in.isEmpty()) {
      whole.add(new Piece(in.toString(), stays ? Change.KEPT : Change.PUT_IN));
    }
    out.setLength(0);
    in.setLength(0);
  }

  /** Words, blanks, and the signs behind words, each by itself. */
  private static String[] words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || parts(text, i)) {
        words.add(text.substring(from, i));
        from = i;
      }
    }
    return words.toArray(String[]::new);
  }

  /** A blank begins or ends here, or a sign that stands at the end of a word begins. */
  private static boolean parts(String text, int at) {
    boolean blank = Character.isWhitespace(text.charAt(at));
    boolean before = Character.isWhitespace(text.charAt(at - 1));
    boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return blank != before || !before && last && SIGNS.indexOf(text.charAt(at)) >= 0;
  }

  private static void add(List<Piece> pieces, String word, Change change) {
    if (!pieces.isEmpty() && pieces.getLast().change() == change) {
      pieces.add(new Piece(pieces.removeLast().words() + word, change));
    } else {
      pieces.add(new Piece(word, change));
    }
  }
}
