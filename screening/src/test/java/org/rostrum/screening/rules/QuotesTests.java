package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.text.Words;

/** Whose words they are, and whom they are about. */
class QuotesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is what I was sent: \"you are scum\"",
        "He wrote “you are scum” under my post",
        "I got this message today: you are scum"
      })
  void words_somebody_else_wrote_are_theirs(String text) {
    Words words = new Words(text);
    int scum = wordIn(words, "scum");
    assertThat(Quotes.in(words).covers(scum - 2, scum + 1)).isTrue();
  }

  @Test
  void the_writers_own_words_stay_theirs() {
    Words words = new Words("Let me be plain: you are scum");
    int scum = wordIn(words, "scum");
    assertThat(Quotes.in(words).covers(scum - 2, scum + 1)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You are a clown and the council knows it | clown | ",
        "The policy is a joke | joke | INSTITUTION",
        "The planning officer is a joke | joke | OFFICER",
        "The council lied. It is a joke | joke | "
      })
  void a_person_is_never_taken_for_a_body(String text, String word, String type) {
    Words words = new Words(text);
    for (int i = 0; i < words.count(); i++) {
      if (words.is(i, "council") || words.is(i, "policy")) {
        words.mark(Targets.mark(TargetType.INSTITUTION), i, i + 1);
      }
      if (words.is(i, "officer")) {
        words.mark(Targets.mark(TargetType.OFFICER), i, i + 1);
      }
    }
    Targets targets = new Targets(words, Circumstances.UNKNOWN);
    int at = wordIn(words, word);
    int from = text.startsWith("You") ? 0 : at;
    assertThat(targets.of(from, at + 1).map(Enum::name).orElse(null)).isEqualTo(type);
  }

  @Test
  void any_text_is_read_without_harm() {
    long seed = System.nanoTime();
    System.out.println("QuotesTests seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 1000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append("\"': .he said you\n\ud83d\ude00".charAt(random.nextInt(19)));
      }
      Words words = new Words(text.toString());
      Quotes quotes = Quotes.in(words);
      Targets targets = new Targets(words, Circumstances.UNKNOWN);
      for (int word = 0; word < words.count(); word++) {
        quotes.covers(word, word + 1);
        assertThat(targets.of(word, word + 1)).as("seed %d", seed).isEmpty();
      }
    }
  }

  private static int wordIn(Words words, String form) {
    for (int i = 0; i < words.count(); i++) {
      if (words.is(i, form)) {
        return i;
      }
    }
    throw new AssertionError("no " + form);
  }
}
