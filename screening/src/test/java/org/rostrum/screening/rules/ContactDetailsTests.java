package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;
import org.rostrum.screening.text.Json;

/** PD-01: numbers that stand for a person, and those that are there to be used. */
class ContactDetailsTests {

  private static final String OUT = "{\"direction\":\"OUT\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Found on Mill Lane, passport number 533401372, hand it in or what?",
        "Licence dropped at the tip, MORGA657054SM9IJ, anyone know them?",
        "He says pay into sort code 20-00-00 account 55779911, so now you know where it goes.",
        "Sort code 20-00-00, account number 55779911. That is where the deposit went.",
        "Her flat is UPRN 100070123456, look it up.",
      })
  void a_number_that_stands_for_a_person_is_stopped(String text) {
    assertThat(Asked.speaks("PD-01", text, OUT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Donations to the foodbank: sort code 20-00-00, account number 55779911.",
        "Please send it to my account, sort code 20-00-00, account number 55779911.",
        "The empty school is UPRN 100070123456 on the planning map.",
      })
  void one_that_is_there_to_be_used_is_let_be(String text) {
    assertThat(Asked.speaks("PD-01", text, OUT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mrs Tranter lives at 9 Mill Lane, ring her on 07700 900158. | the name, the address and the telephone number of one
          She is at 9 Mill Lane, B69 9ZQ, knock on her door.         | NONE
          Have a word with him on 07700 900158.                       | NONE
          """)
  void details_of_one_person_that_stand_together_are_named_together(String text, String told) {
    String because =
        Screener.standard().screen(text).findings().stream()
            .filter(finding -> finding.rule().equals("PD-01"))
            .findFirst()
            .orElseThrow()
            .because();
    if (told.equals("NONE")) {
      assertThat(because).doesNotContain("stand together");
    } else {
      assertThat(because).contains(told).contains("worse than each alone");
    }
  }

  @Test
  void a_number_of_the_councils_own_kind_stands_for_a_person() {
    String record =
        "{\"text\":"
            + Json.write("The one moaning is tenancy HB-204417.")
            + ",\"context\":{\"direction\":\"OUT\"},\"directory\":{\"recognisers\":[{\"name\":\"Tenancies\","
            + "\"kind\":\"TENANCY\",\"shape\":\"AA-999999\",\"context\":[\"tenancy\"]}]}}";
    Records.Request request = Records.read(record);
    Directory directory = request.directory();
    Circumstances circumstances = request.circumstances();

    assertThat(Screener.standard().screen(request.text(), circumstances, directory).findings())
        .extracting("rule")
        .contains("PD-01");
    assertThat(
            Screener.standard().screen(request.text(), circumstances, Directory.EMPTY).findings())
        .extracting("rule")
        .isEqualTo(List.of());
  }
}
