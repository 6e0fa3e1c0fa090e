package org.rostrum.screening.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** Each kind of thing is found where it stands, and nothing that only resembles it. */
class ExtractionTests {

  private static List<Entity> in(String text) {
    return Extraction.of(new Words(text), Directory.EMPTY);
  }

  /** The text holds exactly this, and the entity covers it unit for unit. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PHONE | Ring him on 07700 900123 after six. | 07700 900123
          PHONE | +44 7700 900123 is hers | +44 7700 900123
          PHONE | call (01632) 960123 now | (01632) 960123
          PHONE | 0 7 7 0 0 9 0 0 1 2 3 is his | 0 7 7 0 0 9 0 0 1 2 3
          PHONE | oh seven seven double oh nine oh oh one two three | oh seven seven double oh nine oh oh one two three
          PHONE | zero seven 700 nine hundred one two three, his | zero seven 700 nine hundred one two three
          EMAIL | write to j.smith82@example.com please | j.smith82@example.com
          EMAIL | it is jan dot smith at example dot com | jan dot smith at example dot com
          EMAIL | jan @ example.com is hers | jan @ example.com
          POSTCODE | near B70 9ZZ there | B70 9ZZ
          POSTCODE | sw1a1aa | sw1a1aa
          ADDRESS | He is at 14 Thornbury Close now | 14 Thornbury Close
          ADDRESS | lives at 14 thornbury close | 14 thornbury close
          ADDRESS | Flat 3, 12a High Street is hers | Flat 3, 12a High Street
          ADDRESS | behind 2 Reservoir Cottages | 2 Reservoir Cottages
          ADDRESS | number 14 on Thornbury Close | 14 on Thornbury Close
          ADDRESS | number fourteen Thornbury Close | fourteen Thornbury Close
          ADDRESS | Rose Cottage, Mill Lane | Rose Cottage, Mill Lane
          NINO | her NI is AB 12 34 56 C ok | AB 12 34 56 C
          NINO | AB123456C | AB123456C
          NHS_NUMBER | NHS number 943 476 5919 found | 943 476 5919
          NHS_NUMBER | patient 9434765919 | 9434765919
          VEHICLE_REG | it was BD19 KWX again | BD19 KWX
          VEHICLE_REG | white van, reg K123 ABC | K123 ABC
          BANK_ACCOUNT | sort code 12-34-56 given | 12-34-56
          BANK_ACCOUNT | account number 12345678 | 12345678
          PAYMENT_CARD | card 4111 1111 1111 1111 found | 4111 1111 1111 1111
          IP | traced to IP 192.0.2.17 last night | 192.0.2.17
          DOB | she was born on 3 April 1971 in town | 3 April 1971
          DOB | DOB 03/04/1971 | 03/04/1971
          W3W | meet at ///filled.count.soap now | filled.count.soap
          GEO | pin 52.5123, -1.9981 there | 52.5123, -1.9981
          REF | Application DC/26/71544 is in | DC/26/71544
          REF | see 23/01234/FUL today | 23/01234/FUL
          """)
  void finds_it_where_it_stands(String kind, String text, String expected) {
    assertThat(in(text))
        .filteredOn(entity -> entity.kind().equals(kind) && entity.confidence() >= 0.6)
        .extracting(entity -> text.substring(entity.start(), entity.end()))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PHONE | Application 01234567890 was order 07700900123
          PHONE | on 01/02/2024 12 of us met
          PHONE | the budget is £0.7m of 01.02.2024 12
          PHONE | Reference 01234 567890 is closed
          PHONE | seven days, nine hours and ten people
          EMAIL | Look at page one dot com
          EMAIL | find us at hartsmere dot gov dot uk
          POSTCODE | M6 5 miles from here
          POSTCODE | the A41 2nd exit
          ADDRESS | a 3 minute walk to High Street
          ADDRESS | 4 days in a row
          ADDRESS | 40 homes, former depot, Tanhouse Road
          ADDRESS | we met on 7 May Street party
          ADDRESS | £14 Thornbury Close
          NINO | QQ 12 34 56 C
          NINO | AB 12 34 56 Z
          NHS_NUMBER | patient 943 476 5918
          NHS_NUMBER | 9434765919 votes
          VEHICLE_REG | room K123 ABC
          VEHICLE_REG | BD49 KWX
          BANK_ACCOUNT | 12-34-56 was the score
          PAYMENT_CARD | card 4111 1111 1111 1112
          IP | version 4.1.2.10 is out
          IP | server 300.1.1.1
          DOB | the meeting is on 3 April 2026
          W3W | www.hartsmere.gov.uk
          GEO | up 52.5, down 1.9
          REF | on 12/05/2026 at 6
          REF | and/or he/she
          """)
  void leaves_what_only_resembles_it(String kind, String text) {
    assertThat(in(text))
        .noneMatch(entity -> entity.kind().equals(kind) && entity.confidence() >= 0.6);
  }

  @Test
  void what_the_council_publishes_is_seen_and_let_be() {
    Directory directory =
        new Directory(
            new Directory.Council("Hartsmere", List.of(), List.of("hartsmere.gov.uk")),
            List.of(new Directory.Contact("Contact centre", "01632 960100", "help@example.org")),
            List.of(new Directory.Building("Civic", "1 Market Street", "HM1 1AA")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("07700 900999"));
    String text =
        "Ring +44 1632 960100 or 07700 900999, write to help@example.org or mo@hartsmere.gov.uk, come to"
            + " 1 Market Street HM1 1AA.";
    assertThat(Extraction.of(new Words(text), directory))
        .filteredOn(entity -> !entity.kind().equals("URL"))
        .isNotEmpty()
        .allSatisfy(entity -> assertThat(entity.suppressedBy()).isNotNull());
  }

  @Test
  void offsets_stay_exact_behind_emoji_and_broken_surrogates() {
    String text = "\uD83D\uDE00 \uD800 ring 07700\u00A0900123 \uD83D\uDE00";
    assertThat(in(text))
        .singleElement()
        .satisfies(entity ->
            assertThat(text.substring(entity.start(), entity.end()))
                .isEqualTo("07700\u00A0900123"));
  }
}
