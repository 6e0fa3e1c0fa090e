package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** EL-04 turns on who pays for what. */
class PaidPromotionTests {

  @Test
  void a_candidates_boosted_post_is_spending() {
    assertThat(
            Asked.speaks(
                "EL-04",
                "Meet me on the green.",
                "{\"direction\":\"ACTION\",\"action\":\"BOOST\",\"member\":{\"candidate\":\"CANDIDATE\"}}"))
        .isTrue();
  }

  @Test
  void the_same_post_without_a_boost_is_not() {
    assertThat(
            Asked.speaks(
                "EL-04",
                "Meet me on the green.",
                "{\"direction\":\"OUT\",\"action\":\"POST\",\"member\":{\"candidate\":\"CANDIDATE\"}}"))
        .isFalse();
  }

  @Test
  void a_boost_from_the_councils_own_account_is_left_to_another_rule() {
    assertThat(
            Asked.speaks(
                "EL-04",
                "Vote on Thursday.",
                "{\"direction\":\"ACTION\",\"action\":\"BOOST\",\"channel\":{\"capacity\":\"OFFICIAL\"}}"))
        .isFalse();
  }

  @Test
  void what_a_candidates_shop_sells_is_no_campaign() {
    assertThat(
            Asked.speaks(
                "EL-04",
                "New cobs on Tuesday.",
                "{\"direction\":\"ACTION\",\"action\":\"BOOST\",\"channel\":{\"bio\":\"Fish bar, Netherton\"},\"member\":{\"candidate\":\"CANDIDATE\"}}"))
        .isFalse();
  }

  @Test
  void an_invoice_for_a_campaign_film_counts() {
    assertThat(
            Asked.speaks(
                "EL-04",
                "My campaign film.",
                "{\"direction\":\"OUT\",\"attachments\":[{\"kind\":\"VIDEO\",\"source\":\"film editor, invoice £200\"}]}"))
        .isTrue();
  }

  @Test
  void a_film_a_volunteer_made_for_nothing_does_not() {
    assertThat(
            Asked.speaks(
                "EL-04",
                "My campaign film.",
                "{\"direction\":\"OUT\",\"attachments\":[{\"kind\":\"VIDEO\",\"source\":\"volunteer, for free\"}]}"))
        .isFalse();
  }
}
