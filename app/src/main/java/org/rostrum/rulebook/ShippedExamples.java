package org.rostrum.rulebook;

import java.util.List;
import java.util.function.Supplier;
import org.rostrum.screening.Example;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges;
import org.rostrum.screening.RulebookComparison;
import org.rostrum.screening.RulebookComparison.Asked;
import org.rostrum.screening.RulebookComparison.Difference;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every example that the rules are shipped with, and what two rulebooks say otherwise of them. */
@Component
class ShippedExamples {

  private final Supplier<List<Asked>> all = SingletonSupplier.of(ShippedExamples::read);
  private final RulebookInForce inForce;
  private volatile Last last = new Last("", "", List.of());

  private record Last(String published, String draft, List<Difference> differences) {}

  ShippedExamples(RulebookInForce inForce) {
    this.inForce = inForce;
  }

  private static List<Asked> read() {
    return Rulebook.shipped().rules().stream()
        .flatMap(rule -> Example.of(rule.id()).stream())
        .map(example -> new Asked(example.id(), example.text(), example.circumstances()))
        .toList();
  }

  List<Asked> all() {
    return all.get();
  }

  /** Takes a second or so; the last answer is kept for whoever reloads the page. */
  synchronized List<Difference> compared(RulebookComparison comparison, RulebookChanges draft) {
    String published = inForce.rulebook().name();
    String json = draft.toJson();
    if (!last.published().equals(published) || !last.draft().equals(json)) {
      last = new Last(published, json, comparison.over(all()));
    }
    return last.differences();
  }
}
