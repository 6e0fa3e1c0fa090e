package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Finding;
import org.rostrum.screening.text.Words;

/** OB-01: sexual or cruel words, or a picture that is said to be sexual or gory. */
final class Obscenity implements Detector {

  private static final Set<String> MARKINGS =
      Set.of(
          "sexual",
          "nude",
          "nudity",
          "naked",
          "gore",
          "gory",
          "indecent",
          "obscene",
          "explicit",
          "porn",
          "pornographic",
          "pornography",
          "intimate",
          "topless",
          "violent",
          "violence",
          "beheading",
          "corpse",
          "mutilated",
          "genitals",
          "genitalia",
          "penis",
          "breasts",
          "upskirt");

  private static final Set<String> ART =
      Set.of("statue", "sculpture", "painting", "museum", "gallery", "marble");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Finding> findings = new ArrayList<>(new PhraseDetector().detect(reading, rule));
    for (Attachment attachment : reading.circumstances().attachments()) {
      if (says(attachment.marking()) || says(attachment.source())) {
        findings.add(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.9,
                List.of(),
                "The picture or film that goes with it looks sexual or gory."));
        break;
      }
    }
    return findings;
  }

  private static boolean says(@org.jspecify.annotations.Nullable String description) {
    if (description == null) {
      return false;
    }
    Words words = new Words(description.replace('_', ' '));
    if (art(words)) {
      return false;
    }
    for (int word = 0; word < words.count(); word++) {
      if (MARKINGS.contains(words.form(word))) {
        return true;
      }
    }
    return false;
  }

  /** A statue may be naked. */
  private static boolean art(Words words) {
    for (int word = 0; word < words.count(); word++) {
      if (ART.contains(words.form(word))) {
        return true;
      }
    }
    return false;
  }
}
