package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who can be known, and who agreed. */
class CaseToldTests {

  private static final OneRule RULE = new OneRule("PD-02");

  @Test
  void a_name_and_a_case_are_enough() {
    assertThat(RULE.speaks("Mrs Atwal had her rent arrears written off.", "")).isTrue();
  }

  @Test
  void with_permission_it_may_be_told() {
    assertThat(RULE.speaks("With her permission: Mrs Atwal had her rent arrears written off.", ""))
        .isFalse();
  }

  @Test
  void many_people_are_nobody() {
    assertThat(RULE.speaks("I helped three families with damp repairs this month.", "")).isFalse();
  }

  @Test
  void a_letter_shown_tells_unless_allowed() {
    assertThat(
            RULE.speaks(
                "Read this.",
                "'attachments':[{'kind':'IMAGE','source':'screenshot of an email from a constituent'}]"))
        .isTrue();
    assertThat(
            RULE.speaks(
                "Read this.",
                "'attachments':[{'kind':'IMAGE','source':'screenshot of an email from a constituent','permission':true}]"))
        .isFalse();
  }
}
