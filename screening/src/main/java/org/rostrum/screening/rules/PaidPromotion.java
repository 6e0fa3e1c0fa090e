package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Action;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Candidacy;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.PhraseDetector.Spoken;

/**
 * EL-04: money goes into a campaign: a boosted post, a paid maker or tool, or words that say so. A
 * council's own channel is left to EL-01, and so is what a candidate sells or does in private life.
 */
final class PaidPromotion implements Detector {

  private static final String WHILE_CAMPAIGNING = "pays while campaigning";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Circumstances circumstances = reading.circumstances();
    if (circumstances.channel().is(Capacity.OFFICIAL)) {
      return List.of();
    }
    boolean stands = campaigns(circumstances);
    boolean campaign = reading.has(id, "campaign") || stands && !privateMatter(reading, id);
    if (campaign && boosts(circumstances)) {
      return spoken(rule, 0.9, "You pay for this to be shown, and it is part of a campaign.");
    }
    if (campaign
        && circumstances.attachments().stream().anyMatch(file -> paid(reading, id, file))) {
      return spoken(
          rule, 0.85, "Somebody is paid for the picture, film or file, and it is for a campaign.");
    }
    List<Spoken> said =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> stands || !one.signal().name().equals(WHILE_CAMPAIGNING))
            .toList();
    return PhraseDetector.findings(reading, rule, said);
  }

  /** A candidate's post, or one for a party. */
  private static boolean campaigns(Circumstances circumstances) {
    Candidacy candidacy = circumstances.member().candidate();
    return candidacy == Candidacy.CANDIDATE
        || candidacy == Candidacy.FUTURE
        || circumstances.channel().is(Capacity.PARTY);
  }

  /** What a shop or a family would post, by the text or by what the profile says of itself. */
  private static boolean privateMatter(Reading reading, String id) {
    return reading.has(id, "private matter")
        || reading.beside(reading.circumstances().channel().bio()).has(id, "private matter");
  }

  private static boolean boosts(Circumstances circumstances) {
    return circumstances.action() == Action.BOOST
        && (circumstances.direction() == Direction.OUT
            || circumstances.direction() == Direction.ACTION);
  }

  private static boolean paid(Reading reading, String id, Attachment file) {
    Reading beside = reading.beside(file.source());
    return beside.has(id, "paid work") && !beside.has(id, "nothing paid");
  }

  private static List<Finding> spoken(RuleFile rule, double confidence, String because) {
    return List.of(
        PhraseDetector.of(rule, rule.rule().level(), null, confidence, List.of(), because));
  }
}
