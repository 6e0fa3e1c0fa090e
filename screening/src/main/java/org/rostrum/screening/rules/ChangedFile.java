package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.screening.Rule;
import org.rostrum.screening.RulebookChanges;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.OfWords;

/** The shipped rulebook as a council changed it, written down. */
final class ChangedFile {

  private ChangedFile() {}

  /** Reads every phrase anew where words changed: some tenths of a second; else none. */
  static RulebookFile of(RulebookFile shipped, RulebookChanges changes, String name) {
    List<RuleFile> rules =
        shipped.rules().stream().map(rule -> changed(rule, changes.of(rule.rule().id()))).toList();
    boolean sameWords =
        changes.lists().isEmpty()
            && changes.rules().values().stream().allMatch(rule -> rule.lists().isEmpty());
    Map<String, List<String>> lexicon = changed(shipped.lexicon(), changes.lists());
    return new RulebookFile(
        name, rules, lexicon, sameWords ? shipped.phrasing() : Phrasing.of(rules, lexicon));
  }

  private static RuleFile changed(RuleFile file, OfRule change) {
    if (change.isNone()) {
      return file;
    }
    Rule rule = file.rule();
    String heading = change.heading();
    String advice = change.advice();
    return new RuleFile(
        rule.saying(
            heading == null ? rule.heading() : heading, advice == null ? rule.advice() : advice),
        file.signals(),
        file.signalPhrases(),
        file.guards(),
        file.guardPhrases(),
        changed(file.lists(), change.lists()),
        file.ownWords(),
        file.settings(),
        file.welsh());
  }

  private static Map<String, List<String>> changed(
      Map<String, List<String>> lists, Map<String, OfWords> changes) {
    if (changes.isEmpty()) {
      return lists;
    }
    Map<String, List<String>> changed = new LinkedHashMap<>(lists);
    changes.forEach((list, words) ->
        changed.computeIfPresent(list, (name, entries) -> changed(entries, words)));
    return changed;
  }

  private static List<String> changed(List<String> entries, OfWords words) {
    Set<String> gone = new HashSet<>(words.remove());
    Set<String> there = new HashSet<>(entries);
    List<String> changed = new ArrayList<>();
    for (String entry : entries) {
      if (!gone.contains(entry)) {
        changed.add(entry);
      }
    }
    for (String entry : words.add()) {
      if (there.add(entry)) {
        changed.add(entry);
      }
    }
    return changed;
  }
}
