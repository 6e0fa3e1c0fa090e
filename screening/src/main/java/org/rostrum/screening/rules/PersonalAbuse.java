package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.rules.PhraseDetector.Spoken;
import org.rostrum.screening.text.Words;

/**
 * RS-01: an attack on a person. "Liar" and the like pass when a politician is meant and the draft
 * gives the reason (dossier 2.3).
 */
final class PersonalAbuse implements Detector {

  private static final String LIAR = "called a liar";
  private static final int FEWEST_WORDS_OF_A_REASON = 5;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Spoken> standing = new ArrayList<>();
    for (Spoken one : PhraseDetector.spoken(reading, rule)) {
      if (one.signal().name().equals(LIAR)) {
        liar(reading, one)
            .ifPresent(level -> standing.add(new Spoken(one.signal(), one.hit(), level)));
      } else {
        standing.add(one);
      }
    }
    return PhraseDetector.findings(reading, rule, standing);
  }

  private static Optional<Level> liar(Reading reading, Spoken spoken) {
    Optional<TargetType> target = reading.targets().of(spoken.hit().from(), spoken.hit().to());
    if (target.isEmpty()) {
      return Optional.of(Level.TIP);
    }
    return switch (target.get()) {
      case INSTITUTION, GROUP -> Optional.empty();
      case ELECTED, CANDIDATE ->
          givesReason(reading.words(), spoken) ? Optional.empty() : Optional.of(Level.TIP);
      case CHIEF_OFFICER, OFFICER, BUSINESS, PRIVATE -> Optional.of(Level.CHECK);
      case CHILD -> Optional.of(Level.STOP);
    };
  }

  /** Another sentence says something, or this one goes on to say why. */
  private static boolean givesReason(Words words, Spoken spoken) {
    int own = words.sentence(spoken.hit().from());
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      int length = words.lastOf(sentence) - words.firstOf(sentence);
      boolean besides = sentence != own && length >= FEWEST_WORDS_OF_A_REASON;
      boolean goesOn =
          sentence == own
              && length - (spoken.hit().to() - spoken.hit().from()) >= FEWEST_WORDS_OF_A_REASON;
      if (besides || goesOn) {
        return true;
      }
    }
    return false;
  }
}
