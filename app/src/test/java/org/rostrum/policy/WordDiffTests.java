package org.rostrum.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rostrum.policy.WordDiff.Fate;

class WordDiffTests {
  @Test
  void a_changed_word_is_taken_out_and_put_in_where_it_stood() {
    assertThat(marked("Electric Communications Guidance", "Electronic Communications Guidance"))
        .isEqualTo("[-Electric-][+Electronic+] Communications Guidance");
  }

  @Test
  void the_same_text_has_no_marks() {
    assertThat(marked("Promptly admit to mistakes.", "Promptly admit to mistakes."))
        .isEqualTo("Promptly admit to mistakes.");
  }

  @Test
  void both_texts_can_be_read_back_from_the_marks() {
    PolicyText old = new PolicyPacks().text(PolicyPacks.DEFAULT);
    for (Clause now : new PolicyPacks().text("demo-2026").clauses()) {
      String before = old.clause(now.id().value()).orElseThrow().adopted();
      assertThat(without(Fate.ADDED, before, now.adopted())).isEqualTo(before);
      assertThat(without(Fate.REMOVED, before, now.adopted())).isEqualTo(now.adopted());
    }
  }

  @Test
  void from_nothing_everything_is_new() {
    assertThat(marked("", "All new.")).isEqualTo("[+All new.+]");
  }

  private static String without(Fate fate, String before, String after) {
    return WordDiff.between(before, after).stream()
        .filter(stretch -> stretch.fate() != fate)
        .map(WordDiff.Stretch::text)
        .collect(Collectors.joining());
  }

  private static String marked(String before, String after) {
    return WordDiff.between(before, after).stream()
        .map(stretch ->
            switch (stretch.fate()) {
              case KEPT -> stretch.text();
              case ADDED -> "[+" + stretch.text() + "+]";
              case REMOVED -> "[-" + stretch.text() + "-]";
            })
        .collect(Collectors.joining());
  }
}
