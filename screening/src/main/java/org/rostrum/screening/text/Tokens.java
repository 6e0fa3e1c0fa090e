package org.rostrum.screening.text;

import java.util.List;

/**
 * A text's words as numbers of one vocabulary, with the places of what is marked on them: all that
 * a phrase has to look at.
 */
public final class Tokens {

  private static final int[] NOWHERE = {};

  private final Words words;
  private final int[] forms;
  private final int[] seconds;
  private final int[][] beginnings;
  private final int[][] marks;

  /** Looks every word up; sees the marks that are on the words by now. */
  public Tokens(Words words, Vocabulary vocabulary) {
    this.words = words;
    int count = words.count();
    this.forms = new int[count];
    this.seconds = new int[count];
    this.beginnings = new int[count][];
    for (int word = 0; word < count; word++) {
      forms[word] = vocabulary.number(words.form(word));
      beginnings[word] = vocabulary.beginningsOf(words.form(word));
      String second = words.second(word);
      seconds[word] = second == null ? Vocabulary.UNKNOWN : vocabulary.number(second);
    }
    this.marks = marks(words, vocabulary);
  }

  private Tokens(Tokens tokens, Vocabulary vocabulary) {
    this.words = tokens.words;
    this.forms = tokens.forms;
    this.seconds = tokens.seconds;
    this.beginnings = tokens.beginnings;
    this.marks = marks(words, vocabulary);
  }

  /** The same words with the marks that were put on them since. */
  public Tokens withMarks(Vocabulary vocabulary) {
    return new Tokens(this, vocabulary);
  }

  private static int[][] marks(Words words, Vocabulary vocabulary) {
    List<String> kinds = vocabulary.kinds();
    int[][] marks = new int[kinds.size()][];
    for (int kind = 0; kind < marks.length; kind++) {
      int[] lasts = words.marks(kinds.get(kind));
      marks[kind] = lasts == null ? NOWHERE : lasts;
    }
    return marks;
  }

  Words words() {
    return words;
  }

  int form(int word) {
    return forms[word];
  }

  int second(int word) {
    return seconds[word];
  }

  /** One past the last word of the thing of this kind that begins here, or 0. */
  int markedUntil(int kind, int word) {
    int[] lasts = marks[kind];
    return lasts.length == 0 ? 0 : lasts[word];
  }

  boolean capitalised(int word) {
    return words.capitalised(word);
  }

  boolean numeral(int word) {
    return Character.isDigit(words.text().charAt(words.start(word)));
  }

  /** The numbers of all beginnings that phrases ask for and this word has. */
  int[] beginnings(int word) {
    return beginnings[word];
  }

  boolean beginsWith(int word, int beginning) {
    for (int one : beginnings[word]) {
      if (one == beginning) {
        return true;
      }
    }
    return false;
  }
}
