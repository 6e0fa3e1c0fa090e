package org.rostrum.screening.learned;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.rostrum.screening.text.Words;

/**
 * What a stretch of words shows: its words, its pairs of neighbours, and the beginnings, middles
 * and ends of its words, each as a 64-bit number (FNV-1a, 64 bit; Fowler, Noll, Vo).
 *
 * <p>Who is meant does not count: names, parties, groups of people, numbers and the sex of a person
 * are read as what they are, not as which one, so that every party and every group is judged alike.
 */
public final class Traits {

  /** Takes one trait and the word where it stands. */
  public interface Sink {
    void saw(long trait, int word);
  }

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  /** Words that tell no more than a person's sex, and what stands for both. */
  private static final Map<String, String> EITHER = either();

  private final Words words;
  private final String[] said;
  private final boolean[] masked;
  private final boolean[] merged;

  /**
   * Reads a text.
   *
   * @param words with its groups and parties marked
   * @param quoted which words are somebody else's
   */
  public Traits(Words words, IntPredicate quoted) {
    this.words = words;
    this.said = new String[words.count()];
    this.masked = new boolean[words.count()];
    this.merged = new boolean[words.count()];
    cover("GROUP", "~group");
    cover("PARTY", "~party");
    for (int word = 0; word < said.length; word++) {
      if (said[word] == null) {
        String mask = mask(word);
        masked[word] = mask != null;
        said[word] = mask == null ? words.form(word) : mask;
      }
    }
    for (int word = 0; word < said.length; word++) {
      if (quoted.test(word)) {
        said[word] = '"' + said[word];
        masked[word] = true;
      }
    }
    merge();
  }

  /** "The Conservatives", "Reform UK" and "Labour" are one thing each, and the same. */
  private void merge() {
    for (int word = said.length - 1; word > 0; word--) {
      String before = words.form(word - 1);
      boolean some = said[word].startsWith("~name") || said[word].startsWith("~party");
      if (some && (before.equals("the") || said[word - 1].equals(said[word]))) {
        said[word - 1] = said[word];
        masked[word - 1] = true;
        merged[word] = true;
      }
    }
  }

  private void cover(String kind, String as) {
    for (int word = 0; word < said.length; word++) {
      int until = words.markedUntil(kind, word);
      for (int inside = word; inside < until; inside++) {
        said[inside] = as;
        masked[inside] = true;
      }
    }
  }

  private @org.jspecify.annotations.Nullable String mask(int word) {
    String form = words.form(word);
    String either = EITHER.get(form);
    if (either != null) {
      return either;
    }
    for (int i = 0; i < form.length(); i++) {
      if (Character.isDigit(form.charAt(i))) {
        return "~number";
      }
    }
    boolean goesOn = word > 0 && "~name".equals(said[word - 1]);
    boolean name =
        words.capitalised(word)
            && !words.beginsClause(word)
            && form.length() > 1
            && (goesOn || !shouted(word));
    return name ? "~name" : null;
  }

  private boolean shouted(int word) {
    int second = words.start(word) + 1;
    return second < words.end(word) && Character.isUpperCase(words.text().charAt(second));
  }

  /** How many words there are. */
  public int count() {
    return said.length;
  }

  /** One past the last word of the sentence that this word stands in. */
  int endOfSentence(int word) {
    return words.lastOf(words.sentence(word));
  }

  /** The words of [from, to) and each pair of neighbours, the edges of the stretch included. */
  public void words(int from, int to, Sink sink) {
    long before = add(add(BASIS, 'b'), "^");
    for (int word = from; word < to; word++) {
      if (merged[word]) {
        continue;
      }
      long own = add(add(BASIS, 'w'), said[word]);
      sink.saw(own, word);
      sink.saw(add(add(before, ' '), said[word]), word);
      before = add(add(BASIS, 'b'), said[word]);
    }
    if (to > from) {
      sink.saw(add(add(before, ' '), "$"), to - 1);
    }
  }

  /** Runs of three to five letters of each word in [from, to), its edges marked. */
  public void letters(int from, int to, Sink sink) {
    for (int word = from; word < to; word++) {
      if (masked[word]) {
        continue;
      }
      String form = said[word];
      int length = form.length() + 2;
      for (int start = 0; start + SHORTEST <= length; start++) {
        long hash = add(BASIS, 'c');
        for (int size = 1; size <= LONGEST && start + size <= length; size++) {
          int at = start + size - 1;
          hash = add(hash, at == 0 || at == length - 1 ? '_' : form.charAt(at - 1));
          if (size >= SHORTEST) {
            sink.saw(hash, word);
          }
        }
      }
    }
  }

  private static long add(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = add(hash, text.charAt(i));
    }
    return hash;
  }

  private static long add(long hash, char letter) {
    return (hash ^ letter) * PRIME;
  }

  private static Map<String, String> either() {
    Map<String, String> either = new HashMap<>();
    String[][] same = {
      {"~they", "he", "she"},
      {"~them", "him", "her", "his", "hers"},
      {"~themself", "himself", "herself"},
      {"~adult", "man", "woman", "bloke", "lady", "gentleman", "fella", "chap"},
      {"~adults", "men", "women", "blokes", "ladies", "gentlemen"},
      {"~youth", "boy", "girl", "lad", "lass"},
      {"~youths", "boys", "girls", "lads", "lasses"},
      {"~parent", "mother", "father", "mum", "dad", "mam"},
      {"~child", "son", "daughter"},
      {"~partner", "husband", "wife", "boyfriend", "girlfriend", "hubby", "missus"},
      {"~sibling", "brother", "sister"},
      {"~title", "mr", "mrs", "ms", "miss", "mx"}
    };
    for (String[] row : same) {
      for (int i = 1; i < row.length; i++) {
        either.put(row[i], row[0]);
      }
    }
    return Map.copyOf(either);
  }
}
