package org.rostrum.screening.onnx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts text into the pieces that the transformer knows, as BERT's uncased tokenizer does (Devlin
 * and others, 2019): lower case, no accents, punctuation apart, then the longest known piece first.
 *
 * <p>Immutable and safe to share. Takes time linear in the length of the text. Names of special
 * pieces that a writer types ({@code [SEP]}) are ordinary text.
 */
public final class WordPiece {

  /** A word longer than this is unknown. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int longestPiece;
  private final int unknown;
  private final int opening;
  private final int closing;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    longestPiece = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
    unknown = special("[UNK]");
    opening = special("[CLS]");
    closing = special("[SEP]");
  }

  /**
   * Reads a vocabulary: one piece a line, its number being that of the line, counted from 0.
   *
   * @throws IOException if it cannot be read, or lacks a special piece
   */
  public static WordPiece read(Reader lines) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
    try (var reader = new BufferedReader(lines)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        vocabulary.put(line, vocabulary.size());
      }
    }
    try {
      return new WordPiece(vocabulary);
    } catch (IllegalArgumentException missing) {
      throw new IOException(missing.getMessage(), missing);
    }
  }

  private int special(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("The vocabulary lacks " + piece);
    }
    return number;
  }

  /** The number that opens every sequence. */
  public int opening() {
    return opening;
  }

  /** The number that closes every sequence. */
  public int closing() {
    return closing;
  }

  /**
   * The numbers of a text's pieces, without the opening and the closing one.
   *
   * @param most stop at so many
   */
  public int[] pieces(String text, int most) {
    Cutter cutter = new Cutter(most);
    for (int i = 0; i < text.length() && !cutter.full(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 128) {
        cutter.take(c);
      } else {
        cutter.takeFolded(c);
      }
    }
    cutter.endWord();
    return cutter.numbers();
  }

  /** Builds words and cuts each as it ends. */
  private final class Cutter {
    private final StringBuilder word = new StringBuilder();
    private final int most;
    private int[] numbers = new int[64];
    private int count;

    Cutter(int most) {
      this.most = most;
    }

    boolean full() {
      return count >= most;
    }

    int[] numbers() {
      return Arrays.copyOf(numbers, Math.min(count, most));
    }

    /**
     * A character that is not plain ASCII: without its accents, which stand apart once decomposed.
     */
    void takeFolded(int c) {
      String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
      decomposed
          .codePoints()
          .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
          .forEach(this::take);
    }

    void take(int c) {
      if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
        endWord();
      } else if (c == 0 || c == 0xFFFD || isControl(c)) {
        return;
      } else if (isPunctuation(c) || isIdeograph(c)) {
        endWord();
        word.appendCodePoint(c);
        endWord();
      } else if (word.length() <= LONGEST_WORD) {
        word.appendCodePoint(Character.toLowerCase(c));
      }
    }

    void endWord() {
      if (word.isEmpty()) {
        return;
      }
      int before = count;
      if (word.codePointCount(0, word.length()) > LONGEST_WORD || !cut()) {
        count = before;
        add(unknown);
      }
      word.setLength(0);
    }

    /** Longest known pieces from the left; false when a part of the word has none. */
    private boolean cut() {
      for (int start = 0; start < word.length(); ) {
        int end = Math.min(word.length(), start + longestPiece);
        Integer number = null;
        for (; end > start; end--) {
          String part = word.substring(start, end);
          number = vocabulary.get(start == 0 ? part : "##" + part);
          if (number != null) {
            break;
          }
        }
        if (number == null) {
          return false;
        }
        add(number);
        start = end;
      }
      return true;
    }

    private void add(int number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks that BERT's tokenizer sets apart, which are not all that Unicode calls Han. */
  private static boolean isIdeograph(int c) {
    return c >= 0x4E00 && c <= 0x9FFF
        || c >= 0x3400 && c <= 0x4DBF
        || c >= 0x20000 && c <= 0x2A6DF
        || c >= 0x2A700 && c <= 0x2B73F
        || c >= 0x2B740 && c <= 0x2B81F
        || c >= 0x2B820 && c <= 0x2CEAF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0x2F800 && c <= 0x2FA1F;
  }
}
