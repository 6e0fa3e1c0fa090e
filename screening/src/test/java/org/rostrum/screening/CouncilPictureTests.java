package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Agreement and notice, and where they count. */
class CouncilPictureTests {

  private static final OneRule RULE = new OneRule("CP-02");

  @Test
  void a_council_picture_needs_agreement_and_notice() {
    assertThat(
            RULE.speaks(
                "Soon.",
                "'attachments':[{'kind':'IMAGE','owner':'COUNCIL','approvalId':null,'rider':true}]"))
        .isTrue();
    assertThat(
            RULE.speaks(
                "Soon.",
                "'attachments':[{'kind':'IMAGE','owner':'COUNCIL','approvalId':'PO-1','rider':false}]"))
        .isTrue();
    assertThat(
            RULE.speaks(
                "Soon.",
                "'attachments':[{'kind':'IMAGE','owner':'COUNCIL','approvalId':'PO-1','rider':true}]"))
        .isFalse();
  }

  @Test
  void agreement_that_ran_out_is_none() {
    assertThat(
            RULE.speaks(
                "Soon.",
                "'attachments':[{'kind':'IMAGE','owner':'COUNCIL','approvalId':'PO-1 (expired 1 May 2025)','rider':true}]"))
        .isTrue();
  }

  @Test
  void a_picture_of_the_member_counts_on_a_local_site_only() {
    assertThat(
            RULE.speaks(
                "Hello.",
                "'channel':{'capacity':'LOCAL_GROUP'},'attachments':[{'kind':'IMAGE','people':1,'source':'selfie of the member'}]"))
        .isTrue();
    assertThat(
            RULE.speaks(
                "Hello.",
                "'channel':{'capacity':'PERSONAL'},'attachments':[{'kind':'IMAGE','people':1,'source':'selfie of the member'}]"))
        .isFalse();
  }

  @Test
  void what_is_unknown_raises_nothing() {
    assertThat(RULE.speaks("Hello.", "'attachments':[{'kind':'IMAGE','people':1}]")).isFalse();
  }
}
