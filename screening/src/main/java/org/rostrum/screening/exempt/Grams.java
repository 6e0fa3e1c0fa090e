package org.rostrum.screening.exempt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rostrum.screening.text.Words;

/**
 * The pieces of a text that fingerprints are taken of. A <em>run</em> is eight words as they stand.
 * A <em>gist</em> is three of four neighbouring words that carry meaning, in any order, so that one
 * of them may be changed, left out or put in.
 *
 * <p>Hashes here are plain and can be guessed; only a key makes them worthless to others.
 */
public record Grams(List<Gram> runs, List<Gram> gists) {

  /** Words that a run has. Every eight words repeated share at least one run. */
  public static final int RUN = 8;

  /**
   * One piece: its hash, the first and one past the last of its words, and which of the words that
   * carry meaning it is made of (none for a run).
   */
  public record Gram(long hash, int from, int to, Carrier... carriers) {}

  /**
   * A word that carries meaning.
   *
   * @param number counted among these words from the front of the text
   */
  public record Carrier(int number, String stem) {

    /** True of a word that stands in every council's papers. */
    public boolean usual() {
      return Stems.usual(stem);
    }
  }

  /** The pieces of a text. */
  public static Grams of(Words words) {
    List<Gram> runs = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    List<Integer> stemAt = new ArrayList<>();
    for (int word = 0; word < words.count(); ) {
      int next = word + 1;
      StringBuilder form = new StringBuilder(bare(words.form(word)));
      while (next < words.count() && oneNumber(words, next)) {
        boolean point = words.text().charAt(words.end(next - 1)) == '.';
        form.append(point ? "." : "").append(bare(words.form(next++)));
      }
      if (!form.isEmpty() && !words.form(word).equals("'s")) {
        forms.add(form.toString());
        at.add(word);
        boolean millions =
            next < words.count() && digit(form) && words.form(next).equals("million");
        String stem = millions ? Stems.of(form + "m") : Stems.of(form.toString());
        if (unit(stem)
            && word > 0
            && !stems.isEmpty()
            && ten(stems.getLast())
            && words.start(word) == words.end(word - 1) + 1
            && stemAt.getLast() == word - 1) {
          stems.set(stems.size() - 1, stems.getLast().charAt(0) + stem);
        } else if (!stem.isEmpty() && !(stem.equals("million") && joined(words, word))) {
          stems.add(stem);
          stemAt.add(word);
        }
      }
      word = next;
    }
    for (int i = 0; i + RUN <= forms.size(); i++) {
      if (forms.subList(i, i + RUN).stream().noneMatch(Stems::tells)) {
        continue;
      }
      runs.add(new Gram(hash(forms.subList(i, i + RUN)), at.get(i), at.get(i + RUN - 1) + 1));
    }
    List<Gram> gists = new ArrayList<>();
    for (int i = 0; i + 2 < stems.size(); i++) {
      gist(stems, stemAt, gists, i, i + 1, i + 2);
      gist(stems, stemAt, gists, i, i + 1, i + 3);
      gist(stems, stemAt, gists, i, i + 2, i + 3);
      gist(stems, stemAt, gists, i, i + 1, i + 4);
      gist(stems, stemAt, gists, i, i + 2, i + 4);
      gist(stems, stemAt, gists, i, i + 3, i + 4);
    }
    return new Grams(runs, gists);
  }

  /** The parts of its words that carry meaning. */
  public static List<String> stems(Words words) {
    List<String> stems = new ArrayList<>();
    for (int word = 0; word < words.count(); word++) {
      stems.add(Stems.of(bare(words.form(word))));
    }
    return stems;
  }

  private static void gist(
      List<String> stems, List<Integer> at, List<Gram> gists, int a, int b, int c) {
    if (c >= stems.size()) {
      return;
    }
    String[] three = {stems.get(a), stems.get(b), stems.get(c)};
    if (three[0].equals(three[1]) || three[1].equals(three[2]) || three[0].equals(three[2])) {
      return;
    }
    String[] sorted = three.clone();
    Arrays.sort(sorted);
    gists.add(
        new Gram(
            hash(List.of(sorted)),
            at.get(a),
            at.get(c) + 1,
            new Carrier(a, three[0]),
            new Carrier(b, three[1]),
            new Carrier(c, three[2])));
  }

  /** 1,200,000 and 1.2 are cut at their signs; here they are one number again. */
  private static boolean oneNumber(Words words, int next) {
    int end = words.end(next - 1);
    return words.start(next) == end + 1
        && (words.text().charAt(end) == ',' || words.text().charAt(end) == '.')
        && isDigit(words.text().charAt(end - 1))
        && isDigit(words.text().charAt(end + 1));
  }

  private static boolean unit(String stem) {
    return stem.length() == 1 && isDigit(stem.charAt(0));
  }

  /** Twenty, thirty, … ninety, before a unit behind a hyphen. */
  private static boolean ten(String stem) {
    return stem.length() == 2 && isDigit(stem.charAt(0)) && stem.charAt(1) == '0';
  }

  /** The word before is a number, of which this one says that it counts millions. */
  private static boolean joined(Words words, int word) {
    return word > 0 && isDigit(words.text().charAt(words.end(word - 1) - 1));
  }

  private static boolean digit(CharSequence form) {
    return !form.isEmpty() && isDigit(form.charAt(form.length() - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Letters and digits alone: signs, brackets and quotation marks may differ. */
  private static String bare(String form) {
    StringBuilder bare = new StringBuilder(form.length());
    form.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
    return bare.toString();
  }

  /** FNV-1a over the words, finished so that every bit counts. */
  private static long hash(List<String> words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ hash >>> 32;
  }
}
