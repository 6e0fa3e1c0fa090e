package org.rostrum.screening.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A book finds what its phrases match, wherever they stand, though it tries few places. */
class PhraseBookTests {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final Lists LISTS =
      Lists.of(
          VOCABULARY,
          Map.of(
              "who", List.of("you", "she", "<PERSON>", "the old man", "people like (him|her)"),
              "beast", List.of("rat", "slug", "toad of a man", "{who} rat"),
              "will", List.of("will", "'ll", "am going to", "shall ..1 surely")));

  private static final List<Phrase> PHRASES =
      List.of(
              "you rat",
              "{who} (is|are) ..2 (a|an)? {beast}",
              "{beast}",
              "..2 rat $",
              "^ {who} ..3 mend",
              ", mend it",
              "mend* ..2 <CAP>",
              "<NUM> <ANY> rat?",
              "<PERSON> ..4 {beast}",
              "i {will} ..3 (mend~|rat (on|out)) {who}",
              "(the|a)? (old)? man",
              "he's a toad")
          .stream()
          .map(source -> Phrase.of(source, LISTS))
          .toList();

  private static final List<String> WORDS =
      List.of(
          "you", "she", "the", "old", "man", "people", "like", "him", "her", "rat", "slug", "toad",
          "of", "a", "is", "are", "not", "I", "will", "shall", "surely", "mend", "mending", "it",
          "Anna", "7", "on", "out", "he's", "am", "going", "to", ".", ",", "!", ":");

  @Test
  void a_book_finds_what_every_phrase_matches_at_every_word() {
    long seed = Long.getLong("rostrum.seed", System.nanoTime());
    Random random = new Random(seed);
    PhraseBook<Phrase> book =
        new PhraseBook<>(
            PHRASES.stream().map(phrase -> entry(phrase.toString(), phrase)).toList(), VOCABULARY);
    for (int i = 0; i < 3_000; i++) {
      Words words = new Words(text(random));
      for (int word = 0; word < words.count(); word++) {
        if (words.form(word).equals("anna")) {
          words.mark("PERSON", word, Math.min(words.count(), word + 1 + random.nextInt(3)));
        }
      }
      Tokens tokens = new Tokens(words, VOCABULARY);
      Set<String> expected = new HashSet<>();
      for (int word = 0; word < words.count(); word++) {
        for (Phrase phrase : PHRASES) {
          int end = phrase.matchAt(tokens, word);
          if (end > word) {
            expected.add(phrase + " " + word + " " + end);
          }
        }
      }
      List<String> found = new ArrayList<>();
      book.find(tokens, (phrase, from, to) -> found.add(phrase + " " + from + " " + to));
      assertThat(found)
          .as("seed %d: %s", seed, words.text())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void what_begins_most_particularly_speaks_first() {
    PhraseBook<String> book =
        new PhraseBook<>(
            List.of(
                entry("<CAP> mends", "sign"),
                entry("ann* mends", "prefix"),
                entry("anna mends", "word")),
            VOCABULARY);
    List<String> found = new ArrayList<>();
    book.find(new Tokens(new Words("Anna mends"), VOCABULARY), (what, from, to) -> found.add(what));
    assertThat(found).containsExactly("word", "prefix", "sign");
  }

  private static <T> PhraseBook.Entry<T> entry(String source, T meaning) {
    return new PhraseBook.Entry<>(source, new PhraseBook.Meaning<>(meaning, LISTS));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.toString();
  }
}
