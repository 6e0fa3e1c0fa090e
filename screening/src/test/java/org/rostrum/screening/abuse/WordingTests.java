package org.rostrum.screening.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.screening.text.Words;

class WordingTests {

  private static Wording wording(String text) {
    return new Wording(new Words(text), Lexicon.shipped());
  }

  private static List<String> forms(Wording wording) {
    List<String> forms = new ArrayList<>();
    for (int token = 0; token < wording.count(); token++) {
      forms.add(wording.form(token));
    }
    return forms;
  }

  @ParameterizedTest
  @CsvSource({
    "f**k off, fuck",
    "you c*nt, cunt",
    "what a sh1t show, shit",
    "s c u m of the earth, scum",
    "ѕсum of the earth, scum",
    "he is a tw@t, twat",
    "sh❤️t, shit"
  })
  void hidden_words_are_written_out(String text, String word) {
    assertThat(forms(wording(text))).contains(word);
  }

  @Test
  void emoji_are_their_names_and_one_many_times_is_one() {
    Wording wording = wording("you 🐷🐷🐷 and your 🔪");
    assertThat(forms(wording)).containsExactly("you", "pig", "and", "your", "knife");
    assertThat(wording.start(1)).isEqualTo(4);
    assertThat(wording.kind(4)).isNotNull();
  }

  @Test
  void what_is_quoted_or_denied_is_known_as_such() {
    Wording wording = wording("He called me \"fat scum\" and I am not angry. You lads' plan");
    int scum = forms(wording).indexOf("scum");
    int angry = forms(wording).indexOf("angry");
    assertThat(wording.quoted(scum)).isTrue();
    assertThat(wording.quoted(angry)).isFalse();
    assertThat(wording.denied(angry)).isTrue();
    assertThat(wording.denied(forms(wording).lastIndexOf("you"))).isFalse();
  }

  @Test
  void a_model_that_reads_sentences_gets_plain_ones() {
    assertThat(wording("You F**KING 🐷, “go” home!").writtenOut())
        .isEqualTo("you fucking pig, \"go\" home!");
  }

  @Test
  void any_text_at_all_can_be_read() {
    for (String text : List.of("", " ", "\uD83D", "\"", "''''", "🐷", "* * *", "\uDC37\uD83D")) {
      assertThat(wording(text).writtenOut()).isNotNull();
    }
  }
}
