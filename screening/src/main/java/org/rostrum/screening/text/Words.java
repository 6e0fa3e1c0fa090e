package org.rostrum.screening.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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

  private static final int LONGEST_WORD = 48;
  private static final int FEWEST_SPACED_LETTERS = 3;

  private final String text;
  private final char[] folded;
  private int count;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private @Nullable String[] forms = new String[64];
  private @Nullable String[] seconds = new String[64];
  private int[] sentences = new int[64];
  private final List<int[]> sentenceBounds = new ArrayList<>();
  private final Map<String, int[]> kinds = new HashMap<>();

  public Words(String text) {
    this.text = text;
    this.folded = Fold.fold(text);
    cut();
    joinSpacedLetters();
    boundSentences();
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
    return sentenceBounds.size();
  }

  /** First word of a sentence. */
  public int firstOf(int sentence) {
    return sentenceBounds.get(sentence)[0];
  }

  /** One past the last word of a sentence. */
  public int lastOf(int sentence) {
    return sentenceBounds.get(sentence)[1];
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

  /** All words in [from, to) as one string of forms, for messages and tests. */
  public String forms(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int word = from; word < to; word++) {
      out.append(word == from ? "" : " ").append(form(word));
    }
    return out.toString();
  }

  private void cut() {
    int i = 0;
    int sentence = 0;
    int length = folded.length;
    while (i < length) {
      char c = folded[i];
      if (wordPart(i)) {
        int end = Math.max(i + 1, wordEnd(i));
        addWord(i, end, sentence);
        i = end;
      } else if (c == '&') {
        add(i, i + 1, "and", null, sentence);
        i++;
      } else if (c == '[' && bracketed(i) > 0) {
        int end = bracketed(i);
        add(i, end, bracketWord(i, end), null, sentence);
        i = end;
      } else if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < length) {
        String name = Emoji.word(text.codePointAt(i));
        if (name != null) {
          add(i, i + 2, name, null, sentence);
        }
        i += 2;
      } else if (Emoji.word(c) instanceof String name) {
        add(i, i + 1, name, null, sentence);
        i++;
      } else {
        if (endsSentence(i)) {
          sentence++;
        }
        i++;
      }
    }
  }

  /** Three or more single letters in a row, as in <i>s c u m</i>, are one word spread out. */
  private void joinSpacedLetters() {
    int kept = 0;
    for (int word = 0; word < count; ) {
      int end = word;
      while (end < count && singleLetter(end) && (end == word || nextTo(end))) {
        end++;
      }
      if (end - word >= FEWEST_SPACED_LETTERS) {
        String form = forms(word, end).replace(" ", "");
        boolean article = form.charAt(0) == 'a' || form.charAt(0) == 'i';
        put(kept, word, ends[end - 1], form, article ? form.substring(1) : null);
        word = end;
      } else {
        put(kept, word, ends[word], forms[word], seconds[word]);
        word++;
      }
      kept++;
    }
    count = kept;
  }

  private void put(int at, int from, int end, @Nullable String form, @Nullable String second) {
    starts[at] = starts[from];
    ends[at] = end;
    forms[at] = form;
    seconds[at] = second;
    sentences[at] = sentences[from];
  }

  private boolean singleLetter(int word) {
    return ends[word] - starts[word] == 1 && Character.isLetter(folded[starts[word]]);
  }

  /** One blank, dot, dash or the like after the word before. */
  private boolean nextTo(int word) {
    return starts[word] - ends[word - 1] == 1 && sentences[word] - sentences[word - 1] <= 1;
  }

  /** Letters, digits and, between or before them, the signs people write letters with. */
  private boolean wordPart(int i) {
    char c = folded[i];
    if (Character.isLetterOrDigit(c) || Character.isHighSurrogate(c) && letterPair(i)) {
      return true;
    }
    if (c == '$') {
      return i + 2 < folded.length
          && Character.isLetter(folded[i + 1])
          && Character.isLetter(folded[i + 2])
          && (i == 0 || !Character.isLetterOrDigit(folded[i - 1]));
    }
    return c == '*'
        && i + 1 < folded.length
        && (folded[i + 1] == '*' || Character.isLetter(folded[i + 1]))
        && (i == 0 || !Character.isLetterOrDigit(folded[i - 1]))
        && masked(i);
  }

  /** Stars with a letter among them, such as {@code ***k}, not a bullet or bold mark. */
  private boolean masked(int i) {
    int stars = 0;
    int letters = 0;
    for (int j = i; j < folded.length && j < i + 12; j++) {
      if (folded[j] == '*') {
        stars++;
      } else if (Character.isLetter(folded[j])) {
        letters++;
      } else {
        break;
      }
    }
    return stars >= 2 && letters >= 1 && letters <= 3;
  }

  private int wordEnd(int from) {
    int i = from + 1;
    while (i < folded.length) {
      char c = folded[i];
      if (Character.isLetterOrDigit(c)
          || c == Fold.INVISIBLE
          || Character.isSurrogate(c) && letterPair(i)) {
        i++;
      } else if (insideWord(i)) {
        i++;
      } else {
        break;
      }
    }
    while (i > from + 1 && folded[i - 1] == Fold.INVISIBLE) {
      i--;
    }
    return i;
  }

  private boolean letterPair(int i) {
    return Character.isHighSurrogate(folded[i])
        ? i + 1 < folded.length && Character.isLetter(text.codePointAt(i))
        : i > 0 && Character.isLetter(text.codePointAt(i - 1));
  }

  /** An apostrophe or masking sign with a word character on both sides. */
  private boolean insideWord(int i) {
    char c = folded[i];
    if (i + 1 >= folded.length) {
      return c == '*' && i > 0 && folded[i - 1] == '*';
    }
    boolean before = i > 0 && (Character.isLetterOrDigit(folded[i - 1]) || folded[i - 1] == '*');
    boolean after = Character.isLetterOrDigit(folded[i + 1]) || folded[i + 1] == '*';
    return switch (c) {
      case '\'' -> before && Character.isLetter(folded[i + 1]);
      case '*' -> before && (after || folded[i - 1] == '*');
      case '#' -> before && Character.isLetter(folded[i - 1]) && Character.isLetter(folded[i + 1]);
      case '$', '@', '!' ->
          (before && Character.isLetter(folded[i - 1]) || folded[i - 1] == c)
              && (Character.isLetter(folded[i + 1]) || folded[i + 1] == c && c == '$')
              && !looksLikeAddress(i);
      default -> false;
    };
  }

  /** An at sign that belongs to an e-mail address keeps the address's words apart. */
  private boolean looksLikeAddress(int i) {
    if (folded[i] != '@') {
      return false;
    }
    for (int j = i + 1; j < folded.length && j < i + 40; j++) {
      if (folded[j] == '.') {
        return j + 1 < folded.length && Character.isLetter(folded[j + 1]);
      }
      if (!Character.isLetterOrDigit(folded[j]) && folded[j] != '-') {
        return false;
      }
    }
    return false;
  }

  private int bracketed(int from) {
    for (int j = from + 1; j < folded.length && j < from + 24; j++) {
      if (folded[j] == ']') {
        return j > from + 1 ? j + 1 : 0;
      }
      if (!Character.isLetter(folded[j]) && folded[j] != ' ' && folded[j] != '-') {
        return 0;
      }
    }
    return 0;
  }

  /** {@code [expletive]}, {@code [slur]}, {@code [link]}: what the writer stood in for. */
  private String bracketWord(int from, int end) {
    String inside = new String(folded, from + 1, end - from - 2).strip();
    return switch (inside) {
      case "expletive", "expletive deleted", "swear word", "swearword", "swearing", "redacted" ->
          "expletive";
      case "racial slur", "slur", "racist slur" -> "slur";
      default -> "[" + inside + "]";
    };
  }

  private void addWord(int from, int to, int sentence) {
    int apostrophe = -1;
    for (int i = from; i < to; i++) {
      if (folded[i] == '\'') {
        apostrophe = i;
      }
    }
    if (apostrophe > from && Contractions.splitsAt(folded, apostrophe, to)) {
      addPlain(from, apostrophe, sentence);
      add(apostrophe, to, plain(apostrophe, to), null, sentence);
      return;
    }
    String form = plain(from, to);
    int cut = Contractions.unmarked(form);
    if (cut > 0 && form.length() == to - from) {
      add(from, from + cut, form.substring(0, cut), null, sentence);
      add(from + cut, to, "'" + form.substring(cut), null, sentence);
      return;
    }
    addPlain(from, to, sentence);
  }

  private void addPlain(int from, int to, int sentence) {
    String form = plain(from, to);
    if (Spelling.isMasked(form)) {
      add(from, to, "expletive", Spelling.unmasked(form), sentence);
    } else {
      String second = Spelling.second(form);
      add(from, to, form, second == null ? Shorthand.of(form) : second, sentence);
    }
  }

  private String plain(int from, int to) {
    if (to - from > LONGEST_WORD) {
      return "";
    }
    StringBuilder out = new StringBuilder(to - from);
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      char c = folded[i];
      if (c != Fold.INVISIBLE) {
        out.append(c);
        ascii &= c < 0x80;
      }
    }
    String form = out.toString();
    return ascii ? form : Spelling.compose(form);
  }

  private void add(int from, int to, String form, @Nullable String second, int sentence) {
    if (count == starts.length) {
      int size = count * 2;
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      forms = Arrays.copyOf(forms, size);
      seconds = Arrays.copyOf(seconds, size);
      sentences = Arrays.copyOf(sentences, size);
    }
    starts[count] = from;
    ends[count] = to;
    forms[count] = form;
    seconds[count] = second;
    sentences[count] = sentence;
    count++;
  }

  private boolean endsSentence(int i) {
    return switch (folded[i]) {
      case '!', '?', '\n', ';' -> true;
      case '.' -> fullStop(i);
      default -> false;
    };
  }

  /**
   * A dot that ends a sentence: not inside a number or address, not behind a title or single
   * letter.
   */
  private boolean fullStop(int i) {
    if (i + 1 < folded.length
        && !Character.isWhitespace(folded[i + 1])
        && folded[i + 1] != '"'
        && folded[i + 1] != '\''
        && folded[i + 1] != ')') {
      return false;
    }
    if (count == 0 || ends[count - 1] != i) {
      return true;
    }
    String last = form(count - 1);
    return last.length() == 1 && Character.isLetter(last.charAt(0)) && !last.equals("i")
        ? i + 2 >= folded.length
        : !Spelling.isAbbreviation(last);
  }

  private void boundSentences() {
    int from = 0;
    int number = 0;
    int previous = -1;
    for (int word = 0; word < count; word++) {
      if (previous >= 0 && sentences[word] != previous) {
        sentenceBounds.add(new int[] {from, word});
        from = word;
        number++;
      }
      previous = sentences[word];
      sentences[word] = number;
    }
    if (count > 0) {
      sentenceBounds.add(new int[] {from, count});
    }
  }
}
