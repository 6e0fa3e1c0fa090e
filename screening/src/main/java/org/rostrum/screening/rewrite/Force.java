package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rostrum.screening.text.Words;

/** Whether a rewrite still says what the draft was about. */
final class Force {

  private static final int FEWEST_WORDS = 4;

  /** Of ten words of the draft, so many at least stay. */
  private static final int MOST_KEPT = 4;

  /** So many words together say something, whatever they are. */
  private static final int PLENTY = 7;

  /** A text of which so many of ten words stay says what it said. */
  private static final int NEARLY_ALL = 8;

  /** Words of the matter that mean other things too often to carry a sentence alone. */
  private static final Set<String> FAINT =
      Set.of(
          "care",
          "pay",
          "fine",
          "land",
          "lane",
          "park",
          "cut",
          "cuts",
          "independent",
          "promise",
          "promised",
          "service",
          "report",
          "street",
          "road",
          "house",
          "town",
          "hall",
          "lights",
          "garden",
          "plan",
          "charge",
          "cost",
          "waste");

  /** What begins a sentence that says nothing without the one before it. */
  private static final Set<String> LEANING =
      Set.of(
          "and", "but", "or", "which", "nothing", "proud", "go", "always", "nor", "because", "so",
          "oh", "give", "shame");

  private Force() {}

  /** Every word of the matter stands, in order, and a sentence of some weight is left. */
  static boolean keeps(Draft draft, String text) {
    Words after = new Words(text);
    return after.count() * 10 >= draft.words().count() * MOST_KEPT
        && keepsMatter(draft, after)
        && !hangs(draft, after)
        && (after.count() * 10 >= draft.words().count() * NEARLY_ALL
            || says(after, after.sentenceCount() == draft.words().sentenceCount()));
  }

  private static boolean keepsMatter(Draft draft, Words after) {
    List<String> left = new ArrayList<>(after.count());
    for (int word = 0; word < after.count(); word++) {
      left.add(after.form(word));
    }
    int at = 0;
    for (int word = 0; word < draft.words().count(); word++) {
      if (!Matter.is(draft.words(), word) || draft.recognised(word)) {
        continue;
      }
      String form = draft.form(word);
      while (at < left.size() && !left.get(at).equals(form)) {
        at++;
      }
      if (at++ == left.size()) {
        return false;
      }
    }
    return true;
  }

  /** It begins with a word that points at what is gone. */
  private static boolean hangs(Draft draft, Words after) {
    String first = after.form(0);
    return Grammar.LEANING.contains(first) && !first.equals(draft.form(0));
  }

  /**
   * A sentence that is no mere aside and has something in it to hold on to.
   *
   * @param whole no sentence of the draft went whole, so that little is asked
   */
  private static boolean says(Words after, boolean whole) {
    for (int sentence = 0; sentence < after.sentenceCount(); sentence++) {
      int from = after.firstOf(sentence);
      int size = after.lastOf(sentence) - from;
      if (size < FEWEST_WORDS || LEANING.contains(after.form(from))) {
        continue;
      }
      boolean named = false;
      boolean does = false;
      boolean carries = false;
      boolean counts = false;
      for (int word = from; word < from + size; word++) {
        named |= word > from && after.capitalised(word) && !after.form(word).equals("i");
        does |= word > from && Grammar.verb(after.form(word));
        carries |= carries(after, word);
        counts |= Matter.is(after, word);
      }
      boolean light = whole && (carries || named && does || size >= PLENTY);
      boolean heavy =
          does && (carries && size > FEWEST_WORDS || size > PLENTY + 1 && (named || counts));
      if (light || heavy) {
        return true;
      }
    }
    return false;
  }

  /** A word of the matter that carries a sentence. */
  static boolean carries(Words after, int word) {
    String form = after.form(word);
    return Matter.is(after, word) && !FAINT.contains(form) && !Character.isDigit(form.charAt(0));
  }
}
