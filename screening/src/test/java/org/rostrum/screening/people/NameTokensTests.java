package org.rostrum.screening.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a text is cut before names are looked for. */
class NameTokensTests {

  private static List<String> cut(String text) {
    NameTokens tokens = new NameTokens(text);
    return IntStream.range(0, tokens.count())
        .mapToObj(i -> text.substring(tokens.start(i), tokens.end(i)))
        .toList();
  }

  @Test
  void a_name_with_an_apostrophe_is_one_word_and_a_possessive_is_not() {
    assertThat(cut("O'Neill and Bob's dog"))
        .containsExactly("O'Neill", "and", "Bob", "'", "s", "dog");
  }

  @Test
  void handles_and_links_stay_whole() {
    assertThat(cut("@jo_b see https://example.com/a?b now"))
        .containsExactly("@jo_b", "see", "https://example.com/a?b", "now");
  }

  @Test
  void a_word_counts_the_same_in_any_letters() {
    NameTokens tokens = new NameTokens("Sarah SARAH sarah Sárah");
    assertThat(IntStream.range(0, 4).mapToLong(tokens::hash).distinct().count()).isEqualTo(1);
    assertThat(tokens.hash(0)).isEqualTo(NameTokens.hash("Sarah"));
  }

  @Test
  void it_knows_where_a_sentence_begins() {
    NameTokens tokens = new NameTokens("Hello! Bob came, then Ann.");
    assertThat(tokens.begins(0)).isTrue();
    assertThat(tokens.begins(2)).isTrue();
    assertThat(tokens.begins(3)).isFalse();
  }
}
