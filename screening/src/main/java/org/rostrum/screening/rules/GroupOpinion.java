package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Circumstances.Channel;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.rules.Reading.Hit;

/**
 * FX-02: opinion, party matter or guesswork in a local group the member runs. Where the draft also
 * says when, where or whom to ask, one opinionated word is not enough.
 */
final class GroupOpinion implements Detector {

  private static final List<String> KINDS = List.of("partisan", "verdict", "guess", "rally");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Channel channel = reading.circumstances().channel();
    if (!channel.is(Capacity.LOCAL_GROUP) || !Boolean.TRUE.equals(channel.admin())) {
      return List.of();
    }
    String id = rule.rule().id();
    List<Span> spans = new ArrayList<>();
    int kinds = 0;
    for (String kind : KINDS) {
      List<Hit> hits =
          reading.hits(id, kind).stream()
              .filter(hit -> !reading.quotes().covers(hit.from(), hit.to()))
              .filter(hit -> !PhraseDetector.guarded(reading, rule, hit))
              .toList();
      hits.forEach(hit -> spans.add(reading.span(hit)));
      kinds += hits.isEmpty() ? 0 : 1;
    }
    int needed = reading.has(id, "information") ? 2 : 1;
    if (kinds < needed) {
      return List.of();
    }
    List<Span> merged = PhraseDetector.merged(spans);
    String words = merged.getFirst().in(reading.text());
    return List.of(
        PhraseDetector.of(
            rule,
            rule.rule().level(),
            null,
            0.75,
            merged,
            "You run this group, and \"" + words + "\" reads as opinion or campaigning."));
  }
}
