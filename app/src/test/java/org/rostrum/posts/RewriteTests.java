package org.rostrum.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rostrum.posts.Rewrite.Change;

/** A mend is shown as what goes and what comes, each in one piece. */
class RewriteTests {

  @Test
  void a_number_that_goes_is_struck_out_whole() {
    Rewrite rewrite =
        Rewrite.between(
            "Ring Ann on 07700 900482, she knows.", "Ring Ann on [message me], she knows.");
    assertThat(rewrite.pieces())
        .containsExactly(
            new Rewrite.Piece("Ring Ann on ", Change.KEPT),
            new Rewrite.Piece("07700 900482", Change.TAKEN_OUT),
            new Rewrite.Piece("[message me]", Change.PUT_IN),
            new Rewrite.Piece(", she knows.", Change.KEPT));
  }

  @Test
  void a_word_stays_where_only_the_sign_behind_it_goes() {
    Rewrite rewrite =
        Rewrite.between(
            "She will close the bus to Mill Lane, because she is thick, and she knows.",
            "She will close the bus to Mill Lane and she knows.");
    assertThat(words(rewrite, Change.TAKEN_OUT).strip()).isEqualTo(", because she is thick,");
    assertThat(words(rewrite, Change.PUT_IN)).isBlank();
  }

  @Test
  void words_in_square_brackets_are_gaps_and_a_lone_word_is_none() {
    assertThat(Rewrite.gaps("Ring Ann on [official contact].")).isTrue();
    assertThat(Rewrite.gaps("I [sic] said so, and [ this ] too.")).isFalse();
  }

  @Test
  void what_is_added_at_the_end_leaves_the_rest_alone() {
    Rewrite rewrite = Rewrite.between("Vote for me!", "Vote for me! Promoted by [your name].");
    assertThat(rewrite.pieces().getFirst())
        .isEqualTo(new Rewrite.Piece("Vote for me!", Change.KEPT));
    assertThat(words(rewrite, Change.TAKEN_OUT)).isEmpty();
  }

  @Test
  void what_is_kept_and_put_in_makes_the_new_text_and_what_is_kept_and_taken_out_the_old() {
    String before = "The  clown closed the bus.\nShe is thick, and she knows.";
    String after = "The council closed the bus.\nShe knows.";
    Rewrite rewrite = Rewrite.between(before, after);
    assertThat(words(rewrite, Change.KEPT, Change.TAKEN_OUT)).isEqualTo(before);
    assertThat(words(rewrite, Change.KEPT, Change.PUT_IN)).isEqualTo(after);
  }

  private static String words(Rewrite rewrite, Change... changes) {
    return rewrite.pieces().stream()
        .filter(piece -> java.util.List.of(changes).contains(piece.change()))
        .map(Rewrite.Piece::words)
        .collect(Collectors.joining());
  }
}
