package org.rostrum.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two wordings, word by word: the longest run of words they share stays. */
final class WordDiff {
  private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}'’]+|[^\\s\\p{L}\\p{N}]");

  private WordDiff() {}

  /** How a stretch of text fared. */
  enum Fate {
    KEPT,
    ADDED,
    REMOVED
  }

  record Stretch(Fate fate, String text) {}

  static List<Stretch> between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int[][] shared = shared(old, now);
    List<Stretch> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        all.add(new Stretch(Fate.KEPT, old.get(i)));
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && shared[i + 1][j] >= shared[i][j + 1])) {
        all.add(new Stretch(Fate.REMOVED, old.get(i++)));
      } else {
        all.add(new Stretch(Fate.ADDED, now.get(j++)));
      }
    }
    return joined(all);
  }

  /**
   * {@code shared[i][j]}: how many words the texts share, in order, from old word i and new word j
   * on.
   */
  private static int[][] shared(List<String> old, List<String> now) {
    int[][] shared = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        shared[i][j] =
            old.get(i).equals(now.get(j))
                ? shared[i + 1][j + 1] + 1
                : Math.max(shared[i + 1][j], shared[i][j + 1]);
      }
    }
    return shared;
  }

  private static List<Stretch> joined(List<Stretch> words) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch word : words) {
      if (!joined.isEmpty() && joined.getLast().fate() == word.fate()) {
        joined.add(new Stretch(word.fate(), joined.removeLast().text() + word.text()));
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
