package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;

/** Who may speak for the council. */
class CouncilVoiceTests {

  private static final String BACKBENCH =
      "{\"direction\":\"OUT\",\"member\":{\"roles\":[\"BACKBENCH\"]}}";
  private static final String HOLDER =
      "{\"direction\":\"OUT\",\"member\":{\"roles\":[\"CABINET:HIGHWAYS\"]}}";
  private static final String OTHER_HOLDER =
      "{\"direction\":\"OUT\",\"member\":{\"roles\":[\"CABINET:CULTURE\"]}}";
  private static final String UNKNOWN = "{\"direction\":\"OUT\"}";

  @Test
  void only_the_holder_of_the_portfolio_speaks_for_the_council() {
    assertThat(of("The council will be resurfacing every road by June.", BACKBENCH)).hasSize(1);
    assertThat(of("The council will be resurfacing every road by June.", OTHER_HOLDER)).hasSize(1);
    assertThat(of("The council will be resurfacing every road by June.", HOLDER)).isEmpty();
  }

  @Test
  void a_link_to_the_decision_settles_it() {
    assertThat(
            of(
                "The council will be scrapping the charge: https://www.example.gov.uk/decision",
                BACKBENCH))
        .isEmpty();
  }

  @Test
  void unknown_roles_raise_nothing() {
    assertThat(of("The council will be scrapping the charge in April.", UNKNOWN)).isEmpty();
  }

  @Test
  void a_wish_or_a_question_is_the_members_own() {
    assertThat(of("I think the council should scrap the charge.", BACKBENCH)).isEmpty();
    assertThat(of("Will the council be scrapping the charge?", BACKBENCH)).isEmpty();
  }

  private static List<Finding> of(String text, String context) {
    List<String> problems = new ArrayList<>();
    Circumstances circumstances = Records.readContext(context, problems);
    assertThat(problems).isEmpty();
    return Screener.standard().screen(text, circumstances, Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals("CA-02"))
        .toList();
  }
}
