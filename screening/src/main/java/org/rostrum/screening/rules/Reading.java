package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.text.Words;

/**
 * One text as the rules see it: words, things recognised, phrases found, and what is known around
 * it.
 */
final class Reading {

  private static final int MOST_PLACES = 200;

  private final Words words;
  private final Circumstances circumstances;
  private final Directory directory;
  private final List<Entity> entities;
  private final Quotes quotes;
  private final Targets targets;
  private final Function<String, Reading> reader;
  private final Map<String, Map<String, Found>> found = new HashMap<>();
  private final Map<String, List<Entity>> byKind = new HashMap<>();
  private final Map<String, Reading> besides = new HashMap<>();
  private Set<String> negations = PhraseDetector.NEGATIONS;
  private List<Finding> ofOriginal = List.of();
  private List<Finding> others = List.of();
  private List<Finding> asComment = List.of();

  /** A phrase of a rule's signal or guard that stands in words [from, to). */
  record Hit(String rule, String name, int from, int to) {}

  Reading(
      Words words,
      Circumstances circumstances,
      Directory directory,
      List<Entity> entities,
      Quotes quotes,
      Targets targets,
      Function<String, Reading> reader) {
    this.words = words;
    this.circumstances = circumstances;
    this.directory = directory;
    this.entities = List.copyOf(entities);
    this.quotes = quotes;
    this.targets = targets;
    this.reader = reader;
  }

  /**
   * Other words of the same record, such as a picture's description, read with the same phrases,
   * once however many rules ask.
   */
  Reading beside(@Nullable String other) {
    return besides.computeIfAbsent(other == null ? "" : other, reader);
  }

  /** The words that take a signal's force away when they stand just before it. */
  Set<String> negations() {
    return negations;
  }

  void takeNegations(Set<String> ofLanguage) {
    negations = ofLanguage;
  }

  /** What the rules say about the post that is being liked or shared. */
  List<Finding> ofOriginal() {
    return ofOriginal;
  }

  void takeOriginal(List<Finding> findings) {
    ofOriginal = List.copyOf(findings);
  }

  /** What the other rules say about this text, for a rule that speaks after them. */
  List<Finding> others() {
    return others;
  }

  void takeOthers(List<Finding> findings) {
    others = List.copyOf(findings);
  }

  /** What the rules would say of a message received, if it stood as a comment on the page. */
  List<Finding> asComment() {
    return asComment;
  }

  void takeAsComment(List<Finding> findings) {
    asComment = List.copyOf(findings);
  }

  /** The same words, and what was found in them, under other circumstances. */
  Reading under(Circumstances other) {
    Reading same =
        new Reading(words, other, directory, entities, quotes, new Targets(words, other), reader);
    same.found.putAll(found);
    return same;
  }

  /** Where one signal or guard stands: its first places, and every sentence and word it touches. */
  private record Found(List<Hit> places, BitSet sentences, BitSet touched) {
    Found() {
      this(new ArrayList<>(2), new BitSet(), new BitSet());
    }
  }

  void take(Hit hit) {
    Found here =
        found
            .computeIfAbsent(hit.rule(), any -> new HashMap<>())
            .computeIfAbsent(hit.name(), any -> new Found());
    if (here.places().size() < MOST_PLACES) {
      here.places().add(hit);
    }
    here.sentences().set(words.sentence(hit.from()));
    here.touched().set(hit.from(), hit.to());
  }

  private @Nullable Found found(String rule, String name) {
    Map<String, Found> ofRule = found.get(rule);
    return ofRule == null ? null : ofRule.get(name);
  }

  /**
   * The places of one signal or guard, in text order: the first {@value #MOST_PLACES}, more than
   * any post has, so that a text made of nothing else costs no more than its length.
   */
  List<Hit> hits(String rule, String name) {
    Found here = found(rule, name);
    return here == null ? List.of() : here.places();
  }

  /** The names of the rule's signals and guards that stand in the text. */
  Set<String> heard(String rule) {
    return found.getOrDefault(rule, Map.of()).keySet();
  }

  /** True if any phrase of the rule, of a signal or a guard, stands in the text. */
  boolean hears(String rule) {
    return found.containsKey(rule);
  }

  boolean has(String rule, String name) {
    return found(rule, name) != null;
  }

  /** True if the signal stands in this sentence. */
  boolean has(String rule, String name, int sentence) {
    Found here = found(rule, name);
    return here != null && sentence >= 0 && here.sentences().get(sentence);
  }

  /** True if the signal shares a word with [from, to). */
  boolean touches(String rule, String name, int from, int to) {
    Found here = found(rule, name);
    int next = here == null ? -1 : here.touched().nextSetBit(from);
    return next >= 0 && next < to;
  }

  String text() {
    return words.text();
  }

  Words words() {
    return words;
  }

  Circumstances circumstances() {
    return circumstances;
  }

  Directory directory() {
    return directory;
  }

  List<Entity> entities() {
    return entities;
  }

  /** The first {@value #MOST_PLACES} things of one kind that nothing suppresses. */
  List<Entity> entities(String kind) {
    return byKind.computeIfAbsent(
        kind,
        wanted ->
            entities.stream()
                .filter(entity -> entity.kind().equals(wanted) && entity.suppressedBy() == null)
                .limit(MOST_PLACES)
                .toList());
  }

  Quotes quotes() {
    return quotes;
  }

  Targets targets() {
    return targets;
  }

  /** The words that a stretch of text covers, as a hit of this rule. */
  Hit hit(String rule, Span span) {
    return new Hit(rule, "", words.wordAt(span.start()), words.wordAt(span.end() - 1) + 1);
  }

  /** The stretch of text that a hit covers. */
  Span span(Hit hit) {
    return span(hit.from(), hit.to());
  }

  Span span(int fromWord, int toWord) {
    return new Span(words.start(fromWord), words.end(toWord - 1), "WORDS");
  }
}
