package org.rostrum.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.OfWords;
import org.rostrum.screening.RulebookChanges.State;
import org.rostrum.screening.rules.Entries;
import org.rostrum.screening.rules.RulebookData;

/** What is wrong with changes of the shipped rulebook, every fault of them. */
final class ChangesCheck {

  static final int LONGEST_HEADING = 120;
  static final int LONGEST_ADVICE = 1_000;
  private static final int MOST_ENTRIES = 1_000;
  private static final int LONGEST_NAME = 40;

  private final ChangesReader.Read read;
  private final RulebookData shipped;
  private final List<RulebookFault> faults = new ArrayList<>();

  ChangesCheck(ChangesReader.Read read, RulebookData shipped) {
    this.read = read;
    this.shipped = shipped;
  }

  List<RulebookFault> faults() {
    RulebookChanges changes = read.changes();
    name("name", changes.name(), "-");
    name("version", changes.version(), "-.");
    if (shipped.name().startsWith(changes.name() + "@")) {
      fault("name", "\"" + changes.name() + "\" is the name of the rulebook that is shipped");
    }
    changes.rules().forEach(this::rule);
    changes
        .lists()
        .forEach((list, words) -> words("lists/" + list, list, shipped.list(list), words));
    return faults;
  }

  private void name(String path, String name, String also) {
    if (name.isEmpty()) {
      fault(path, "\"" + path + "\" is missing");
      return;
    }
    boolean good =
        name.length() <= LONGEST_NAME
            && name.chars()
                .allMatch(
                    c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || also.indexOf(c) >= 0);
    if (!good) {
      fault(path, "A " + path + " is made of small letters, digits and " + also);
    }
  }

  private void rule(String id, OfRule change) {
    String path = "rules/" + id;
    Rule rule = shipped.rule(id);
    if (rule == null) {
      fault(path, "There is no rule " + id);
      return;
    }
    boolean mandatory = Rulebook.MANDATORY.contains(id);
    if (mandatory && change.state() != null && change.state() != State.ON) {
      fault(path + "/state", "This rule protects people from harm and cannot be switched off");
    }
    Level level = change.level();
    if (level != null && !Rulebook.levels(rule).contains(level)) {
      fault(path + "/level", level(rule, level));
    }
    Double atLeast = change.atLeast();
    if (mandatory && atLeast != null && atLeast > 0) {
      fault(
          path + "/atLeast",
          "This rule protects people from harm and cannot be made slower to speak");
    } else if (atLeast != null && !(atLeast >= 0 && atLeast < 1)) {
      fault(path + "/atLeast", "How sure a rule must be is a number from 0 to less than 1");
    }
    words(path + "/heading", change.heading(), LONGEST_HEADING);
    words(path + "/advice", change.advice(), LONGEST_ADVICE);
    Map<String, List<String>> own = shipped.ownLists(id);
    change
        .lists()
        .forEach((list, words) -> words(path + "/lists/" + list, list, own.get(list), words));
  }

  private static String level(Rule rule, Level level) {
    List<String> allowed = Rulebook.levels(rule).stream().map(Level::name).toList();
    return rule.id() + " cannot be " + level + ", only " + String.join(" or ", allowed);
  }

  private void words(String path, @Nullable String words, int most) {
    if (words != null && words.isBlank()) {
      fault(path, "This cannot be empty");
    } else if (words != null && words.length() > most) {
      fault(path, "This is longer than " + most + " characters");
    }
  }

  private void words(String path, String name, @Nullable List<String> entries, OfWords change) {
    if (entries == null) {
      fault(path, "There is no list " + name);
      return;
    }
    if (change.add().size() > MOST_ENTRIES) {
      fault(path + "/add", "No more than " + MOST_ENTRIES + " can be added to a list");
      return;
    }
    for (int i = 0; i < change.add().size(); i++) {
      String fault = Entries.fault(change.add().get(i), shipped.kinds());
      if (fault != null) {
        fault(path + "/add/" + i, fault);
      }
    }
    Set<String> there = new HashSet<>(entries);
    for (int i = 0; i < change.remove().size(); i++) {
      if (!there.contains(change.remove().get(i))) {
        fault(
            path + "/remove/" + i,
            "The list " + name + " does not hold \"" + change.remove().get(i) + "\"");
      }
    }
    there.removeAll(change.remove());
    if (there.isEmpty() && change.add().isEmpty()) {
      fault(path + "/remove", "The list " + name + " would be empty");
    }
  }

  /** Nothing is said twice of what could not be read. */
  private void fault(String path, String reason) {
    if (read.faults().stream().noneMatch(fault -> fault.path().equals(path))) {
      faults.add(new RulebookFault(ChangesReader.ruleOf(path), read.line(path), path, reason));
    }
  }
}
