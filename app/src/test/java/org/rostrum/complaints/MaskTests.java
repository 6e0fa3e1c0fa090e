package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTests {

  private static final Answers OWN =
      Answers.of(
          "firstName",
          "Siân",
          "lastName",
          "O’Neil-Green",
          "phone",
          "01632 960 001",
          "email",
          "sian@example.org",
          "address",
          "9 Larch Lane, Hartsmere\nHB1 2AB");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O’Neil-Green is a liar|K-1234 is a liar",
        "SIÂN  O'NEIL-GREEN is next|K-1234 is next",
        "Cllr Siân, councillor siân|K-1234, K-1234",
        "Ring 01632960001 or (01632) 960-001|Ring K-1234 or (K-1234",
        "From +44 (0)1632 960001|From K-1234",
        "Write to Sian@Example.org!|Write to K-1234!",
        "9 Larch  Lane at night, HB1 2AB|K-1234 at night, K-1234",
        "The Greenwood and Neil went by|The Greenwood and Neil went by",
        "Call 01632 960 0012|Call 01632 960 0012"
      })
  void a_sealed_name_is_a_code_name_in_the_words_too(String typed, String read) {
    assertThat(Mask.of(form(Confidentiality.GRANTED), OWN).words(typed)).isEqualTo(read);
  }

  @Test
  void a_name_that_is_known_stays_and_an_empty_block_hides_nothing() {
    var words = "O’Neil-Green is a liar";
    assertThat(Mask.of(form(Confidentiality.NAMED), OWN).words(words)).isEqualTo(words);
    assertThat(Mask.of(form(Confidentiality.REQUESTED), Answers.NONE).words(words))
        .isEqualTo(words);
  }

  private static Form form(Confidentiality state) {
    return new Form(
        new ComplaintId(new UUID(1, 1)),
        Form.State.SUBMITTED,
        state,
        "K-1234",
        "SMC-TEST-0001",
        false,
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        Answers.NONE);
  }
}
