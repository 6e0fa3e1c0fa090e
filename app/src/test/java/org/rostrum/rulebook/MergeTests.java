package org.rostrum.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Level;
import org.rostrum.screening.RulebookChanges;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.OfWords;

/** Where a draft changed something it counts; everywhere else, what was published. */
class MergeTests {

  private static final RulebookChanges NONE = RulebookChanges.none("hartsmere", "draft");

  private static OfRule rule(Level level, String heading) {
    return new OfRule(null, level, null, heading, null, Map.of());
  }

  private static OfWords words(String... add) {
    return new OfWords(List.of(add), List.of());
  }

  @Test
  void both_sides_stay_where_they_do_not_touch() {
    var published = NONE.with("RS-01", rule(Level.TIP, null)).withWords("you", words("a"));
    var draft =
        NONE.with("RS-01", rule(null, "Mine"))
            .with("FX-01", rule(Level.CHECK, null))
            .withWords("you", words("b"));
    var merged = new Merge(NONE, published).into(draft);
    assertThat(merged.of("RS-01")).isEqualTo(rule(Level.TIP, "Mine"));
    assertThat(merged.of("FX-01")).isEqualTo(rule(Level.CHECK, null));
    assertThat(merged.words("you").add()).containsExactly("a", "b");
  }

  @Test
  void the_draft_counts_where_both_changed_the_same() {
    var published = NONE.with("RS-01", rule(null, "Theirs"));
    var draft = NONE.with("RS-01", rule(null, "Mine"));
    assertThat(new Merge(NONE, published).into(draft)).isEqualTo(draft);
  }

  @Test
  void what_either_took_back_since_the_base_is_gone() {
    var base = NONE.with("RS-01", rule(Level.TIP, null)).withWords("you", words("a", "b"));
    var published = NONE.with("RS-01", rule(Level.TIP, null)).withWords("you", words("b"));
    var draft = NONE.withWords("you", words("a", "b", "c"));
    var merged = new Merge(base, published).into(draft);
    assertThat(merged.of("RS-01").isNone()).isTrue();
    assertThat(merged.words("you").add()).containsExactly("b", "c");
  }
}
