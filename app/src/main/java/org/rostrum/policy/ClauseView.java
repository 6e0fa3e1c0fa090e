package org.rostrum.policy;

import java.util.List;

/** A clause as a page shows it: slots filled, and what stands beside it at hand. */
record ClauseView(
    Clause clause,
    List<AdoptedLine> adopted,
    List<Clause> sameWords,
    List<Clause> beside,
    List<ServedBy.Service> rules,
    List<ServedBy.Service> parts) {

  static ClauseView of(Clause clause, PolicyText text, Slots slots, ServedBy servedBy) {
    return new ClauseView(
        clause,
        AdoptedLine.of(slots.fill(clause.adopted())),
        found(clause.sameWords(), text),
        found(clause.beside(), text),
        servedBy.rules(clause.id()),
        servedBy.parts(clause.id()));
  }

  String id() {
    return clause.id().value();
  }

  String href() {
    return "/policy/clauses/" + id();
  }

  /** Whether names or numbers in it come from the council's directory. */
  boolean isFilled() {
    return Slots.standIn(clause.adopted());
  }

  List<ServedBy.Service> builtRules() {
    return rules.stream().filter(ServedBy.Service::built).toList();
  }

  List<ServedBy.Service> builtParts() {
    return parts.stream().filter(ServedBy.Service::built).toList();
  }

  private static List<Clause> found(List<ClauseId> ids, PolicyText text) {
    return ids.stream().flatMap(id -> text.clause(id.value()).stream()).toList();
  }
}
