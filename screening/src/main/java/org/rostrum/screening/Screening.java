package org.rostrum.screening;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rulebook sees in one text.
 *
 * @param outcome the highest level found
 * @param language BCP 47 tag of the language recognised; {@code und} when it cannot be told
 * @param rulebook name and version, {@code name@version}
 * @param findings most serious first, duplicates merged
 * @param entities everything recognised, flagged or not, in text order; names of people are worked
 *     out when it is first asked for
 * @param notes what could not be used or was not looked at, in plain sentences
 * @param checked the ids of the rules that could read all of the text, where not every rule could:
 *     those that reach Welsh, those that need no language, or none; null where every rule could
 * @param abuse how likely the text is abuse, worked out when asked; null when nothing was checked
 */
public record Screening(
    Outcome outcome,
    String language,
    String rulebook,
    List<Finding> findings,
    List<Entity> entities,
    List<String> notes,
    @Nullable List<String> checked,
    @Nullable Abuse abuse) {

  private static final int MOST_SHOWN = 5;
  private static final int MOST_TIPS = 2;

  public Screening {
    findings = List.copyOf(findings);
    entities = entities instanceof Recognised ? entities : List.copyOf(entities);
    notes = List.copyOf(notes);
    checked = checked == null ? null : List.copyOf(checked);
  }

  /**
   * The outcome when these findings are left: the highest level among them. A text that not every
   * rule could read is never called clear, and a tip says nothing of the rest of it.
   */
  public Outcome outcomeOf(List<Finding> left) {
    return outcome == Outcome.NOT_CHECKED ? outcome : outcomeOf(left, checked == null);
  }

  static Outcome outcomeOf(List<Finding> findings, boolean allRead) {
    Outcome highest =
        findings.stream()
            .map(finding -> finding.level().outcome())
            .max(Comparator.naturalOrder())
            .orElse(Outcome.CLEAR);
    return allRead || highest.compareTo(Outcome.TIP) > 0 ? highest : Outcome.NOT_CHECKED;
  }

  /** The findings a page shows: five at most, of which two tips at most (dossier 2.1). */
  public List<Finding> shown() {
    var tips = new int[1];
    return findings.stream()
        .filter(finding -> finding.level() != Level.TIP || tips[0]++ < MOST_TIPS)
        .limit(MOST_SHOWN)
        .toList();
  }

  /** How many findings a page leaves out. */
  public int more() {
    return findings.size() - shown().size();
  }
}
