package org.rostrum.screening.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PlainTextTests {

  @Test
  void emoji_become_their_names() {
    assertThat(PlainText.of("You \ud83d\udc37\ud83d\udd2a!").strip())
        .isEqualTo("you  pig  knife !");
  }

  @Test
  void a_skin_colour_and_a_flag_are_said() {
    assertThat(PlainText.of("\ud83d\udc68\ud83c\udfff")).contains("man").contains("dark skin");
    assertThat(PlainText.of("\ud83c\uddec\ud83c\udde7")).contains("g flag").contains("b flag");
  }

  @Test
  void a_star_and_a_clown_are_said_and_what_tells_nothing_is_not() {
    assertThat(PlainText.of("\u2b50").strip()).isEqualTo("medium star");
    assertThat(PlainText.of("\ud83e\udd21").strip()).isEqualTo("clown");
    assertThat(PlainText.of("\u2795").strip()).isEqualTo("plus");
    // A mahjong tile has no name that says anything.
    assertThat(PlainText.of("\ud83c\udc04")).isEqualTo("\ud83c\udc04");
  }

  @Test
  void addresses_and_account_names_become_marks() {
    assertThat(PlainText.of("See https://example.org/a?b=c and @JaneDoe_1, not a@b.example"))
        .isEqualTo("see [url] and @user, not a@b.example");
  }

  @Test
  void broken_surrogates_and_blanks_do_no_harm() {
    assertThat(PlainText.of("\ud83d x \udc00 @ http")).isEqualTo("\ud83d x \udc00 @ http");
    assertThat(PlainText.of("")).isEmpty();
  }

  @Test
  void a_million_characters_take_a_moment() {
    for (String part : new String[] {"@", "http://", "\ud83d\udc37", "@a", "www."}) {
      String text = part.repeat(1_000_000 / part.length());
      Assertions.assertTimeout(Duration.ofSeconds(5), () -> PlainText.of(text));
    }
  }
}
