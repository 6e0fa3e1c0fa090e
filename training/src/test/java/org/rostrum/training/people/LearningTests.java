package org.rostrum.training.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Entity;
import org.rostrum.screening.people.KnownWords;
import org.rostrum.screening.people.NameTokens;
import org.rostrum.screening.people.NameWeights;
import org.rostrum.screening.people.People;

/** The learner learns, and what is brought together belongs together. */
class LearningTests {

  private static final List<String> NAMES =
      List.of("Ada Moss", "Ben Oak", "Cleo", "Dan Fir", "Eve Ash", "Finn", "Gus Elm", "Hope");

  @Test
  void words_that_stand_in_the_same_places_come_together() {
    List<int[]> texts = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      texts.add(
          new int[] {
            random.nextInt(3), 3 + random.nextInt(3), random.nextInt(3), 3 + random.nextInt(3)
          });
    }
    int[] classes = new Clusters(texts, 6, 2).learn();
    assertThat(List.of(classes[1], classes[2])).containsOnly(classes[0]);
    assertThat(List.of(classes[4], classes[5])).containsOnly(classes[3]);
    assertThat(classes[0]).isNotEqualTo(classes[3]);
  }

  @Test
  void names_between_words_seen_before_are_found_again() {
    KnownWords nothing = new KnownWords(new int[0], new int[0]);
    List<Sentence> seen = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String name = NAMES.get(i % (NAMES.size() - 2));
      String text = i % 2 == 0 ? "I met " + name + " today" : "the road is closed today";
      List<Labelled.Name> names =
          i % 2 == 0 ? List.of(new Labelled.Name(6, 6 + name.length())) : List.of();
      seen.add(Sentence.of(new Labelled(text, names, 1), nothing));
    }
    People people = new People(new NameWeights(nothing, Tagger.learn(seen)), 0);
    String text = "I met Gus Elm today";
    assertThat(people.in(text))
        .extracting(Entity::start, Entity::end)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(6, 13));
    assertThat(people.in("The road is closed today")).isEmpty();
  }

  @Test
  void labels_follow_the_words_of_a_name() {
    Labelled text = new Labelled("I met Ann Lee Ray.", List.of(new Labelled.Name(6, 17)), 1);
    Sentence sentence = Sentence.of(text, new KnownWords(new int[0], new int[0]));
    assertThat(sentence.labels())
        .containsExactly(
            NameWeights.NONE,
            NameWeights.NONE,
            NameWeights.FIRST,
            NameWeights.INNER,
            NameWeights.LAST,
            NameWeights.NONE);
    assertThat(new NameTokens(text.text()).count()).isEqualTo(6);
  }
}
