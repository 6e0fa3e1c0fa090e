package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Finding;
import org.rostrum.screening.text.Words;

/**
 * IC-01: a threat in the words, or a picture of a weapon or of the member's home or family that
 * comes with them.
 */
final class ThreatReceived implements Detector {

  private static final Set<String> WHOSE =
      Set.of("member", "councillor", "cllr", "your", "recipient", "victim");

  private static final Set<String> OWN =
      Set.of(
          "house",
          "home",
          "door",
          "car",
          "drive",
          "driveway",
          "street",
          "garden",
          "window",
          "windows",
          "gate",
          "bedroom",
          "child",
          "children",
          "kids",
          "daughter",
          "son",
          "wife",
          "husband",
          "partner",
          "family",
          "school",
          "shop",
          "office",
          "workplace",
          "mother",
          "father",
          "parents",
          "flat",
          "porch",
          "face",
          "dog",
          "address",
          "doorstep",
          "house's");

  private static final Set<String> WEAPONS =
      Set.of(
          "knife",
          "knives",
          "gun",
          "guns",
          "bullet",
          "bullets",
          "noose",
          "coffin",
          "machete",
          "grave",
          "gravestone",
          "petrol",
          "acid",
          "blade",
          "axe",
          "crossbow",
          "shotgun",
          "pistol",
          "rifle",
          "gallows",
          "crosshair",
          "crosshairs",
          "bomb",
          "weapon",
          "deepfake",
          "beheading",
          "hanging",
          "hanged",
          "firearm",
          "cartridge",
          "cartridges",
          "wreath",
          "sexual",
          "tombstone");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Finding> findings = new ArrayList<>(new PhraseDetector().detect(reading, rule));
    for (Attachment attachment : reading.circumstances().attachments()) {
      if (menaces(attachment.source()) || menaces(attachment.marking())) {
        findings.add(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.85,
                List.of(),
                "It came with a picture of a weapon, or of where you or your family are."));
        break;
      }
    }
    return findings;
  }

  private static boolean menaces(@Nullable String description) {
    if (description == null) {
      return false;
    }
    Words words = new Words(description);
    boolean whose = false;
    boolean own = false;
    for (int word = 0; word < words.count(); word++) {
      String form = words.form(word);
      whose |= WHOSE.contains(form);
      own |= OWN.contains(form);
      if (WEAPONS.contains(form)) {
        return true;
      }
    }
    return whose && own;
  }
}
