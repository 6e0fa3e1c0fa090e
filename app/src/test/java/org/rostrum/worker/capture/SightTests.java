package org.rostrum.worker.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.worker.CaptureAnswer.Outcome;

class SightTests {

  private static final String ADDRESS = "https://posts.example/post";
  private static final String LONG = "words ".repeat(400);

  @ParameterizedTest
  @CsvSource({
    "200,SHOWN", "203,SHOWN", "401,FORBIDDEN", "403,FORBIDDEN", "429,FORBIDDEN", "451,FORBIDDEN",
    "418,FORBIDDEN", "404,GONE", "410,GONE", "500,SITE_FAILED", "503,SITE_FAILED", "0,UNREACHABLE"
  })
  void what_a_site_answers_says_whether_it_shows_the_page(int status, Outcome outcome) {
    assertThat(sight(status, ADDRESS, "A post", false, false).outcome()).isEqualTo(outcome);
  }

  @Test
  void a_page_that_wants_a_name_first_is_a_login_wall() {
    assertThat(sight(200, "https://posts.example/login/?next=/post", LONG, false, false).outcome())
        .isEqualTo(Outcome.LOGIN);
    assertThat(sight(200, ADDRESS, "Log in to go on", true, false).outcome())
        .isEqualTo(Outcome.LOGIN);
  }

  @Test
  void a_page_with_its_own_words_beside_a_field_for_a_password_is_shown() {
    assertThat(sight(200, ADDRESS, LONG, true, false).outcome()).isEqualTo(Outcome.SHOWN);
    assertThat(sight(200, ADDRESS + "?from=/login", "A post", false, false).outcome())
        .isEqualTo(Outcome.SHOWN);
    assertThat(sight(200, "https://posts.example/blogindex", "A post", false, false).outcome())
        .isEqualTo(Outcome.SHOWN);
  }

  @Test
  void a_page_that_wants_proof_of_a_person_is_a_robot_check_whatever_its_status() {
    for (int status : new int[] {200, 403, 503}) {
      assertThat(sight(status, ADDRESS, "Verify you are human", false, false).outcome())
          .isEqualTo(Outcome.ROBOT_CHECK);
      assertThat(sight(status, ADDRESS, "One moment", false, true).outcome())
          .isEqualTo(Outcome.ROBOT_CHECK);
    }
  }

  @Test
  void a_long_post_that_only_speaks_of_such_checks_is_shown() {
    assertThat(sight(200, ADDRESS, LONG + "verify you are human", false, true).outcome())
        .isEqualTo(Outcome.SHOWN);
  }

  private static Sight sight(
      int status, String address, String text, boolean password, boolean challenge) {
    return new Sight(status, address, "Title", text, password, challenge);
  }
}
