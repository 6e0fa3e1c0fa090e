package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Action;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Rule;

/**
 * SH-01: a like or share of somebody else's words. Whatever any rule says of those words it says of
 * the share too; a comment that clearly disagrees makes each one level milder.
 */
final class Shares implements Detector {

  private static final Set<Action> SHARING = Set.of(Action.LIKE, Action.SHARE, Action.QUOTE);

  /** Rules about the author's own voice and life, which a share does not touch. */
  private static final Set<String> OF_THE_AUTHOR =
      Set.of("CA-01", "CA-02", "CA-03", "CX-01", "FX-02", "PD-05", "TN-01", "TN-02", "SH-01");

  /** Passing these on does the harm whatever is said beside them. */
  private static final Set<String> HARM_ALL_THE_SAME = Set.of("PD", "CF", "DF", "OB");

  /** True if somebody else's words are at hand that the member likes, shares or quotes. */
  static boolean shares(Circumstances circumstances) {
    Action action = circumstances.action();
    String original = circumstances.original();
    return action != null && SHARING.contains(action) && original != null && !original.isBlank();
  }

  /**
   * True if the rule has something to look at: its own direction, the member's comment on a share,
   * or the share itself.
   */
  static boolean concerns(Rule rule, Circumstances circumstances, boolean comment) {
    Direction direction = circumstances.direction();
    if (rule.applies().contains(direction)) {
      return true;
    }
    return rule.id().equals("SH-01")
        ? direction == Direction.OUT && shares(circumstances)
        : direction == Direction.ACTION
            && comment
            && shares(circumstances)
            && rule.applies().contains(Direction.OUT);
  }

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    if (!shares(reading.circumstances())) {
      return List.of();
    }
    boolean disagrees =
        reading.has(rule.rule().id(), "disagrees")
            && !reading.has(rule.rule().id(), "half agrees")
            && reading.circumstances().action() != Action.LIKE;
    List<Finding> carried = carried(reading, disagrees);
    List<Finding> findings = new ArrayList<>(carried);
    Finding own = own(reading, rule, carried, disagrees);
    if (own != null) {
      findings.add(own);
    }
    return findings;
  }

  private static List<Finding> carried(Reading reading, boolean disagrees) {
    List<Finding> carried = new ArrayList<>();
    boolean trusted =
        Boolean.TRUE.equals(reading.circumstances().sender().verified())
            || Boolean.TRUE.equals(reading.circumstances().sender().known());
    for (Finding finding : reading.ofOriginal()) {
      boolean concerns =
          !OF_THE_AUTHOR.contains(finding.rule()) && !(trusted && finding.rule().equals("FX-01"));
      Level level = disagrees ? milder(finding.level()) : finding.level();
      if (concerns && level != null) {
        carried.add(
            finding
                .because("In the post you share: " + finding.because())
                .over(List.of())
                .at(level));
      }
    }
    return carried;
  }

  private static @Nullable Level milder(Level level) {
    return switch (level) {
      case TIP -> null;
      case CHECK, ROUTE -> Level.TIP;
      case STOP, URGENT -> Level.CHECK;
    };
  }

  private static @Nullable Finding own(
      Reading reading, RuleFile rule, List<Finding> carried, boolean disagrees) {
    if (disagrees) {
      return carried.stream().anyMatch(f -> HARM_ALL_THE_SAME.contains(f.family()))
          ? spoken(rule, Level.TIP, "Even if you disagree, sharing it passes it on.")
          : null;
    }
    if (!carried.isEmpty()) {
      return spoken(
          rule,
          Level.CHECK,
          "The post you share has a problem of its own: \"" + carried.getFirst().heading() + "\".");
    }
    Circumstances circumstances = reading.circumstances();
    Reading original = reading.beside(circumstances.original());
    boolean trusted = Boolean.TRUE.equals(circumstances.sender().verified());
    if (Boolean.FALSE.equals(circumstances.sender().known()) && !trusted) {
      return spoken(rule, Level.TIP, "It is not known who wrote the post you share.");
    }
    if (!trusted
        && !Boolean.TRUE.equals(circumstances.sender().known())
        && original.has(rule.rule().id(), "rumour")
        && original.entities("URL").isEmpty()) {
      return spoken(rule, Level.TIP, "The post you share does not say where its news comes from.");
    }
    if (circumstances.attachments().stream()
        .anyMatch(file -> Boolean.TRUE.equals(file.aiGenerated()))) {
      return spoken(rule, Level.TIP, "The picture in the post you share was made by a machine.");
    }
    if (circumstances.channel().is(Capacity.OFFICIAL)
        && original.has(rule.rule().id(), "politics")) {
      return spoken(
          rule, Level.TIP, "An official account would be seen to take a side in politics.");
    }
    return null;
  }

  private static Finding spoken(RuleFile rule, Level level, String because) {
    return PhraseDetector.of(rule, level, null, 0.8, List.of(), because);
  }
}
