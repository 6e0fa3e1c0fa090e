package org.rostrum.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Level;
import org.rostrum.govuk.Text;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.OfWords;
import org.rostrum.screening.RulebookChanges.State;

/** What a rulebook does otherwise, in sentences. */
final class Told {

  private Told() {}

  /**
   * What is otherwise in one rule or one shared list.
   *
   * @param rule the rule's id, or null for a list
   * @param title the rule's name, or the list's
   */
  record Otherwise(@Nullable String rule, String title, List<String> lines) {}

  /** What one rulebook does otherwise than another, rules first, each in sentences. */
  static List<Otherwise> between(RulebookChanges before, RulebookChanges after) {
    List<Otherwise> all = new ArrayList<>();
    for (Rule rule : Rulebook.shipped().rules()) {
      OfRule now = after.of(rule.id());
      if (!now.equals(before.of(rule.id()))) {
        List<String> lines = lines(rule, now);
        all.add(
            new Otherwise(
                rule.id(),
                rule.name(),
                lines.isEmpty() ? List.of(Text.of("rulebook.told.shipped")) : lines));
      }
    }
    TreeSet<String> lists = new TreeSet<>(before.lists().keySet());
    lists.addAll(after.lists().keySet());
    for (String list : lists) {
      if (!after.words(list).equals(before.words(list))) {
        all.add(
            new Otherwise(
                null, Text.of("rulebook.told.list", "list", list), words(after.words(list))));
      }
    }
    return all;
  }

  /** What is otherwise in a rule than it is shipped. */
  static List<String> lines(Rule rule, OfRule change) {
    List<String> lines = new ArrayList<>();
    State state = change.state();
    if (state != null && state != State.ON) {
      lines.add(Text.of("rulebook.told.state." + state));
    }
    if (change.level() != null) {
      lines.add(
          Text.of(
              "rulebook.told.level", "level", word(change.level()), "shipped", word(rule.level())));
    }
    Double atLeast = change.atLeast();
    if (atLeast != null) {
      lines.add(Text.of("rulebook.told.sure", "percent", Math.round(atLeast * 100)));
    }
    if (change.heading() != null) {
      lines.add(Text.of("rulebook.told.heading", "words", change.heading()));
    }
    if (change.advice() != null) {
      lines.add(Text.of("rulebook.told.advice", "words", change.advice()));
    }
    change
        .lists()
        .forEach((list, words) -> {
          lines.add(Text.of("rulebook.told.list", "list", list));
          lines.addAll(words(words));
        });
    return lines;
  }

  private static List<String> words(OfWords words) {
    List<String> lines = new ArrayList<>();
    if (!words.add().isEmpty()) {
      lines.add(Text.of("rulebook.told.add", "words", String.join("; ", words.add())));
    }
    if (!words.remove().isEmpty()) {
      lines.add(Text.of("rulebook.told.remove", "words", String.join("; ", words.remove())));
    }
    return lines.isEmpty() ? List.of(Text.of("rulebook.told.shipped")) : lines;
  }

  /** A level's word as its tag says it. */
  static String word(org.rostrum.screening.Level level) {
    return Level.valueOf(level.name()).word();
  }
}
