package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.rules.PhraseDetector.Spoken;

/**
 * DF-01: a damaging allegation stated as fact about someone who can be told from the text; how
 * firmly depends on who it is about (dossier 2.3).
 */
final class Allegations implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Spoken> standing = new ArrayList<>();
    for (Spoken one : PhraseDetector.spoken(reading, rule)) {
      Optional<TargetType> target = reading.targets().of(one.hit().from(), one.hit().to());
      level(one, target)
          .ifPresent(level -> standing.add(new Spoken(one.signal(), one.hit(), level)));
    }
    return PhraseDetector.findings(reading, rule, standing);
  }

  private static Optional<Level> level(Spoken spoken, Optional<TargetType> target) {
    if (target.isEmpty()) {
      return Optional.of(spoken.level());
    }
    return switch (target.get()) {
      case INSTITUTION, GROUP -> Optional.empty();
      case ELECTED, CANDIDATE ->
          Optional.of(spoken.signal().name().equals("crime as fact") ? Level.STOP : Level.CHECK);
      case CHIEF_OFFICER, OFFICER, BUSINESS, PRIVATE, CHILD -> Optional.of(Level.STOP);
    };
  }
}
