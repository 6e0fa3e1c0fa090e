package org.rostrum.screening.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words, each with its place in the original and one or two comparable forms.
 *
 * <p>A contraction is two words over its two halves (<i>he's</i> = <i>he</i> + <i>'s</i>), whether
 * or not its apostrophe was typed. Digits and signs inside a word have a second form with letters
 * (<i>sc4m</i>), masked swearing becomes <i>expletive</i>, an emoji the word for what it shows. One
 * pass, linear in the length of the text.
 */
public final class Words {

  private final String text;
  private final char[] folded;
  private final int count;
  private final int[] starts;
  private final int[] ends;
  private final @Nullable String[] forms;
  private final @Nullable String[] seconds;
  private final int[] sentences;
  private final int[] sentenceFirsts;
  private final Map<String, int[]> kinds = new HashMap<>();

  public Words(String text) {
    this.text = text;
    this.folded = Fold.fold(text);
    Cutter cut = new Cutter(text, folded);
    this.count = cut.count();
    this.starts = cut.starts();
    this.ends = cut.ends();
    this.forms = cut.forms();
    this.seconds = cut.seconds();
    this.sentences = cut.sentences();
    this.sentenceFirsts = cut.sentenceFirsts();
  }

  public int count() {
    return count;
  }

  public String text() {
    return text;
  }

  /** The text folded unit by unit; same offsets as {@link #text()}. */
  public char[] folded() {
    return folded;
  }

  public int start(int word) {
    return starts[word];
  }

  public int end(int word) {
    return ends[word];
  }

  /** The comparable form: folded, lower case, without invisible characters. */
  public String form(int word) {
    String form = forms[word];
    return form == null ? "" : form;
  }

  /** A second form for words spelt with digits, signs or drawn-out letters, or null. */
  public @Nullable String second(int word) {
    return seconds[word];
  }

  /** True if either form is this. */
  public boolean is(int word, String form) {
    return form.equals(forms[word]) || form.equals(seconds[word]);
  }

  /** True if the word begins with a capital letter in the original. */
  public boolean capitalised(int word) {
    return Character.isUpperCase(text.charAt(starts[word]));
  }

  /** True at the front of a sentence and behind a comma, colon, dash or bracket. */
  public boolean beginsClause(int word) {
    if (word == 0 || sentences[word] != sentences[word - 1]) {
      return true;
    }
    int from = Math.max(ends[word - 1], starts[word] - 3);
    for (int i = from; i < starts[word]; i++) {
      if (",:()-.".indexOf(folded[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The number of the sentence the word stands in. */
  public int sentence(int word) {
    return sentences[word];
  }

  public int sentenceCount() {
    return sentenceFirsts.length - 1;
  }

  /** First word of a sentence. */
  public int firstOf(int sentence) {
    return sentenceFirsts[sentence];
  }

  /** One past the last word of a sentence. */
  public int lastOf(int sentence) {
    return sentenceFirsts[sentence + 1];
  }

  /** The first word that ends after this offset; {@link #count()} when there is none. */
  public int wordAt(int offset) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Says that words [from, to) are one thing of this kind, for phrases that ask for {@code <KIND>}.
   */
  public void mark(String kind, int from, int to) {
    if (from >= to || from >= count) {
      return;
    }
    int[] lasts = kinds.computeIfAbsent(kind, any -> new int[count]);
    lasts[from] = Math.max(lasts[from], to);
  }

  /** One past the last word of the thing of this kind that begins here, or -1. */
  public int markedUntil(String kind, int from) {
    int[] lasts = kinds.get(kind);
    return lasts == null || lasts[from] == 0 ? -1 : lasts[from];
  }

  /** For each word, one past the last word of the thing of this kind that begins there, or 0. */
  int @Nullable [] marks(String kind) {
    return kinds.get(kind);
  }

  /** All words in [from, to) as one string of forms, for messages and tests. */
  public String forms(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int word = from; word < to; word++) {
      out.append(word == from ? "" : " ").append(form(word));
    }
    return out.toString();
  }
}
