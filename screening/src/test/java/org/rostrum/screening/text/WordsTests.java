package org.rostrum.screening.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found however they are spelt, and every offset points into the text as written. */
class WordsTests {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final Lists LISTS = Lists.of(VOCABULARY, Map.of());

  @ParameterizedTest
  @CsvSource({
    "you are a s c u m, scum",
    "s.c.u.m, scum",
    "sc4m, scam",
    "$cum, scum",
    "m0r0n, moron",
    "sc*m, scum",
    "sh1t, shit",
    "looooser, loser",
    "ѕсum, scum",
    "𝐬𝐜𝐮𝐦, scum",
    "ｓｃｕｍ, scum",
    "ᴋɪʟʟ, kill",
    "k\u200bi\u200bl\u200bl, kill",
    "i\u0336d\u0336i\u0336o\u0336t\u0336, idiot",
    "dont, don't",
    "killin, killing"
  })
  void a_word_in_disguise_is_known(String text, String word) {
    Words words = new Words(text);
    boolean found = false;
    for (int i = 0; i < words.count(); i++) {
      found |= words.is(i, word);
    }
    assertThat(found).as(words.forms(0, words.count())).isTrue();
  }

  @Test
  void offsets_stay_inside_any_text() {
    long seed = System.nanoTime();
    System.out.println("WordsTests seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      offsetsHold(anyText(random, random.nextInt(200)), seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d",
        "\udc00 word \ud800",
        "$",
        "*",
        "**a",
        "'",
        "a'",
        "[",
        "[x]",
        "$$$ab",
        "\ud835\udc2c",
        "#a#b#",
        "a\u0301\u0302",
        ""
      })
  void offsets_stay_inside_awkward_texts(String text) {
    offsetsHold(text, 0);
  }

  @Test
  void no_phrase_matches_beyond_its_sentence_or_across_a_negation() {
    Phrase phrase = Phrase.of("watch ..3 back", LISTS);
    assertThat(phrase.matchAt(new Tokens(new Words("watch your back"), VOCABULARY), 0))
        .isEqualTo(3);
    assertThat(phrase.matchAt(new Tokens(new Words("watch. your back"), VOCABULARY), 0))
        .isEqualTo(-1);
    assertThat(phrase.matchAt(new Tokens(new Words("watch never back"), VOCABULARY), 0))
        .isEqualTo(-1);
  }

  @Test
  void a_comma_in_a_phrase_asks_for_the_start_of_a_clause() {
    Phrase phrase = Phrase.of(", smash it", LISTS);
    assertThat(phrase.matchAt(new Tokens(new Words("Go on, smash it"), VOCABULARY), 2))
        .isEqualTo(4);
    assertThat(phrase.matchAt(new Tokens(new Words("they smash it"), VOCABULARY), 1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "stab, stabbed",
    "burn, burning",
    "torch, torches",
    "hate, hated",
    "bully, bullies",
    "kill, killer"
  })
  void inflections_hold_the_regular_forms(String word, String form) {
    assertThat(Inflections.of(word)).contains(word, form);
  }

  private static String anyText(Random random, int length) {
    String signs = " .,!?*$#@'\"[]():;-0123abcXYZ\u200b\u0301\n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(
          switch (random.nextInt(3)) {
            case 0 -> (char) random.nextInt(0x10000);
            case 1 -> signs.charAt(random.nextInt(signs.length()));
            default -> (char) ('a' + random.nextInt(26));
          });
    }
    return text.toString();
  }

  private static void offsetsHold(String text, long seed) {
    Words words = new Words(text);
    int before = 0;
    for (int i = 0; i < words.count(); i++) {
      assertThat(words.start(i)).as("seed %d", seed).isGreaterThanOrEqualTo(before);
      assertThat(words.end(i))
          .as("seed %d", seed)
          .isGreaterThan(words.start(i))
          .isLessThanOrEqualTo(text.length());
      before = words.end(i);
    }
    int counted = 0;
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      assertThat(words.firstOf(sentence)).isEqualTo(counted);
      counted = words.lastOf(sentence);
    }
    assertThat(counted).isEqualTo(words.count());
  }
}
