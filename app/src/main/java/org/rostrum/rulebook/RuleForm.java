package org.rostrum.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.screening.Level;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.State;

/** What is typed about one rule, as it was typed. */
record RuleForm(String state, String level, String sure, String heading, String advice) {

  private static final int SUREST = 99;

  /** The rule as the draft has it. */
  static RuleForm of(Rule shipped, OfRule change) {
    State state = change.state();
    Level level = change.level();
    Double atLeast = change.atLeast();
    String heading = change.heading();
    String advice = change.advice();
    return new RuleForm(
        state == null ? State.ON.name() : state.name(),
        level == null ? shipped.level().name() : level.name(),
        atLeast == null ? "0" : String.valueOf(Math.round(atLeast * 100)),
        heading == null ? shipped.heading() : heading,
        advice == null ? shipped.advice() : advice);
  }

  static RuleForm of(Map<String, String> sent) {
    return new RuleForm(
        sent.getOrDefault("state", ""),
        sent.getOrDefault("level", ""),
        sent.getOrDefault("sure", "").strip(),
        sent.getOrDefault("heading", "").strip(),
        sent.getOrDefault("advice", "").replace("\r\n", "\n").strip());
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (percent() < 0) {
      errors = errors.and("sure", Text.of("rulebook.rule.sure.error", "most", SUREST));
    }
    if (heading.isEmpty()) {
      errors = errors.and("heading", Text.of("rulebook.rule.heading.error"));
    }
    if (advice.isEmpty()) {
      errors = errors.and("advice", Text.of("rulebook.rule.advice.error"));
    }
    return errors;
  }

  private int percent() {
    return sure.isEmpty() ? 0 : sure.matches("[0-9]{1,2}") ? Integer.parseInt(sure) : -1;
  }

  /** What that changes, null where it is as shipped; the rule's own lists stay as they are. */
  OfRule change(Rule shipped, OfRule before) {
    return new OfRule(
        state.isEmpty() || state.equals(State.ON.name()) ? null : one(State.class, state),
        level.isEmpty() || level.equals(shipped.level().name()) ? null : one(Level.class, level),
        percent() <= 0 ? null : percent() / 100.0,
        heading.equals(shipped.heading()) ? null : heading,
        advice.equals(shipped.advice()) ? null : advice,
        before.lists());
  }

  /** A value nobody could choose on the page counts as not chosen. */
  private static <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return null;
  }

  List<RadioItem> states() {
    return List.of(State.ON, State.SHADOW, State.OFF).stream()
        .map(one ->
            RadioItem.of(
                one.name(), Text.of("rulebook.rule.state." + one), state.equals(one.name())))
        .toList();
  }

  List<RadioItem> levels(Rule shipped) {
    return Rulebook.levels(shipped).stream()
        .map(one -> RadioItem.of(one.name(), Told.word(one), level.equals(one.name())))
        .toList();
  }
}
