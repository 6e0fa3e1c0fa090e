package org.rostrum.screening.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** Name, address and number of one person in a sentence belong together. */
class OnePersonTests {

  private static List<List<String>> people(String text, String... parts) {
    List<Entity> entities =
        java.util.Arrays.stream(parts)
            .map(part -> part.split(":"))
            .map(part -> {
              int start = text.indexOf(part[1]);
              return new Entity(part[0], start, start + part[1].length(), 0.9, null);
            })
            .toList();
    return OnePerson.in(new Words(text), entities).stream()
        .map(person -> person.stream().map(Entity::kind).toList())
        .toList();
  }

  @Test
  void details_go_with_the_name_before_them() {
    assertThat(
            people(
                "Ann Lee is at 9 Mill Lane and Bob Ray on 07700 900158.",
                "PERSON:Ann Lee",
                "ADDRESS:9 Mill Lane",
                "PERSON:Bob Ray",
                "PHONE:07700 900158"))
        .containsExactly(List.of("PERSON", "ADDRESS"), List.of("PERSON", "PHONE"));
  }

  @Test
  void details_before_the_only_name_are_that_persons() {
    assertThat(people("Ring 07700 900158 for Ann Lee.", "PHONE:07700 900158", "PERSON:Ann Lee"))
        .containsExactly(List.of("PHONE", "PERSON"));
  }

  @Test
  void without_a_name_they_are_the_same_somebodys() {
    assertThat(people("She is at 9 Mill Lane B69 9ZQ", "ADDRESS:9 Mill Lane", "POSTCODE:B69 9ZQ"))
        .containsExactly(List.of("ADDRESS", "POSTCODE"));
  }

  @Test
  void another_sentence_speaks_of_another() {
    assertThat(
            people(
                "Ann Lee came. Ring 07700 900158 today.", "PERSON:Ann Lee", "PHONE:07700 900158"))
        .isEmpty();
  }
}
