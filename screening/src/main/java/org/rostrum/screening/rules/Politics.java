package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;

/**
 * The guard of Guidance 3.3 (dossier 2.7): robust politics passes in silence.
 *
 * <p>Findings about tone go when the words aim at a policy, decision, party, group, institution or
 * a politician's public conduct, and nothing in the text threatens, attacks a protected
 * characteristic or gives private data away. Personal data, confidential matter, elections,
 * threats, incitement, discrimination and safeguarding are never touched.
 */
final class Politics {

  private static final Set<String> TONE = Set.of("RS-01", "TN-01", "HR-01", "IC-02", "DF-01");

  private static final Set<String> HARM =
      Set.of("TH-01", "EQ-01", "PD-01", "PD-03", "IN-01", "OB-01", "IC-01");

  private Politics() {}

  static List<Finding> letPass(Reading reading, List<Finding> findings) {
    boolean harm = findings.stream().anyMatch(finding -> HARM.contains(finding.rule()));
    if (harm) {
      return findings;
    }
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      if (!(TONE.contains(finding.rule())
          && belowStop(finding)
          && aimsAtPolitics(reading, finding))) {
        kept.add(finding);
      }
    }
    return kept;
  }

  private static boolean belowStop(Finding finding) {
    return finding.level().compareTo(Level.STOP) < 0;
  }

  /** All the words found are about a body, a party or a decision. */
  private static boolean aimsAtPolitics(Reading reading, Finding finding) {
    var words = reading.words();
    return !finding.spans().isEmpty()
        && finding.spans().stream()
            .allMatch(span ->
                reading
                    .targets()
                    .of(words.wordAt(span.start()), words.wordAt(span.end() - 1) + 1)
                    .map(type -> type == org.rostrum.screening.Circumstances.TargetType.INSTITUTION)
                    .orElse(false));
  }
}
