package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A figure, and whether it is out. */
class DealToldTests {

  private static final OneRule RULE = new OneRule("CF-04");

  @Test
  void a_figure_on_a_restricted_item_is_stopped() {
    assertThat(
            RULE.says(
                "The baths are valued at £2m.",
                "'agenda':[{'title':'Disposal of the old baths','restricted':true,'paragraph':3,'published':false}]"))
        .contains(Level.STOP);
  }

  @Test
  void the_same_figure_once_published_is_not() {
    assertThat(
            RULE.speaks(
                "The baths are valued at £2m, as the published report says.",
                "'agenda':[{'title':'Disposal of the old baths','restricted':true,'paragraph':3,'published':false}]"))
        .isFalse();
  }

  @Test
  void an_item_alone_raises_nothing() {
    assertThat(
            RULE.speaks(
                "The old baths have stood there since I was a boy.",
                "'agenda':[{'title':'Disposal of the old baths','restricted':true,'paragraph':3,'published':false}]"))
        .isFalse();
  }
}
