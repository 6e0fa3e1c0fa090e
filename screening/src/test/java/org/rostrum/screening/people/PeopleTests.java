package org.rostrum.screening.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Outcome;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;

/** Names of people are told, for masking, and say nothing by themselves. */
class PeopleTests {

  private static final Screener SCREENER = Screener.standard();

  private static List<String> names(String text) {
    return SCREENER.screen(text).entities().stream()
        .filter(entity -> entity.kind().equals("PERSON"))
        .map(entity -> text.substring(entity.start(), entity.end()))
        .toList();
  }

  @Test
  void a_name_between_words_is_told() {
    assertThat(names("I spoke to Sarah Jenkins at the surgery yesterday about the bins."))
        .containsExactly("Sarah Jenkins");
    assertThat(names("Thank you to Margaret O'Neill and David Patel for the flowers."))
        .containsExactly("Margaret O'Neill", "David Patel");
  }

  @Test
  void half_of_a_name_with_a_hyphen_never_stays() {
    assertThat(names("So proud of Ellie-Mae Turner and of David Smith-Jones tonight."))
        .containsExactly("Ellie-Mae Turner", "David Smith-Jones");
  }

  @Test
  void a_title_alone_is_no_name() {
    assertThat(names("Thank you Cllr, the Mayor said so too.")).isEmpty();
  }

  @Test
  void its_place_is_right_behind_signs_of_two_units() {
    String text = "🎉🎉 Well done Sarah Jenkins 🎉";
    assertThat(names(text)).containsExactly("Sarah Jenkins");
  }

  @Test
  void it_is_masked_as_a_name() {
    String text = "I spoke to Sarah Jenkins yesterday.";
    Entity name =
        SCREENER.screen(text).entities().stream()
            .filter(entity -> entity.kind().equals("PERSON"))
            .findFirst()
            .orElseThrow();
    assertThat(name.redacted(text)).isEqualTo("[name]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The library opens at nine on Monday.",
        "Bins in Mill Lane are emptied on Tuesday, says Hartsmere Borough Council.",
        "we mend the road next week and the lamps after that"
      })
  void what_is_no_name_is_none(String text) {
    assertThat(names(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you to Sarah Jenkins for the flowers at the library.",
        "I read the new book by Emma Carter and liked it very much.",
        "David Patel spoke well about the budget last night."
      })
  void a_name_alone_raises_nothing(String text) {
    assertThat(names(text)).isNotEmpty();
    assertThat(SCREENER.screen(text).outcome()).isEqualTo(Outcome.CLEAR);
  }

  @Test
  void a_member_of_the_council_is_reported_as_suppressed() {
    Directory directory =
        new Directory(
            new Directory.Council("Hartsmere Borough Council", List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(new Directory.Member("Cllr Sarah Jenkins", "councillor", List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    String text = "I spoke to Sarah Jenkins and to Emma Carter, then Cllr Jenkins left.";
    Screening screening = SCREENER.screen(text, Circumstances.UNKNOWN, directory);
    assertThat(screening.entities())
        .filteredOn(entity -> entity.kind().equals("PERSON"))
        .extracting(Entity::suppressedBy)
        .containsExactly("in the council's directory", null, "in the council's directory");
  }

  @Test
  void a_name_and_an_address_stand_beside_each_other_in_order() {
    assertThat(
            SCREENER.screen("Sarah Jenkins lives at 14 Mill Lane, ring 07700 900482.").entities())
        .extracting(Entity::kind)
        .containsExactly("PERSON", "ADDRESS", "PHONE");
  }

  @Test
  void a_text_of_many_words_is_read_to_its_end() {
    String text = "Nothing to see here. ".repeat(5_000) + "I met Sarah Jenkins.";
    assertThat(names(text)).endsWith("Sarah Jenkins");
  }

  @Test
  void damaged_weights_are_refused() {
    byte[] weights =
        new NameWeights(new KnownWords(new int[0], new int[0]), none())
            .written(new int[0], new int[0]);
    assertThat(NameWeights.read(weights)).isNotNull();
    weights[weights.length - 9] ^= 1;
    assertThatThrownBy(() -> NameWeights.read(weights)).hasMessageContaining("damaged");
    assertThatThrownBy(() -> NameWeights.read(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))
        .hasMessageContaining("no weights");
  }

  private static NameWeights.Plain none() {
    return new NameWeights.Plain(
        java.util.Map.of(7, new float[] {1, 0, 0, 0, 2}),
        new float[NameWeights.LABELS + 1][NameWeights.LABELS]);
  }
}
