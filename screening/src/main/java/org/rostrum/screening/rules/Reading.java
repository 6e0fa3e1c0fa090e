package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final Words words;
  private final Circumstances circumstances;
  private final Directory directory;
  private final List<Entity> entities;
  private final Quotes quotes;
  private final Targets targets;
  private final Function<String, Reading> reader;
  private final Map<String, List<Hit>> hits = new HashMap<>();
  private List<Finding> ofOriginal = List.of();

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
   * Other words of the same record, such as a picture's description, read with the same phrases.
   */
  Reading beside(@Nullable String other) {
    return reader.apply(other == null ? "" : other);
  }

  /** What the rules say about the post that is being liked or shared. */
  List<Finding> ofOriginal() {
    return ofOriginal;
  }

  void takeOriginal(List<Finding> findings) {
    ofOriginal = List.copyOf(findings);
  }

  void take(List<Hit> found) {
    for (Hit hit : found) {
      hits.computeIfAbsent(key(hit.rule(), hit.name()), any -> new ArrayList<>(2)).add(hit);
    }
  }

  private static String key(String rule, String name) {
    return rule + "/" + name;
  }

  /** The places of one signal or guard, in text order. */
  List<Hit> hits(String rule, String name) {
    return hits.getOrDefault(key(rule, name), List.of());
  }

  boolean has(String rule, String name) {
    return !hits(rule, name).isEmpty();
  }

  /** True if the signal stands in this sentence. */
  boolean has(String rule, String name, int sentence) {
    return hits(rule, name).stream().anyMatch(hit -> words.sentence(hit.from()) == sentence);
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

  /** Things of one kind that nothing suppresses. */
  List<Entity> entities(String kind) {
    return entities.stream()
        .filter(entity -> entity.kind().equals(kind) && entity.suppressedBy() == null)
        .toList();
  }

  Quotes quotes() {
    return quotes;
  }

  Targets targets() {
    return targets;
  }

  /** The stretch of text that a hit covers. */
  Span span(Hit hit) {
    return span(hit.from(), hit.to());
  }

  Span span(int fromWord, int toWord) {
    return new Span(words.start(fromWord), words.end(toWord - 1), "WORDS");
  }
}
