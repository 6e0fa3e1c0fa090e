package org.rostrum.posts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/** A post cut where words to look at begin and end; together the pieces are the post again. */
record Marked(List<Piece> pieces) {

  Marked {
    pieces = List.copyOf(pieces);
  }

  /** Some words; {@code number} is that of the finding they belong to, or 0. */
  record Piece(String words, int number) {
    boolean isMarked() {
      return number > 0;
    }
  }

  /**
   * The post with the words of each finding numbered as the findings are; words found twice keep
   * the first number.
   */
  static Marked of(String text, List<Finding> findings) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      for (Span span : findings.get(i).spans()) {
        if (span.end() <= text.length() && span.end() > span.start()) {
          stretches.add(new Stretch(span.start(), span.end(), i + 1));
        }
      }
    }
    stretches.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::number));
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Stretch stretch : stretches) {
      int start = Math.max(at, stretch.start());
      if (stretch.end() <= start) {
        continue;
      }
      if (start > at) {
        pieces.add(new Piece(text.substring(at, start), 0));
      }
      pieces.add(new Piece(text.substring(start, stretch.end()), stretch.number()));
      at = stretch.end();
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), 0));
    }
    return new Marked(pieces);
  }

  private record Stretch(int start, int end, int number) {}
}
