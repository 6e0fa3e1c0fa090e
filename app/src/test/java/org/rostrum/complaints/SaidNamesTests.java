package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidNamesTests {

  private static final List<String> CONTACTS = List.of("ada@example.org", "01632 960 001");

  @ParameterizedTest
  @CsvSource({
    "Rowan Achterberg, rowan  ACHTERBERG, true",
    "'Achterberg, Rowan', Cllr Rowan Achterberg, true",
    "Siân Ó Briain, Sian O Briain, true",
    "Rowаn Achtеrberg, Rowan Achterberg, true",
    "Rowan Achterberg, Rowan Achterbergh, false",
    "Rowan, Rowan Achterberg, false",
    "Mr, Mrs, false",
    "'', '', false"
  })
  void names_are_the_same_in_any_order_case_title_and_letters_that_look_alike(
      String one, String other, boolean same) {
    assertThat(SaidNames.same(one, other)).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cllr O'Neil-Sentinel asks you to stop.",
        "councillor o’neil sentinel asks you to stop.",
        "ONEILSENTINEL",
        "O'N\u200Beil-Sentinel",
        "О'Nеil-Sentinеl asks you to stop.",
        "Write to ada@example.org instead.",
        "Ring 01632960001 instead."
      })
  void words_that_tell_who_complains_are_found(String words) {
    assertThat(SaidNames.tells(words, "O’Neil-Sentinel", CONTACTS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please stop writing to the councillor.",
        "Sentinels of the town agree.",
        "Ring 01632 960 199 instead."
      })
  void words_that_do_not_are_let_out(String words) {
    assertThat(SaidNames.tells(words, "O’Neil-Sentinel", CONTACTS)).isFalse();
  }
}
