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

/** An account that the member runs says that it is theirs. */
class UnnamedAccountTests {

  private static final String HIDDEN =
      "{\"direction\":\"OUT\",\"channel\":{\"admin\":true,\"bio\":\"Ward Watch (no names given)\"}}";
  private static final String NAMED =
      "{\"direction\":\"OUT\",\"channel\":{\"admin\":true,\"bio\":\"Ward Watch, run by Cllr Ana Bell\"}}";
  private static final String FOLLOWED =
      "{\"direction\":\"OUT\",\"channel\":{\"admin\":false,\"bio\":\"Ward Watch (no names given)\"}}";
  private static final String GAMER =
      "{\"direction\":\"OUT\",\"channel\":{\"admin\":true,\"bio\":\"gaming alias, no real name\"}}";
  private static final String NO_PERSON =
      "{\"direction\":\"OUT\",\"channel\":{\"admin\":true,\"capacity\":\"UNKNOWN\",\"bio\":\"Voice of the ward\"}}";
  private static final String NO_PROFILE =
      "{\"direction\":\"OUT\",\"channel\":{\"admin\":true,\"capacity\":\"UNKNOWN\",\"bio\":\"\"}}";
  private static final String NOTHING_KNOWN = "{\"direction\":\"OUT\"}";

  @Test
  void a_profile_that_hides_its_owner_speaks_and_a_named_one_does_not() {
    assertThat(of("The council has let this ward down.", HIDDEN)).hasSize(1);
    assertThat(of("The council has let this ward down.", NAMED)).isEmpty();
  }

  @Test
  void a_profile_that_names_no_person_speaks_where_the_capacity_is_unknown() {
    assertThat(of("The council has let this ward down.", NO_PERSON)).hasSize(1);
    assertThat(of("The council has let this ward down.", NO_PROFILE)).isEmpty();
  }

  @Test
  void somebody_elses_page_is_not_the_members_to_name() {
    assertThat(of("The council has let this ward down.", FOLLOWED)).isEmpty();
  }

  @Test
  void a_nickname_for_a_pastime_harms_nobody() {
    assertThat(of("New high score.", GAMER)).isEmpty();
  }

  @Test
  void an_unknown_profile_raises_nothing() {
    assertThat(of("The council has let this ward down.", NOTHING_KNOWN)).isEmpty();
  }

  private static List<Finding> of(String text, String context) {
    List<String> problems = new ArrayList<>();
    Circumstances circumstances = Records.readContext(context, problems);
    assertThat(problems).isEmpty();
    return Screener.standard().screen(text, circumstances, Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals("CA-03"))
        .toList();
  }
}
