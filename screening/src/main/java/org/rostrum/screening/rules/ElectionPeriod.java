package org.rostrum.screening.rules;

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

  /** Someone who stands in politics, where nothing shows that it is plain information. */
  private static List<Span> praised(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    return PhraseDetector.merged(
        reading.hits(id, "who").stream()
            .filter(
                who -> !PhraseDetector.guarded(reading, rule, who) && !reading.has(id, "neutral"))
            .map(reading::span)
            .toList());
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
