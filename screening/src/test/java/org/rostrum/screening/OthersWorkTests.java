package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose picture it is, and how long a quotation may be. */
class OthersWorkTests {

  private static final OneRule RULE = new OneRule("CP-01");

  @Test
  void a_mark_of_somebody_else_needs_a_licence() {
    assertThat(RULE.speaks("Sunset.", "'attachments':[{'kind':'IMAGE','watermark':'PA'}]"))
        .isTrue();
    assertThat(
            RULE.speaks(
                "Sunset.",
                "'attachments':[{'kind':'IMAGE','watermark':'PA','licence':'PURCHASED'}]"))
        .isFalse();
  }

  @Test
  void a_licence_that_says_none_is_none() {
    assertThat(
            RULE.speaks(
                "Sunset.", "'attachments':[{'kind':'IMAGE','watermark':'PA','licence':'UNKNOWN'}]"))
        .isTrue();
  }

  @Test
  void an_own_picture_is_ones_own() {
    assertThat(RULE.speaks("Sunset.", "'attachments':[{'kind':'IMAGE','source':'own phone'}]"))
        .isFalse();
  }

  @Test
  void a_short_quotation_may_stand() {
    assertThat(RULE.speaks("The paper said: “We will not close the library.” Quite right.", ""))
        .isFalse();
  }

  @Test
  void a_page_of_a_paper_is_somebody_elses() {
    assertThat(
            RULE.speaks(
                "Read this.",
                "'attachments':[{'kind':'IMAGE','source':'photo of a newspaper page'}]"))
        .isTrue();
  }
}
