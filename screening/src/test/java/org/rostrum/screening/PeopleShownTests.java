package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a picture of people begins and ends. */
class PeopleShownTests {

  private static final OneRule RULE = new OneRule("PD-04");

  @Test
  void people_without_permission_are_asked_about() {
    assertThat(
            RULE.speaks("Lunch.", "'attachments':[{'kind':'IMAGE','people':2,'permission':null}]"))
        .isTrue();
  }

  @Test
  void people_who_agreed_are_not() {
    assertThat(
            RULE.speaks("Lunch.", "'attachments':[{'kind':'IMAGE','people':2,'permission':true}]"))
        .isFalse();
    assertThat(
            RULE.speaks(
                "Lunch. They all agreed to this photo.",
                "'attachments':[{'kind':'IMAGE','people':2}]"))
        .isFalse();
  }

  @Test
  void people_whom_a_machine_drew_are_nobody_and_others_are() {
    String people = "'attachments':[{'kind':'IMAGE','people':2,'permission':null,'aiGenerated':";
    assertThat(RULE.speaks("Our street in 2040.", people + "true}]")).isFalse();
    assertThat(RULE.speaks("Our street in 2040.", people + "false}]")).isTrue();
  }

  @Test
  void a_refusal_outweighs_what_the_post_says() {
    assertThat(
            RULE.speaks(
                "Lunch. They all agreed to this photo.",
                "'attachments':[{'kind':'IMAGE','people':2,'permission':false}]"))
        .isTrue();
  }

  @Test
  void nobody_in_it_or_nothing_known_is_no_matter() {
    assertThat(RULE.speaks("Lunch.", "'attachments':[{'kind':'IMAGE','people':0,'children':0}]"))
        .isFalse();
    assertThat(RULE.speaks("Lunch.", "'attachments':[{'kind':'IMAGE','source':'own phone'}]"))
        .isFalse();
    assertThat(RULE.speaks("Lunch with the volunteers.", "")).isFalse();
  }

  @Test
  void the_member_alone_needs_nobody_else() {
    assertThat(
            RULE.speaks(
                "Me at last.",
                "'attachments':[{'kind':'IMAGE','people':1,'children':0,'source':'selfie of the member'}]"))
        .isFalse();
    assertThat(
            RULE.speaks(
                "Me at last.",
                "'attachments':[{'kind':'IMAGE','people':2,'children':1,'source':'selfie of the member'}]"))
        .isTrue();
  }
}
