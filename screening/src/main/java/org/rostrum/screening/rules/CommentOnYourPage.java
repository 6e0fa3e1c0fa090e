package org.rostrum.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;

/**
 * DF-02: somebody else's comment in a space the member runs, of which another rule has something
 * serious to say; or a message that complains of such a comment, from which the clock runs.
 */
final class CommentOnYourPage implements AfterOthers {

  private static final Set<String> SERIOUS =
      Set.of("DF-01", "EQ-01", "TH-01", "OB-01", "PD-01", "RS-01", "IN-01", "IC-04");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Circumstances circumstances = reading.circumstances();
    boolean received = circumstances.direction() == Direction.IN;
    Boolean admin = circumstances.channel().admin();
    boolean comment = received ? Boolean.TRUE.equals(admin) : !Boolean.FALSE.equals(admin);
    if (comment) {
      List<Finding> said = received ? reading.asComment() : reading.others();
      Optional<Finding> worst =
          said.stream()
              .filter(one -> serious(one) && !FairComment.is(reading, rule, one))
              .findFirst();
      if (worst.isPresent()) {
        return List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                worst.get().confidence(),
                worst.get().spans(),
                "Somebody else wrote this on your page. " + worst.get().because()));
      }
    }
    return received
        ? PhraseDetector.findings(reading, rule, PhraseDetector.spoken(reading, rule))
        : List.of();
  }

  private static boolean serious(Finding finding) {
    return SERIOUS.contains(finding.rule()) && finding.level() != Level.TIP;
  }
}
