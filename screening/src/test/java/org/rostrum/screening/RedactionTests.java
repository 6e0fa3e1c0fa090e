package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in place of personal data tells what it was and can't be used. */
class RedactionTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PHONE | 07700 900123 | 07700 ******
          PHONE | 07700900123 | 07700 ******
          PHONE | (01632) 960 123 | 01632 ******
          PHONE | +44 7700 900123 | +44 7700 ******
          PHONE | oh seven seven double oh nine oh oh one two three | [phone number]
          POSTCODE | B69 9ZQ | B69 ***
          POSTCODE | sw1a1aa | SW1A ***
          POSTCODE | B 6 9 9 Z Q | B69 ***
          EMAIL | jan.smith@example.com | j***@example.com
          EMAIL | jan at example dot com | [email address]
          PAYMENT_CARD | 4111 1111 1111 1111 | **** 1111
          ADDRESS | 14 Alder Grove, Northcombe | [address], Northcombe
          ADDRESS | 14 Alder Grove | [address]
          DOB | 14/03/2017 | [date of birth]
          AGE | 72 | 70s
          AGE | 7 | [age]
          NINO | JT 00 11 22 B | ********
          """)
  void is_masked_or_made_general(String kind, String value, String expected) {
    String text = "x " + value + " y";
    Entity entity = new Entity(kind, 2, 2 + value.length(), 0.9, null);
    assertThat(entity.redacted(text)).isEqualTo(expected);
  }
}
