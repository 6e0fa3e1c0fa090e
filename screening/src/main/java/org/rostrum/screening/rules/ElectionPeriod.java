package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/** EL-02: an official channel takes sides between the notice of an election and close of poll. */
final class ElectionPeriod implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Circumstances circumstances = reading.circumstances();
    if (!on(circumstances)) {
      return List.of();
    }
    boolean official = circumstances.channel().is(Capacity.OFFICIAL);
    String id = rule.rule().id();
    boolean pictured =
        circumstances.attachments().stream()
            .anyMatch(file -> reading.beside(file.source()).has(id, "candidate"));
    List<PhraseDetector.Spoken> spoken =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> official || one.signal().name().equals("publicity"))
            .toList();
    if (!spoken.isEmpty() || !official) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    List<Span> praised = praised(reading, rule);
    return praised.isEmpty() && !pictured
        ? List.of()
        : List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.7,
                praised,
                "An official channel shows a party, group, member or candidate in an election"
                    + " period."));
  }

  /** Someone who stands in politics and news or praise of them, in one sentence. */
  private static List<Span> praised(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    List<Span> spans = new ArrayList<>();
    for (Reading.Hit who : reading.hits(id, "who")) {
      int sentence = reading.words().sentence(who.from());
      for (Reading.Hit news : reading.hits(id, "news")) {
        if (reading.words().sentence(news.from()) == sentence
            && !PhraseDetector.guarded(reading, rule, news)) {
          spans.add(reading.span(who));
          spans.add(reading.span(news));
        }
      }
    }
    return PhraseDetector.merged(spans);
  }

  /** Known to be on: said so, or today lies between notice and poll. */
  static boolean on(Circumstances circumstances) {
    Circumstances.Election election = circumstances.election();
    if (election.active() != null) {
      return election.on();
    }
    var time = circumstances.localTime();
    var notice = election.noticeDate();
    var poll = election.pollDate();
    return time != null
        && notice != null
        && poll != null
        && !time.toLocalDate().isBefore(notice)
        && !time.toLocalDate().isAfter(poll);
  }
}
