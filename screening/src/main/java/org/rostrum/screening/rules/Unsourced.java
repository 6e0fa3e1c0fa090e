package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Span;
import org.rostrum.screening.rules.Reading.Hit;
import org.rostrum.screening.text.Words;

/**
 * FX-01: a claim that could be checked, with no link, file or named source within two sentences. In
 * a local group that the member runs it asks; elsewhere it is a tip.
 */
final class Unsourced implements Detector {

  private static final int NEAR = 2;
  private static final Set<String> FILES = Set.of("FILE", "LINK", "PDF", "DOCUMENT");
  private static final String MEND = " Source: [add a link]";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Words words = reading.words();
    if (!reading.entities("URL").isEmpty() || filed(reading.circumstances())) {
      return List.of();
    }
    List<Hit> together =
        rule.signals().stream()
            .filter(signal -> !signal.clues().none())
            .flatMap(signal -> signal.clues().hits(reading, rule, signal.name()).stream())
            .toList();
    List<Span> spans = new ArrayList<>();
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      List<Span> claim = claim(reading, id, together, sentence);
      if (!claim.isEmpty() && !excused(reading, id, sentence)) {
        spans.addAll(claim);
      }
    }
    if (spans.isEmpty()) {
      return List.of();
    }
    List<Span> merged = PhraseDetector.merged(spans);
    boolean ownGroup =
        reading.circumstances().channel().is(Capacity.LOCAL_GROUP)
            && Boolean.TRUE.equals(reading.circumstances().channel().admin());
    String because =
        "\"" + merged.getFirst().in(reading.text()) + "\" can be checked, and no source is given.";
    return List.of(
        PhraseDetector.of(rule, ownGroup ? Level.CHECK : Level.TIP, null, 0.75, merged, because)
            .rewrittenAs(reading.text().strip() + MEND));
  }

  private static boolean filed(Circumstances circumstances) {
    return circumstances.attachments().stream().anyMatch(file -> FILES.contains(file.kind()));
  }

  /** The words of this sentence that can be checked. */
  private static List<Span> claim(Reading reading, String id, List<Hit> together, int sentence) {
    List<Span> claim = new ArrayList<>();
    for (Hit hit : reading.hits(id, "happening")) {
      if (reading.words().sentence(hit.from()) == sentence) {
        claim.add(reading.span(hit));
      }
    }
    for (Hit hit : reading.hits(id, "event")) {
      if (reading.words().sentence(hit.from()) == sentence) {
        claim.add(reading.span(hit));
      }
    }
    for (Hit hit : together) {
      if (reading.words().sentence(hit.from()) == sentence) {
        claim.add(reading.span(hit));
      }
    }
    if (reading.has(id, "claims", sentence)) {
      for (Hit hit : reading.hits(id, "number")) {
        if (reading.words().sentence(hit.from()) == sentence) {
          claim.add(reading.span(hit));
        }
      }
      for (String kind : List.of("MONEY", "PERCENT")) {
        for (Entity entity : reading.entities(kind)) {
          int word = reading.words().wordAt(entity.start());
          if (word < reading.words().count() && reading.words().sentence(word) == sentence) {
            claim.add(entity.span());
          }
        }
      }
    }
    return claim;
  }

  /** A question, what the author saw or thinks, or a source close by. */
  private static boolean excused(Reading reading, String id, int sentence) {
    if (question(reading.words(), sentence)
        || reading.has(id, "first hand", sentence)
        || reading.has(id, "unsure", sentence)
        || reading.has(id, "notice", sentence)
        || reading.has(id, "checking")) {
      return true;
    }
    for (int near = sentence - NEAR; near <= sentence + NEAR; near++) {
      if (reading.has(id, "source", near)) {
        return true;
      }
    }
    return false;
  }

  /** True if a question mark ends the sentence. */
  static boolean question(Words words, int sentence) {
    char[] text = words.folded();
    for (int i = words.end(words.lastOf(sentence) - 1); i < text.length; i++) {
      if (Character.isLetterOrDigit(text[i]) || text[i] == '\n') {
        return false;
      }
      if (text[i] == '?') {
        return true;
      }
    }
    return false;
  }
}
