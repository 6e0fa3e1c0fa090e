package org.rostrum.complaints;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.incidents.Sheet;

/** What the answers say of danger and of time: pure, so that start, save and send agree. */
final class Telling {

  private static final int MONTHS_BEFORE_ASKING_WHY_NOW = 3;
  private static final List<String> HARD_TICKS = List.of("THREAT", "STALKING", "HATE");

  private final Answers answers;
  private final List<Sheet.Kind> kinds;

  Telling(Answers answers) {
    this.answers = answers;
    this.kinds = answers.list("kinds", Sheet.Kind.class);
  }

  /** R2: what is described could be a crime, so the police come first. */
  boolean couldBeCrime() {
    return answers.is("safe", "NO")
        || kinds.stream().anyMatch(Telling::isHard)
        || HARD_TICKS.stream().anyMatch(tick -> answers.is("whyTicks", tick));
  }

  /** R3: neither threat, abuse nor harassment is recorded, only what a site may take down. */
  boolean mayBeForTheSite() {
    return !kinds.isEmpty()
        && !couldBeCrime()
        && kinds.stream()
            .allMatch(kind -> kind == Sheet.Kind.MISINFORMATION || kind == Sheet.Kind.OTHER)
        && answers.all("whyTicks").stream().allMatch(tick -> tick.equals("FALSE"));
  }

  /** Danger: the form may be sent with gaps. */
  boolean isRed() {
    return answers.is("safe", "NO")
        || kinds.contains(Sheet.Kind.THREAT_TO_LIFE)
        || kinds.contains(Sheet.Kind.OTHER_THREAT)
        || answers.is("whyTicks", "THREAT")
        || answers.is("whyTicks", "STALKING");
  }

  boolean recordsThreat() {
    return couldBeCrime();
  }

  @Nullable LocalDate firstDay() {
    var typed = TypedDay.given(answers, "first");
    return typed.orElse(null);
  }

  /** 3j: the first incident lies more than three months back. */
  boolean isLate(LocalDate today) {
    var first = firstDay();
    return first != null && first.isBefore(today.minusMonths(MONTHS_BEFORE_ASKING_WHY_NOW));
  }

  private static boolean isHard(Sheet.Kind kind) {
    return switch (kind) {
      case THREAT_TO_LIFE, OTHER_THREAT, HARASSMENT, HATE, DOXXING, INTIMATE_IMAGE, HACKING -> true;
      case ABUSE, IMPERSONATION, MISINFORMATION, OTHER -> false;
    };
  }
}
