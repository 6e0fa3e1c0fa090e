package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not English is not checked, and says so; English in every dress is. */
class LanguageTests {

  private static final Screener SCREENER = Screener.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jutro wieczorem odb\u0119dzie si\u0119 spotkanie mieszka\u0144c\u00f3w naszej dzielnicy. | pl",
        "Mae'r cyngor wedi cytuno ar y gyllideb ac mae hyn yn newyddion da i bawb. | cy",
        "Le conseil a vot\u00e9 le budget et nous ne sommes pas d'accord avec la majorit\u00e9. | fr",
        "\u0938\u092d\u0940 \u0928\u093f\u0935\u093e\u0938\u093f\u092f\u094b\u0902 \u0915\u093e \u0938\u094d\u0935\u093e\u0917\u0924 \u0939\u0948 | hi",
        "\u0627\u0644\u0645\u062c\u0644\u0633 \u0642\u0631\u0631 \u0627\u0644\u064a\u0648\u0645 | ar"
      })
  void another_language_is_not_checked(String text, String language) {
    Screening screening = SCREENER.screen(text);
    assertThat(screening.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(screening.language()).isEqualTo(language);
    assertThat(screening.notes()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bostin' turnout, bab.",
        "#SaveOurLibrary",
        "Caf\u00e9 Zo\u00eb reopens Saturday.",
        "GREAT NEWS!!!",
        "Diolch everyone, see you at the count."
      })
  void english_in_any_dress_is_checked(String text) {
    assertThat(SCREENER.screen(text).outcome()).isNotEqualTo(Outcome.NOT_CHECKED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zadzwo\u0144 do niego, to jest jego numer: 07700 900482, nie daj si\u0119 zby\u0107. | PD-01 | 07700 900482",
        "Mae'r ymgeisydd yn byw yn 14 Mill Lane, B69 3DB, ac mae hyn yn wir. | PD-01 | 14 Mill Lane",
        "\u0627\u062a\u0635\u0644 \u0628\u0647 07700 900482 | PD-01 | 07700 900482"
      })
  void numbers_links_and_addresses_are_found_in_any_language(
      String text, String rule, String words) {
    Screening screening = SCREENER.screen(text);
    assertThat(screening.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(screening.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.rule()).isEqualTo(rule);
          assertThat(finding.because()).contains(words);
        });
  }

  @Test
  void a_text_in_another_language_says_which_rules_looked_at_it() {
    Screening screening =
        SCREENER.screen(
            "Mae'r cyngor wedi cytuno ar y gyllideb ac mae hyn yn newyddion da i bawb.");
    assertThat(screening.findings()).isEmpty();
    assertThat(screening.notes()).anySatisfy(note -> assertThat(note).contains("PD-01", "SE-01"));
    assertThat(SCREENER.rulebook().rules())
        .filteredOn(Rule::anyLanguage)
        .extracting(Rule::id)
        .containsExactlyInAnyOrder("PD-01", "PD-04", "SE-01", "CP-01", "CP-02");
  }
}
