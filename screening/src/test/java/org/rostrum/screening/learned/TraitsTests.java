package org.rostrum.screening.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.text.Words;

class TraitsTests {

  private static List<Long> of(String text) {
    var words = new Words(text);
    var traits = new Traits(words, word -> false);
    var seen = new ArrayList<Long>();
    traits.words(0, traits.count(), (trait, word) -> seen.add(trait));
    traits.letters(0, traits.count(), (trait, word) -> seen.add(trait));
    return seen;
  }

  @Test
  void who_is_meant_does_not_count() {
    var labour = of("It is typical of Labour to hate this town.");
    assertThat(of("It is typical of the Conservatives to hate this town.")).isEqualTo(labour);
    assertThat(of("It is typical of Reform UK to hate this town.")).isEqualTo(labour);
    assertThat(of("I think he lied to her.")).isEqualTo(of("I think she lied to him."));
    assertThat(of("They meet Dilys at 7.")).isEqualTo(of("They meet Kwame at 11."));
  }

  @Test
  void what_is_said_counts_and_so_does_the_order() {
    assertThat(of("I burn it down.")).isNotEqualTo(of("I turn it down."));
    assertThat(of("dogs bite men")).isNotEqualTo(of("men bite dogs"));
  }

  @Test
  void quoted_words_are_not_the_writers_own() {
    var words = new Words("burn it down");
    var own = new ArrayList<Long>();
    var quoted = new ArrayList<Long>();
    new Traits(words, word -> false).words(0, 3, (trait, word) -> own.add(trait));
    new Traits(words, word -> true).words(0, 3, (trait, word) -> quoted.add(trait));
    assertThat(quoted).hasSameSizeAs(own).doesNotContainAnyElementsOf(own);
  }

  @Test
  void nothing_shows_nothing() {
    assertThat(of("")).isEmpty();
    assertThat(of("...")).isEmpty();
  }
}
