package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which meeting weighs how much. */
class InMeetingTests {

  private static final OneRule RULE = new OneRule("MT-01");

  @Test
  void a_committee_that_decides_cases_weighs_more_than_a_debate() {
    assertThat(
            RULE.says(
                "Tea soon.",
                "'meeting':{'committee':'PLANNING','state':'IN_PROGRESS','public':true,'attendingAs':'MEMBER'}"))
        .contains(Level.CHECK);
    assertThat(
            RULE.says(
                "Tea soon.",
                "'meeting':{'committee':'FULL_COUNCIL','state':'IN_PROGRESS','public':true,'attendingAs':'MEMBER'}"))
        .contains(Level.TIP);
  }

  @Test
  void the_closed_part_weighs_most() {
    assertThat(
            RULE.says(
                "Tea soon.",
                "'meeting':{'committee':'CABINET','state':'IN_PROGRESS','public':false,'attendingAs':'MEMBER'}"))
        .contains(Level.STOP);
  }

  @Test
  void the_case_being_heard_is_not_to_be_named() {
    assertThat(
            RULE.says(
                "The Spring Street one is going down.",
                "'meeting':{'committee':'PLANNING','state':'IN_PROGRESS','public':true,'attendingAs':'MEMBER','currentItem':'Car wash, Spring Street'}"))
        .contains(Level.STOP);
  }

  @Test
  void who_watches_or_went_home_may_write() {
    assertThat(
            RULE.speaks(
                "Tea soon.",
                "'meeting':{'committee':'PLANNING','state':'IN_PROGRESS','public':true,'attendingAs':'OBSERVER'}"))
        .isFalse();
    assertThat(
            RULE.speaks(
                "Tea soon.",
                "'meeting':{'committee':'PLANNING','state':'ENDED','public':true,'attendingAs':'MEMBER'}"))
        .isFalse();
  }

  @Test
  void a_report_of_a_public_debate_is_welcome() {
    assertThat(
            RULE.speaks(
                "The vote on the budget was carried.",
                "'meeting':{'committee':'FULL_COUNCIL','state':'IN_PROGRESS','public':true,'attendingAs':'MEMBER'}"))
        .isFalse();
  }

  @Test
  void an_unknown_part_in_it_counts_as_none() {
    assertThat(
            RULE.speaks(
                "Tea soon.",
                "'meeting':{'committee':'PLANNING','state':'IN_PROGRESS','public':true}"))
        .isFalse();
  }
}
