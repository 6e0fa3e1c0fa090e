package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of initial mutations as every grammar of Welsh has it: soft, nasal, aspirate. */
class MutationsTests {

  @ParameterizedTest
  @CsvSource({
    "pentref, 'pentref bentref mhentref phentref'",
    "trigolion, 'trigolion drigolion nhrigolion thrigolion'",
    "cyfrinachol, 'cyfrinachol gyfrinachol nghyfrinachol chyfrinachol'",
    "bywyd, 'bywyd fywyd mywyd'",
    "dyddiad, 'dyddiad ddyddiad nyddiad'",
    "gwybodaeth, 'gwybodaeth wybodaeth ngwybodaeth'",
    "mater, 'mater fater'",
    "lladd, 'lladd ladd'",
    "rhif, 'rhif rif'",
    "swyddog, swyddog",
    "chwarae, chwarae",
    "etholiad, etholiad"
  })
  void a_word_is_also_written_with_another_first_letter(String word, String forms) {
    assertThat(String.join(" ", Mutations.of(word))).isEqualTo(forms);
  }

  @Test
  void small_words_stay_as_they_are_for_too_many_others_look_like_them() {
    assertThat(Mutations.of("dy")).containsExactly("dy");
    assertThat(Mutations.of("ar")).containsExactly("ar");
  }

  @Test
  void a_phrase_takes_every_form_of_its_words_and_keeps_its_notation() {
    assertThat(Mutations.all("(torri|malu) dy (coes|pen)? ..4 <CAP> {list} $"))
        .isEqualTo(
            "((torri|dorri|nhorri|thorri)|(malu|falu)) dy ((coes|goes|nghoes|choes)|(pen|ben|mhen|phen))? ..4"
                + " <CAP> {list} $");
    assertThat(Mutations.all("pleidleis* mae'n"))
        .isEqualTo("(pleidleis*|bleidleis*|mhleidleis*|phleidleis*) (mae'n|fae'n)");
  }
}
