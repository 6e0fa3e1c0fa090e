package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Finding;

/** EL-02: an official channel takes sides between the notice of an election and close of poll. */
final class ElectionPeriod implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Circumstances circumstances = reading.circumstances();
    if (!on(circumstances)) {
      return List.of();
    }
    boolean official = circumstances.channel().is(Capacity.OFFICIAL);
    List<PhraseDetector.Spoken> spoken =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> official || one.signal().name().equals("publicity"))
            .toList();
    return PhraseDetector.findings(reading, rule, spoken);
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
