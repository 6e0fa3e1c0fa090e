package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TransitionsTests {
  private static final Path EDGES = Path.of("src/test/resources/cases/edges.txt");
  private static final Set<Who> EVERYBODY = EnumSet.allOf(Who.class);
  private static final Set<Guard> ALL_TRUE = EnumSet.allOf(Guard.class);

  /** By state and act, where it leads: as read from the papers. */
  static Map<State, Map<Act, String>> papers() {
    try {
      var all = new EnumMap<State, Map<Act, String>>(State.class);
      for (String line : Files.readAllLines(EDGES)) {
        if (!line.startsWith("#")) {
          var words = line.split(" ");
          var acts = new EnumMap<Act, String>(Act.class);
          for (String edge : List.of(words).subList(1, words.length)) {
            acts.put(Act.valueOf(edge.split(">")[0]), edge.split(">")[1]);
          }
          all.put(State.valueOf(words[0]), acts);
        }
      }
      return all;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void no_case_is_closed_before_the_options_letter_was_sent() {
    var closing = Transitions.TABLE.stream().filter(row -> row.next() == State.CLOSED).toList();
    assertThat(closing).isNotEmpty();
    for (var row : closing) {
      if (row.from() != State.CLOSED) {
        assertThat(row.guards()).as("%s", row).contains(Guard.LETTER_SENT);
      }
    }
  }

  @Test
  void the_table_has_every_edge_of_the_papers_and_no_other() {
    var papers = papers();
    assertThat(papers.keySet()).containsExactlyInAnyOrder(State.values());
    var table = new TreeMap<State, Map<Act, String>>();
    for (Transition row : Transitions.TABLE) {
      var next = row.next() == null ? "back" : row.next().name();
      table.computeIfAbsent(row.from(), _ -> new EnumMap<>(Act.class)).put(row.act(), next);
    }
    assertThat(table).isEqualTo(new TreeMap<>(papers));
    assertThat(Transitions.TABLE).hasSize(138);
  }

  @Test
  void whatever_is_not_in_the_table_is_refused_with_a_reason() {
    int refused = 0;
    for (State state : State.values()) {
      for (Act act : Act.values()) {
        var verdict = Transitions.decide(state, act, EVERYBODY, ALL_TRUE);
        if (papers().get(state).containsKey(act)) {
          assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        } else {
          assertThat(verdict).isEqualTo(new Verdict.NotNow(state, act));
          assertThat(((Verdict.Refused) verdict).sentence()).endsWith(".");
          refused++;
        }
      }
    }
    assertThat(refused).isEqualTo(14 * 32 - 138);
  }

  @Test
  void each_guard_of_each_edge_alone_refuses_it() {
    int guarded = 0;
    for (Transition row : Transitions.TABLE) {
      for (Guard guard : row.guards()) {
        var facts = EnumSet.complementOf(EnumSet.of(guard));
        var verdict = Transitions.decide(row.from(), row.act(), EVERYBODY, facts);
        assertThat(verdict).as("%s", row).isEqualTo(new Verdict.NotYet(guard));
        assertThat(guard.sentence()).endsWith(".");
        guarded++;
      }
    }
    assertThat(guarded).isGreaterThan(60);
  }

  @Test
  void nobody_does_anothers_part() {
    for (Transition row : Transitions.TABLE) {
      var others = EnumSet.complementOf(EnumSet.of(row.who()));
      var verdict = Transitions.decide(row.from(), row.act(), others, ALL_TRUE);
      assertThat(verdict).isEqualTo(new Verdict.NotYours(row.who()));
      assertThat(((Verdict.Refused) verdict).sentence()).endsWith(".");
    }
  }

  @Test
  void no_way_leads_to_an_action_or_a_closing_around_the_options_letter() {
    var seen = EnumSet.of(State.SUBMITTED);
    var next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      State state = next.remove();
      for (Transition row : Transitions.TABLE) {
        boolean theLetter =
            row.guards().contains(Guard.LETTER_SENT) || row.act() == Act.SEND_LETTER;
        if (row.from() == state && !theLetter && row.next() != null && seen.add(row.next())) {
          next.add(row.next());
        }
      }
    }
    assertThat(seen)
        .doesNotContain(State.ACTIONS_OPEN, State.REVIEW, State.CLOSED, State.MEMBER_CHOICE);
  }

  @Test
  void every_state_can_be_reached_and_left() {
    for (State state : State.values()) {
      assertThat(Transitions.TABLE).anyMatch(row -> row.from() == state);
      assertThat(
              state == State.SUBMITTED
                  || Transitions.TABLE.stream()
                      .anyMatch(row -> row.next() == state && row.from() != state))
          .isTrue();
    }
  }
}
