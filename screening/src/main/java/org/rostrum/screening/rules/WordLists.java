package org.rostrum.screening.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which lists of words a rule listens by, and which kinds of marked things phrases ask for. */
final class WordLists {

  private WordLists() {}

  /** The names of the shared lists that a rule's phrases lead to, in their order. */
  static Set<String> sharedBy(RuleFile rule, Map<String, List<String>> lexicon) {
    Set<String> reached = new TreeSet<>();
    rule.signalPhrases().values().forEach(phrases -> reach(phrases, rule, lexicon, reached));
    rule.guardPhrases().values().forEach(phrases -> reach(phrases, rule, lexicon, reached));
    rule.lists().values().forEach(entries -> reach(entries, rule, lexicon, reached));
    return reached;
  }

  private static void reach(
      Collection<String> phrases,
      RuleFile rule,
      Map<String, List<String>> lexicon,
      Set<String> reached) {
    for (String phrase : phrases) {
      for (String name : between(phrase, '{', '}')) {
        List<String> entries = rule.lists().containsKey(name) ? null : lexicon.get(name);
        if (entries != null && reached.add(name)) {
          reach(entries, rule, lexicon, reached);
        }
      }
    }
  }

  /** Every kind that some phrase of these files asks for. */
  static Set<String> kinds(List<RuleFile> rules, Map<String, List<String>> lexicon) {
    Set<String> kinds = new TreeSet<>();
    lexicon.values().forEach(entries -> entries.forEach(one -> kinds.addAll(kinds(one))));
    for (RuleFile rule : rules) {
      for (var phrases : List.of(rule.signalPhrases(), rule.guardPhrases(), rule.lists())) {
        phrases.values().forEach(sources -> sources.forEach(one -> kinds.addAll(kinds(one))));
      }
    }
    return kinds;
  }

  private static Set<String> kinds(String phrase) {
    return between(phrase, '<', '>');
  }

  private static Set<String> between(String phrase, char open, char close) {
    Map<String, Boolean> found = new LinkedHashMap<>();
    for (int from = phrase.indexOf(open); from >= 0; from = phrase.indexOf(open, from + 1)) {
      int to = phrase.indexOf(close, from);
      if (to > from) {
        found.put(phrase.substring(from + 1, to), true);
      }
    }
    return found.keySet();
  }
}
