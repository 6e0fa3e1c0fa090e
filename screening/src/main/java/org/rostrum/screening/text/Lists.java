package org.rostrum.screening.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named lists of words and phrases, which phrases ask for as {@code {name}}. A rule's own lists
 * stand over the shared ones. Each list is read once, however many phrases use it.
 */
public final class Lists {

  private final Vocabulary vocabulary;
  private final Map<String, List<String>> own;
  private final @Nullable Lists shared;
  private final Set<String> overridden;
  private final Map<String, Options> read = new HashMap<>();
  private final Map<String, Options> choices;
  private final Map<String, WordSet> sets;
  private final Set<String> beingRead = new HashSet<>();

  private Lists(Vocabulary vocabulary, Map<String, List<String>> own, @Nullable Lists shared) {
    this.vocabulary = vocabulary;
    this.own = own;
    this.shared = shared;
    this.overridden = new HashSet<>(own.keySet());
    this.choices = shared == null ? new HashMap<>() : shared.choices;
    this.sets = shared == null ? new HashMap<>() : shared.sets;
    overridden.removeIf(name -> shared == null || !shared.own.containsKey(name));
  }

  /** Lists of their own, in the words of this vocabulary. */
  public static Lists of(Vocabulary vocabulary, Map<String, List<String>> lists) {
    return new Lists(vocabulary, lists, null);
  }

  /** These lists, and one rule's own over them. */
  public Lists under(Map<String, List<String>> rules) {
    return new Lists(vocabulary, rules, this);
  }

  /** The entries of a list as they are written, or null when there is none of that name. */
  public @Nullable List<String> entries(String name) {
    List<String> entries = own.get(name);
    return entries == null && shared != null ? shared.entries(name) : entries;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * The entries of a list, read.
   *
   * @throws IllegalArgumentException if there is no such list, or it holds itself
   */
  Options options(String name, String source) {
    if (shared != null && !own.containsKey(name) && sameInShared(name)) {
      return shared.options(name, source);
    }
    Options known = read.get(name);
    if (known != null) {
      return known;
    }
    List<String> entries = entries(name);
    if (entries == null || entries.isEmpty()) {
      throw new IllegalArgumentException("No list {" + name + "} for: " + source);
    }
    if (!beingRead.add(name)) {
      throw new IllegalArgumentException("The list {" + name + "} holds itself, for: " + source);
    }
    Options options = new PhraseReader(this).options(entries);
    beingRead.remove(name);
    read.put(name, options);
    return options;
  }

  /** The alternatives of a choice such as {@code (him|her)}, read. */
  Options choice(String alternatives) {
    boolean everywhereTheSame = alternatives.indexOf('{') < 0;
    Options known = everywhereTheSame ? choices.get(alternatives) : null;
    if (known == null) {
      PhraseReader reader = new PhraseReader(this);
      known = reader.options(PhraseReader.split(alternatives, '|'));
      if (everywhereTheSame) {
        choices.put(alternatives, known);
      }
    }
    return known;
  }

  /** One word, or with {@code ~} a word and its endings. */
  WordSet set(String word) {
    WordSet known = sets.get(word);
    if (known == null) {
      known = word.endsWith("~") ? inflected(word) : WordSet.of(vocabulary.add(word));
      sets.put(word, known);
    }
    return known;
  }

  private WordSet inflected(String word) {
    Set<String> forms = Inflections.of(word.substring(0, word.length() - 1));
    int[] numbers = new int[forms.size()];
    int count = 0;
    for (String form : forms) {
      numbers[count++] = vocabulary.add(form);
    }
    return WordSet.of(numbers);
  }

  /** True if nothing that a shared list leads to is overridden here. */
  private boolean sameInShared(String name) {
    if (overridden.isEmpty() || shared == null) {
      return true;
    }
    Set<String> reached = new HashSet<>();
    shared.reach(name, reached);
    return Collections.disjoint(reached, overridden);
  }

  private void reach(String name, Set<String> reached) {
    List<String> entries = own.get(name);
    if (entries == null || !reached.add(name)) {
      return;
    }
    for (String entry : entries) {
      for (int open = entry.indexOf('{'); open >= 0; open = entry.indexOf('{', open + 1)) {
        reach(entry.substring(open + 1, entry.indexOf('}', open)), reached);
      }
    }
  }
}
