package org.rostrum.screening.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;

/** Personal data is found however it is hidden, and what only looks like it is let be. */
class PersonalDataTests {

  private static List<Entity> in(String text) {
    return PersonalData.in(text, Directory.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PHONE | text him 07700/900/158 | 07700/900/158
          PHONE | 0.7.7.0.0.9.0.0.1.2.3 | 0.7.7.0.0.9.0.0.1.2.3
          PHONE | O77OO 9OO l58 ring | O77OO 9OO l58
          PHONE | 07𝟳𝟬𝟬 𝟵𝟬𝟬 𝟭𝟱𝟴 | 07𝟳𝟬𝟬 𝟵𝟬𝟬 𝟭𝟱𝟴
          PHONE | 07700📞900📞158 | 07700📞900📞158
          PHONE | ０７７００ ９００１５８ | ０７７００ ９００１５８
          PHONE | 0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣5️⃣8️⃣ ok | 0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣5️⃣8️⃣
          PHONE | zero77oo 9oo one 58 | zero77oo 9oo one 58
          PHONE | oh seven seven double oh, nine hundred, one five eight | oh seven seven double oh, nine hundred, one five eight
          PHONE | seven seven double oh nine oh oh one two three, hers | seven seven double oh nine oh oh one two three
          PHONE | sero saith saith sero sero naw sero sero un dau tri | sero saith saith sero sero naw sero sero un dau tri
          PHONE | +44 (0)121 496 0117 | +44 (0)121 496 0117
          PHONE | 0044 7700 900158 | 0044 7700 900158
          PHONE | 447700900158 on whatsapp | 447700900158
          PHONE | phone 01632 960 158 ext. 204 | 01632 960 158 ext. 204
          PHONE | my number is 7700 900158 | 7700 900158
          PHONE | T: 0121 496 0117 | 0121 496 0117
          PHONE | fax (602) 272-9781 | (602) 272-9781
          PHONE | +41 (0)85 806 98 67 | +41 (0)85 806 98 67
          EMAIL | jan.smith (at) example (dot) org | jan.smith (at) example (dot) org
          EMAIL | jan underscore smith at example dot co dot uk | jan underscore smith at example dot co dot uk
          EMAIL | jan_smith{at}example.com | jan_smith{at}example.com
          EMAIL | jan＠example．com | jan＠example．com
          EMAIL | (bob@example.org). | bob@example.org
          POSTCODE | B 6 9 9 Z Q | B 6 9 9 Z Q
          POSTCODE | b69-9zq | b69-9zq
          POSTCODE | postcode B69 OZQ | B69 OZQ
          ADDRESS | she's at n u m b e r s i x Lime Tree Court | s i x Lime Tree Court
          ADDRESS | Flat 12, Chaucer House, Mill Road DY5 9XW | Flat 12, Chaucer House, Mill Road
          ADDRESS | 3 The Paddocks, Hollins Lane. | 3 The Paddocks, Hollins Lane
          ADDRESS | at 14 Alder Grove, Northcombe B69 9ZQ | 14 Alder Grove, Northcombe
          ADDRESS | flat 3b, 14 mill lane, northcombe, b69 9zq | flat 3b, 14 mill lane, northcombe
          ADDRESS | 9 Larkspur Close, Darren Pugh is the owner | 9 Larkspur Close
          ADDRESS | 12-14 High Street, Northcombe | 12-14 High Street, Northcombe
          ADDRESS | 14 St Mary's Road | 14 St Mary's Road
          ADDRESS | Her address: The Old Forge, Church Lane, B69 9ZQ | The Old Forge, Church Lane
          NINO | NI number JT-00-11-22-B | JT-00-11-22-B
          NHS_NUMBER | NHS no 999 302 1571 | 999 302 1571
          PASSPORT | passport 925665416 | 925665416
          PASSPORT | passport number AB1234567 | AB1234567
          DRIVING_LICENCE | licence CLARK803157D99XY | CLARK803157D99XY
          VEHICLE_REG | black audi bd51smr | bd51smr
          VEHICLE_REG | car reg ABC 123D | ABC 123D
          BANK_ACCOUNT | sort code 10-79-99 for it | 10-79-99
          IBAN | send to GB29 NWBK 6016 1331 9268 19 | GB29 NWBK 6016 1331 9268 19
          PAYMENT_CARD | card 3714-496353-98431 | 3714-496353-98431
          IP | logs show 203.0.113.45 | 203.0.113.45
          IP | my ip: 2001:db8::1 | 2001:db8::1
          DOB | born on 3rd of April 1971 | 3rd of April 1971
          DOB | date of birth: February 12, 1950 | February 12, 1950
          GEO | 52.49812° N, 2.01637° W | 52.49812° N, 2.01637° W
          SCHOOL | Jayden in Year 4 at Northcombe Juniors | Northcombe Juniors
          UPRN | UPRN 100071234567 | 100071234567
          AGE | she just turned 65 | 65
          """)
  void finds_it_however_it_is_hidden(String kind, String text, String expected) {
    assertThat(in(text))
        .filteredOn(entity -> entity.kind().equals(kind) && entity.suppressedBy() == null)
        .extracting(entity -> text.substring(entity.start(), entity.end()))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Full Council meets 07/11/2026 at 18:00, agenda item 7.2.1.3.",
        "The scheme cost £07,123 in year one and £1,234,567.89 over its life.",
        "Planning application DC/21/65432, ref 22/01187/FUL by 07.12.26.",
        "In 2012-2013 we had 10.00, 2000 and 90210.",
        "Contract 999 302 1572 and orders 4500123987 and 4500124001.",
        "order no 07700900158",
        "the number 12345678 bus",
        "one two three four five six seven eight nine ten",
        "Up in N1 1st thing then over to E7 5th time, SE1 and the A41 2nd exit.",
        "The B70 and B4182 junction, M5 J1 and A41.",
        "Standing order CP14 RES and motion MO12 BUS. Room BG21 HAL is booked.",
        "Lot QQ 12 34 56 C and paper AB12/3456/C.",
        "Score from the quiz: 10-79-99. Next one is 20-11-26.",
        "Barcode 4111 1111 1111 1112 is on the sack.",
        "Paragraphs 4.1.2.10 and 5.3.0.1 of the Local Plan.",
        "The bridge, born in 1874 and widened 14/03/1967, reopens.",
        "Governors at Northcombe Juniors have agreed the crossing.",
        "It was 925665416 of them.",
        "meet at the hall, look at page one dot com",
        "a 3 minute walk, 4 days in a row, 5 people in Green Lane, top 10 Places to Eat",
        "Roadworks on Charlotte Road between Barker Street and the A4123",
        "see https://example.com/07700900158 and www.example.com/B699ZQ"
      })
  void lets_be_what_only_looks_like_it(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pothole at ///index.home.raft has been filled
          Opening of the new hub at 112 High Street, Northcombe, B69 3DE
          10 Downing Street
          Ring 0800 123 4567 or 0300 123 4567
          """)
  void what_is_everyones_is_seen_and_let_be(String text) {
    assertThat(in(text))
        .isNotEmpty()
        .allSatisfy(entity -> assertThat(entity.suppressedBy()).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Good morning all! 🎉 Lovely day at the market.", "and/or he, she"})
  void a_text_without_any_trigger_is_left_at_once(String text) {
    assertThat(Quiet.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 ",
        "07700 ",
        "a@",
        "1.",
        "::",
        "flat 1 ",
        "oh ",
        "a ",
        "12 The Oaks, ",
        "A1 1AA "
      })
  void a_long_text_takes_time_in_proportion(String part) {
    String text = part.repeat(100_000 / part.length());
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> in(text));
  }

  @Test
  void number_and_account_are_two_things_of_one_person() {
    assertThat(in("To donate: sort code 10-79-99 acc 88837491"))
        .extracting(Entity::kind)
        .containsExactly("BANK_ACCOUNT", "BANK_ACCOUNT");
  }
}
