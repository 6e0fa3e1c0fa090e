package org.rostrum.screening.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a folded text into the words of {@link Words}: contractions in two, masked and spaced
 * letters as the words they stand for, sentences counted on the way.
 */
final class Cutter {

  private static final int LONGEST_WORD = 48;
  private static final int FEWEST_SPACED_LETTERS = 3;

  private final String text;
  private final char[] folded;
  private final WordBounds bounds;
  private int count;
  private int[] starts;
  private int[] ends;
  private @Nullable String[] forms;
  private @Nullable String[] seconds;
  private int[] sentences;
  private final int[] sentenceFirsts;

  Cutter(String text, char[] folded) {
    this.text = text;
    this.folded = folded;
    this.bounds = new WordBounds(text, folded);
    int room = folded.length / 5 + 8;
    this.starts = new int[room];
    this.ends = new int[room];
    this.forms = new String[room];
    this.seconds = new String[room];
    this.sentences = new int[room];
    cut();
    joinSpacedLetters();
    this.sentenceFirsts = boundSentences();
  }

  int count() {
    return count;
  }

  int[] starts() {
    return starts;
  }

  int[] ends() {
    return ends;
  }

  @Nullable String[] forms() {
    return forms;
  }

  @Nullable String[] seconds() {
    return seconds;
  }

  /** The number of each word's sentence. */
  int[] sentences() {
    return sentences;
  }

  /** The first word of each sentence, and behind them the number of words. */
  int[] sentenceFirsts() {
    return sentenceFirsts;
  }

  private void cut() {
    int i = 0;
    int sentence = 0;
    int length = folded.length;
    while (i < length) {
      char c = folded[i];
      if (bounds.wordPart(i)) {
        int end = Math.max(i + 1, bounds.wordEnd(i));
        addWord(i, end, sentence);
        i = end;
      } else if (c == '&') {
        add(i, i + 1, "and", null, sentence);
        i++;
      } else if (c == '[' && bounds.bracketed(i) > 0) {
        int end = bounds.bracketed(i);
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
        String form = joined(word, end);
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

  private String joined(int from, int to) {
    StringBuilder letters = new StringBuilder(to - from);
    for (int word = from; word < to; word++) {
      letters.append(forms[word]);
    }
    return letters.toString();
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
    String last = String.valueOf(forms[count - 1]);
    return last.length() == 1 && Character.isLetter(last.charAt(0)) && !last.equals("i")
        ? i + 2 >= folded.length
        : !Spelling.isAbbreviation(last);
  }

  /** Numbers the sentences without gaps; returns where each begins, and the end of the last. */
  private int[] boundSentences() {
    int[] firsts = new int[count == 0 ? 1 : 16];
    int number = 0;
    int previous = count == 0 ? 0 : sentences[0];
    for (int word = 0; word < count; word++) {
      if (sentences[word] != previous) {
        previous = sentences[word];
        if (++number + 1 == firsts.length) {
          firsts = Arrays.copyOf(firsts, firsts.length * 2);
        }
        firsts[number] = word;
      }
      sentences[word] = number;
    }
    if (count > 0) {
      firsts[++number] = count;
    }
    return Arrays.copyOf(firsts, number + 1);
  }
}
