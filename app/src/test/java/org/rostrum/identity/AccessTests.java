package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessTests {

  private static Decision expected(Hat hat, Action action, String resource, Set<Relation> facts) {
    return HandReading.MEANING.get(HandReading.WORDS.get(resource).get(hat)).stream()
        .filter(p -> p.action() == action && facts.containsAll(p.needs()))
        .findFirst()
        .<Decision>map(p -> new Decision.Allowed(p.limits()))
        .orElse(new Decision.Denied());
  }

  @Test
  void every_cell_of_the_matrix_is_read_as_a_person_reads_it() {
    int cells = 0;
    for (var row : HandReading.WORDS.entrySet()) {
      for (var cell : row.getValue().entrySet()) {
        var hand = new HashSet<>(HandReading.MEANING.get(cell.getValue()));
        var machine =
            Access.matrix().at(row.getKey(), cell.getKey()).stream()
                .map(p -> new HandReading.Expected(p.action(), p.needs(), p.limits()))
                .collect(Collectors.toSet());
        assertThat(machine).as("%s for %s", row.getKey(), cell.getKey()).isEqualTo(hand);
        cells++;
      }
    }
    assertThat(HandReading.WORDS.keySet()).isEqualTo(Access.matrix().names());
    assertThat(cells).isEqualTo(HandReading.WORDS.size() * 16).isGreaterThanOrEqualTo(448);
  }

  @Test
  void every_permission_falls_when_any_one_of_its_facts_is_missing() {
    for (var row : HandReading.WORDS.entrySet()) {
      var resource = new Resource(row.getKey());
      for (var cell : row.getValue().entrySet()) {
        for (var permission : HandReading.MEANING.get(cell.getValue())) {
          var action = permission.action();
          assertThat(Access.decide(cell.getKey(), action, resource, permission.needs()).isAllowed())
              .isTrue();
          for (var needed : permission.needs()) {
            var others = EnumSet.allOf(Relation.class);
            others.remove(needed);
            assertThat(Access.decide(cell.getKey(), action, resource, others).isAllowed())
                .as("%s %s %s without %s", cell.getKey(), action, resource, needed)
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void a_hundred_thousand_random_questions_get_the_answer_of_the_hand_made_reading() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var resources = List.copyOf(HandReading.WORDS.keySet());
    for (int i = 0; i < 100_000; i++) {
      var hat = Hat.values()[random.nextInt(Hat.values().length)];
      var action = Action.values()[random.nextInt(Action.values().length)];
      var resource = resources.get(random.nextInt(resources.size()));
      int share = random.nextInt(5);
      var facts =
          Arrays.stream(Relation.values())
              .filter(_ -> random.nextInt(4) < share)
              .collect(Collectors.toSet());
      assertThat(Access.decide(hat, action, new Resource(resource), facts))
          .as("seed %d: %s %s %s %s", seed, hat, action, resource, facts)
          .isEqualTo(expected(hat, action, resource, facts));
    }
  }

  @Test
  void only_the_member_can_reach_a_draft() {
    for (Hat hat : Hat.values()) {
      for (Action action : Action.values()) {
        var decision =
            Access.decide(hat, action, new Resource("post.draft"), EnumSet.allOf(Relation.class));
        assertThat(decision.isAllowed() && hat != Hat.MEMBER).as("%s %s", hat, action).isFalse();
      }
    }
  }

  @Test
  void a_wording_nobody_knows_is_refused_and_not_guessed() {
    for (String cell :
        List.of("Rq", "Q", "R(whenever)", "R perhaps", "RRR*", "R(", "CRUW always")) {
      assertThatThrownBy(() -> Cell.read(cell)).as(cell).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void an_unknown_resource_cannot_be_named() {
    assertThatThrownBy(() -> new Resource("post.drafts"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
