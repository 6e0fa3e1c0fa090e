package org.rostrum.screening;

import java.util.List;
import java.util.Optional;
import org.rostrum.screening.rules.RulebookData;

/** The rules in force, by name and version. */
public final class Rulebook {

  private final RulebookData data;

  private Rulebook(RulebookData data) {
    this.data = data;
  }

  /** The rulebook that ships with the library; read once. */
  public static Rulebook shipped() {
    return Shipped.RULEBOOK;
  }

  private static final class Shipped {
    static final Rulebook RULEBOOK = new Rulebook(RulebookData.shipped());
  }

  /** {@code name@version}. */
  public String name() {
    return data.name();
  }

  /** Every rule's card, in the order of the catalogue. */
  public List<Rule> rules() {
    return data.rules();
  }

  public Optional<Rule> rule(String id) {
    return data.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  RulebookData data() {
    return data;
  }
}
