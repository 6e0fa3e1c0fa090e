package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Circumstances.Channel;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.rules.Reading.Hit;

/**
 * FX-02: opinion, party matter or guesswork in a local group the member runs. Where the draft also
 * says when, where or whom to ask, one opinionated word is not enough. What residents post there is
 * theirs to think; only canvassing for a party counts.
 */
final class GroupOpinion implements Detector {

  /** In what others post there: residents may hold opinions, parties may not canvass. */
  private static final List<String> CAMPAIGNING = List.of("partisan", "rally");

  private static final List<String> KINDS = List.of("partisan", "verdict", "guess", "rally");

  private static final int FEWEST_WORDS = 5;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Channel channel = reading.circumstances().channel();
    if (!channel.is(Capacity.LOCAL_GROUP) || !Boolean.TRUE.equals(channel.admin())) {
      return List.of();
    }
    String id = rule.rule().id();
    boolean others = reading.circumstances().direction() == Direction.GROUP;
    if (others && !(reading.has(id, "asks for support") && reading.has(id, "partisan"))) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>();
    int kinds = 0;
    for (String kind : others ? CAMPAIGNING : KINDS) {
      List<Hit> hits =
          reading.hits(id, kind).stream()
              .filter(hit -> !reading.quotes().covers(hit.from(), hit.to()))
              .filter(hit -> !PhraseDetector.guarded(reading, rule, hit))
              .toList();
      hits.forEach(hit -> spans.add(reading.span(hit)));
      kinds += hits.isEmpty() ? 0 : 1;
    }
    boolean asks = reading.text().indexOf('?') >= 0 && !reading.has(id, "rally");
    int needed = asks || reading.has(id, "information") ? 2 : 1;
    if (kinds < needed) {
      return others || informs(reading, id)
          ? List.of()
          : List.of(
              PhraseDetector.of(
                  rule,
                  rule.rule().level(),
                  null,
                  0.6,
                  List.of(),
                  "You run this group, and the draft does not say what happens when or where."));
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

  /** It tells something people can use, asks, greets or thanks, or is too short to say. */
  private static boolean informs(Reading reading, String id) {
    return reading.words().count() < FEWEST_WORDS
        || !reading.has(id, "sweeping")
        || reading.has(id, "information")
        || reading.has(id, "plain talk")
        || reading.text().indexOf('?') >= 0;
  }
}
