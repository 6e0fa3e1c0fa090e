package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rostrum.screening.text.Words;

/**
 * Which words are somebody else's: inside quotation marks of three words or more, or behind "this
 * is what I was sent:".
 */
final class Quotes {

  private static final int FEWEST_WORDS = 3;
  private static final Set<String> REPORTING =
      Set.of(
          "sent",
          "said",
          "says",
          "wrote",
          "writes",
          "told",
          "received",
          "called",
          "messaged",
          "emailed",
          "posted",
          "texted",
          "shouted",
          "tweeted",
          "quote",
          "message",
          "comment",
          "replied",
          "get",
          "got");

  private final boolean[] quoted;

  private Quotes(boolean[] quoted) {
    this.quoted = quoted;
  }

  static Quotes in(Words words) {
    boolean[] quoted = new boolean[words.count()];
    for (int[] stretch : stretches(words)) {
      int first = words.wordAt(stretch[0]);
      int last = words.wordAt(stretch[1]);
      if (last - first >= FEWEST_WORDS || last > first && reportedBefore(words, first)) {
        for (int word = first; word < last && words.start(word) < stretch[1]; word++) {
          quoted[word] = true;
        }
      }
    }
    return new Quotes(quoted);
  }

  /** True if all of words [from, to) are quoted. */
  boolean covers(int from, int to) {
    for (int word = from; word < to; word++) {
      if (!quoted[word]) {
        return false;
      }
    }
    return to > from;
  }

  private static List<int[]> stretches(Words words) {
    List<int[]> stretches = new ArrayList<>();
    char[] folded = words.folded();
    int open = -1;
    int single = -1;
    for (int i = 0; i < folded.length; i++) {
      if (folded[i] == '"') {
        if (open < 0) {
          open = i;
        } else {
          stretches.add(new int[] {open + 1, i});
          open = -1;
        }
      } else if (folded[i] == '\'') {
        boolean opens =
            (i == 0 || !Character.isLetterOrDigit(folded[i - 1]))
                && i + 1 < folded.length
                && Character.isLetterOrDigit(folded[i + 1]);
        boolean closes =
            i > 0
                && !Character.isWhitespace(folded[i - 1])
                && (i + 1 == folded.length || !Character.isLetterOrDigit(folded[i + 1]));
        if (single < 0 && opens) {
          single = i;
        } else if (single >= 0 && closes) {
          stretches.add(new int[] {single + 1, i});
          single = -1;
        }
      } else if (folded[i] == ':'
          && open < 0
          && i + 1 < folded.length
          && Character.isWhitespace(folded[i + 1])
          && introduces(words, i)) {
        stretches.add(new int[] {i + 1, folded.length});
        return stretches;
      }
    }
    return stretches;
  }

  /** "This is what I was sent:", "the message I got today:" */
  private static boolean introduces(Words words, int colon) {
    int next = words.wordAt(colon);
    for (int word = Math.max(0, next - 5); word < next; word++) {
      if (REPORTING.contains(words.form(word))
          && words.sentence(word) == words.sentence(next - 1)) {
        return received(words, Math.max(0, next - 9), next);
      }
    }
    return false;
  }

  private static boolean received(Words words, int from, int to) {
    String forms = words.forms(from, to);
    return forms.matches(".*\\b(i|we|me|us|my|our)\\b.*")
        && !forms.contains("i said")
        && !forms.contains("i wrote")
        && !forms.contains("i told");
  }

  private static boolean reportedBefore(Words words, int first) {
    for (int word = Math.max(0, first - 4); word < first; word++) {
      if (REPORTING.contains(words.form(word)) || words.form(word).equals("me")) {
        return true;
      }
    }
    return false;
  }
}
