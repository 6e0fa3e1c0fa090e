package org.rostrum.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.State;
import org.rostrum.screening.rules.RulebookData;

/** The rules in force, by name and version. Immutable and safe to share between threads. */
public final class Rulebook {

  /** Rules that protect people from harm: no council switches them off or softens them. */
  public static final Set<String> MANDATORY = Set.of("SG-01", "TH-01", "IC-09", "PD-01");

  private final RulebookData data;
  private final RulebookChanges changes;

  private Rulebook(RulebookData data, RulebookChanges changes) {
    this.data = data;
    this.changes = changes;
  }

  /** The rulebook that ships with the library; read once. */
  public static Rulebook shipped() {
    return Shipped.RULEBOOK;
  }

  private static final class Shipped {
    static final Rulebook RULEBOOK = of(RulebookData.shipped());

    private static Rulebook of(RulebookData data) {
      int at = data.name().indexOf('@');
      return new Rulebook(
          data, RulebookChanges.none(data.name().substring(0, at), data.name().substring(at + 1)));
    }
  }

  /**
   * The shipped rulebook with these changes, or every reason why there can be none. Takes some
   * tenths of a second, the more where words change, for every phrase is then read anew.
   */
  public static ChangedRulebook changed(RulebookChanges changes) {
    return changed(changes.toJson());
  }

  /** The same of the JSON form of changes. */
  public static ChangedRulebook changed(String json) {
    ChangesReader.Read read = ChangesReader.read(json);
    RulebookData shipped = shipped().data;
    List<RulebookFault> faults = new ArrayList<>(read.faults());
    if (read.readable()) {
      faults.addAll(new ChangesCheck(read, shipped).faults());
    }
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    RulebookChanges changes = read.changes();
    Rulebook made = new Rulebook(shipped.changed(changes, name(changes)), changes);
    faults.addAll(silenced(made, read));
    return faults.isEmpty() ? new ChangedRulebook.Made(made) : refused(faults);
  }

  private static ChangedRulebook refused(List<RulebookFault> faults) {
    faults.sort(Comparator.comparingInt(RulebookFault::line));
    return new ChangedRulebook.Refused(faults);
  }

  /** Says on which shipped rulebook it stands, so that one name never means two things. */
  private static String name(RulebookChanges changes) {
    String shipped = shipped().name();
    return changes.name()
        + "@"
        + changes.version()
        + "+"
        + shipped.substring(shipped.indexOf('@') + 1);
  }

  /** Rules nobody may silence that say less of what they are shown to find. */
  private static List<RulebookFault> silenced(Rulebook made, ChangesReader.Read read) {
    List<RulebookFault> faults = new ArrayList<>();
    Screener before = Screener.with(shipped());
    Screener after = Screener.with(made);
    for (String id : MANDATORY.stream().sorted().toList()) {
      for (Example example : Example.of(id)) {
        if (example.catches() && after.firmness(example) < before.firmness(example)) {
          String path = "rules/" + id;
          faults.add(
              new RulebookFault(
                  id,
                  read.line(read.lines().containsKey(path) ? path : "lists"),
                  path,
                  "This rule protects people from harm. With these changes it would say less of"
                      + " its example "
                      + example.id()));
          break;
        }
      }
    }
    return faults;
  }

  /** The levels a rule may be given: STOP speaks of the law, and no council makes it. */
  public static List<Level> levels(Rule shipped) {
    return MANDATORY.contains(shipped.id())
        ? List.of(shipped.level())
        : switch (shipped.level()) {
          case TIP, CHECK -> List.of(Level.TIP, Level.CHECK);
          case STOP -> List.of(Level.CHECK, Level.STOP);
          case ROUTE, URGENT -> List.of(shipped.level());
        };
  }

  /** {@code name@version}; a changed one adds {@code +} and the version it was made of. */
  public String name() {
    return data.name();
  }

  /** What it does otherwise than the shipped one. */
  public RulebookChanges changes() {
    return changes;
  }

  /** Every rule's card, in the order of the catalogue, also of those that are switched off. */
  public List<Rule> rules() {
    return data.rules();
  }

  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(data.rule(id));
  }

  /** Whether a rule speaks. */
  public State state(String rule) {
    State state = changes.of(rule).state();
    return state == null ? State.ON : state;
  }

  /** Whether some rule is only heard in the shadow. */
  public boolean hasShadows() {
    return changes.rules().values().stream().anyMatch(rule -> rule.state() == State.SHADOW);
  }

  /** The same rulebook with the rules of the shadow speaking; for counting, never for showing. */
  public Rulebook withShadowsSpeaking() {
    Map<String, OfRule> speaking = new LinkedHashMap<>();
    changes
        .rules()
        .forEach((id, rule) ->
            speaking.put(
                id,
                rule.state() != State.SHADOW
                    ? rule
                    : new OfRule(
                        State.ON,
                        rule.level(),
                        rule.atLeast(),
                        rule.heading(),
                        rule.advice(),
                        rule.lists())));
    RulebookChanges all =
        new RulebookChanges(changes.name(), changes.version(), speaking, changes.lists());
    return new Rulebook(data.speaking(all), all);
  }

  /** A rule's own lists of words and its entries, by name. */
  public Map<String, List<String>> ownLists(String rule) {
    return data.ownLists(rule);
  }

  /** The lists of words that a rule shares with others, by name. */
  public Map<String, List<String>> sharedLists(String rule) {
    return data.sharedLists(rule);
  }

  RulebookData data() {
    return data;
  }
}
