package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Span;
import org.rostrum.screening.rules.Reading.Hit;
import org.rostrum.screening.text.Words;

/**
 * Speaks when a signal of the rule stands in the text and nothing says it means something else
 * there.
 */
final class PhraseDetector implements Detector {

  /** Those of English. */
  static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "never",
          "no",
          "nobody",
          "without",
          "don't",
          "dont",
          "doesn't",
          "doesnt",
          "didn't",
          "didnt",
          "isn't",
          "isnt",
          "wasn't",
          "wasnt",
          "aren't",
          "arent",
          "weren't",
          "won't",
          "wont",
          "wouldn't",
          "wouldnt",
          "can't",
          "cannot",
          "cant",
          "shouldn't",
          "shouldnt",
          "couldn't",
          "hardly",
          "nor",
          "neither",
          "stop",
          "against");

  private static final int NEGATION_REACH = 3;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    return findings(reading, rule, spoken(reading, rule));
  }

  /** A signal that speaks, where, and how firmly. */
  record Spoken(Signal signal, Hit hit, Level level) {}

  /** Every signal that speaks, in the order of the rule's file. */
  static List<Spoken> spoken(Reading reading, RuleFile rule) {
    Set<String> heard = reading.heard(rule.rule().id());
    if (heard.isEmpty()) {
      return List.of();
    }
    List<Spoken> spoken = new ArrayList<>();
    for (Signal signal : rule.signals()) {
      if (signal.aid() || signal.clues().none() && !heard.contains(signal.name())) {
        continue;
      }
      for (Hit hit : places(reading, rule, signal)) {
        if (stands(reading, rule, signal, hit)) {
          level(reading, rule, signal, hit)
              .ifPresent(level -> spoken.add(new Spoken(signal, hit, level)));
        }
      }
    }
    return spoken;
  }

  private static List<Hit> places(Reading reading, RuleFile rule, Signal signal) {
    return signal.clues().none()
        ? reading.hits(rule.rule().id(), signal.name())
        : signal.clues().hits(reading, rule, signal.name());
  }

  /** The signal is complete, nobody else's words, not negated, and no guard reaches it. */
  static boolean stands(Reading reading, RuleFile rule, Signal signal, Hit hit) {
    String id = rule.rule().id();
    int sentence = reading.words().sentence(hit.from());
    boolean company =
        signal.with().isEmpty()
            || signal.with().stream().anyMatch(name -> reading.has(id, name, sentence));
    boolean companyAnywhere =
        signal.withAnywhere().isEmpty()
            || signal.withAnywhere().stream().anyMatch(name -> reading.has(id, name));
    return company
        && companyAnywhere
        && !(rule.ownWords() && reading.quotes().covers(hit.from(), hit.to()))
        && !(signal.negatable() && negated(reading, hit.from()))
        && (signal.unguarded() || !guarded(reading, rule, hit));
  }

  static boolean guarded(Reading reading, RuleFile rule, Hit hit) {
    String id = rule.rule().id();
    int sentence = reading.words().sentence(hit.from());
    for (Guard guard : rule.guards()) {
      boolean reaches =
          switch (guard.scope()) {
            case TEXT -> reading.has(id, guard.name());
            case SENTENCE -> reading.has(id, guard.name(), sentence);
            case OVERLAP -> reading.touches(id, guard.name(), hit.from(), hit.to());
          };
      if (reaches) {
        return true;
      }
    }
    return false;
  }

  /** A negation in the three words before, within the sentence. */
  static boolean negated(Reading reading, int from) {
    Words words = reading.words();
    int first = Math.max(words.firstOf(words.sentence(from)), from - NEGATION_REACH);
    for (int word = first; word < from; word++) {
      if (reading.negations().contains(words.form(word))) {
        return true;
      }
    }
    return false;
  }

  /** A negation among words [from, to). */
  static boolean denies(Words words, int from, int to) {
    for (int word = from; word < to; word++) {
      if (NEGATIONS.contains(words.form(word))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Level> level(Reading reading, RuleFile rule, Signal signal, Hit hit) {
    Level own = signal.level() == null ? rule.rule().level() : signal.level();
    if (signal.targets().isEmpty()) {
      return Optional.of(own);
    }
    Optional<TargetType> target = reading.targets().of(hit.from(), hit.to());
    if (target.isEmpty() || !signal.targets().containsKey(target.get())) {
      return Optional.of(own);
    }
    return Optional.ofNullable(signal.targets().get(target.get()));
  }

  /** One finding for each sub-code, with all its words, at the highest level among its signals. */
  static List<Finding> findings(Reading reading, RuleFile rule, List<Spoken> spoken) {
    Map<String, List<Spoken>> bySubCode = new LinkedHashMap<>();
    for (Spoken one : spoken) {
      String subCode = one.signal().subCode();
      bySubCode.computeIfAbsent(subCode == null ? "" : subCode, any -> new ArrayList<>()).add(one);
    }
    List<Finding> findings = new ArrayList<>();
    bySubCode.forEach((subCode, signals) ->
        findings.add(finding(reading, rule, subCode.isEmpty() ? null : subCode, signals)));
    return findings;
  }

  static Finding finding(
      Reading reading, RuleFile rule, @Nullable String subCode, List<Spoken> signals) {
    Spoken strongest =
        signals.stream()
            .max(
                Comparator.comparing(Spoken::level).thenComparing(one -> one.signal().confidence()))
            .orElseThrow();
    List<Span> spans = merged(signals.stream().map(one -> reading.span(one.hit())).toList());
    String words = reading.span(strongest.hit()).in(reading.text());
    return of(
        rule,
        strongest.level(),
        subCode,
        strongest.signal().confidence(),
        spans,
        strongest.signal().because().replace("{words}", words));
  }

  /** A finding of this rule with its own heading and advice. */
  static Finding of(
      RuleFile file,
      Level level,
      @Nullable String subCode,
      double confidence,
      List<Span> spans,
      String because) {
    var rule = file.rule();
    return new Finding(
        rule.id(),
        subCode,
        level,
        rule.heading(),
        rule.advice(),
        rule.clauses(),
        confidence,
        spans,
        because.isBlank() ? rule.trigger() : because,
        null);
  }

  /** Spans in text order, those that touch joined. */
  static List<Span> merged(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end()), last.kind()));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
