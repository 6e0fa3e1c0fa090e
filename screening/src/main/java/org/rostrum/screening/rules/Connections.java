package org.rostrum.screening.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Action;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;

/**
 * FR-01: befriending or following an officer, a resident with an open matter, a child, a stranger
 * behind a new account, or a private person.
 */
final class Connections implements Detector {

  private static final int NEW_ACCOUNT_DAYS = 30;
  private static final Set<TargetType> PUBLIC =
      Set.of(
          TargetType.INSTITUTION,
          TargetType.BUSINESS,
          TargetType.ELECTED,
          TargetType.CANDIDATE,
          TargetType.GROUP);

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Action action = reading.circumstances().action();
    if (action != Action.FOLLOW && action != Action.FRIEND) {
      return List.of();
    }
    Circumstances.Target target = reading.circumstances().target();
    TargetType type = target == null ? null : target.type();
    String name = target == null || target.name() == null ? "" : target.name();
    Reading who = reading.beside(name + ". " + reading.text());
    Verdict verdict = judge(reading, rule.rule().id(), who, type);
    return verdict == null
        ? List.of()
        : List.of(
            PhraseDetector.of(rule, verdict.level(), null, 0.8, List.of(), verdict.because()));
  }

  private record Verdict(Level level, String because) {}

  private static @Nullable Verdict judge(
      Reading reading, String id, Reading who, @Nullable TargetType type) {
    Integer age = reading.circumstances().sender().accountAgeDays();
    boolean fresh = age != null && age < NEW_ACCOUNT_DAYS || who.has(id, "new account");
    boolean publicBody = type != null && PUBLIC.contains(type);
    if (fresh && !Boolean.TRUE.equals(reading.circumstances().sender().verified())) {
      return new Verdict(Level.CHECK, "The account is new or unknown. It may not be who it says.");
    }
    if (type == TargetType.CHILD || type == null && who.has(id, "child")) {
      return new Verdict(Level.CHECK, "This looks like a child's or young person's account.");
    }
    if (who.has(id, "linkedin") || publicBody && !who.has(id, "open matter")) {
      return null;
    }
    if (type == TargetType.OFFICER || type == TargetType.CHIEF_OFFICER) {
      return who.has(id, "official account")
          ? null
          : new Verdict(
              Level.CHECK, "An officer gives you advice that must be, and look, impartial.");
    }
    if (who.has(id, "open matter")) {
      return new Verdict(
          Level.CHECK, "They seem to have a case or complaint in which you may have a part.");
    }
    if (type == null && who.has(id, "officer") && !who.has(id, "no trouble")) {
      return new Verdict(Level.CHECK, "An officer gives you advice that must look impartial.");
    }
    boolean person = type == TargetType.PRIVATE || type == null && who.has(id, "private person");
    boolean plainlyPrivate = type == TargetType.PRIVATE && who.has(id, "private individual");
    return plainlyPrivate || person && !who.has(id, "no trouble")
        ? new Verdict(Level.TIP, "They are a private person, and no reason is given.")
        : null;
  }
}
