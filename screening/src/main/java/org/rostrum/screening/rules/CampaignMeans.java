package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Circumstances.Device;
import org.rostrum.screening.Finding;

/**
 * EL-01: campaigning with what the council pays for: its device, account, list, room or printer.
 */
final class CampaignMeans implements Detector {

  private static final String SAID = "campaign by council means";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Circumstances circumstances = reading.circumstances();
    boolean council =
        circumstances.channel().is(Capacity.OFFICIAL)
            || circumstances.device() == Device.COUNCIL
            || reading.has(id, "council means")
            || circumstances.attachments().stream()
                .anyMatch(file -> reading.beside(file.source()).has(id, "council means"));
    List<PhraseDetector.Spoken> spoken =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> council || one.signal().name().equals(SAID))
            .toList();
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    boolean picture =
        council
            && circumstances.attachments().stream()
                .map(file -> reading.beside(file.source()))
                .anyMatch(beside ->
                    beside.has(id, "campaign")
                        || beside.has(id, "campaign work")
                        || beside.has(id, "party material"));
    boolean partyWork =
        council
            && reading.has(id, "a party")
            && reading.hits(id, "campaign thing").stream()
                .anyMatch(hit -> !PhraseDetector.guarded(reading, rule, hit));
    return partyWork
        ? List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.75,
                reading.hits(id, "campaign thing").stream().map(reading::span).toList(),
                "It is a party's campaign work, and this goes out by council means."))
        : picture(rule, picture);
  }

  private static List<Finding> picture(RuleFile rule, boolean picture) {
    return picture
        ? List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.8,
                List.of(),
                "The picture or file is campaign material, and this goes out by council means."))
        : List.of();
  }
}
