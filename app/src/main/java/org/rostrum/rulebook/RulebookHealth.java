package org.rostrum.rulebook;

import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether the rulebook that two people published is the one by which drafts are checked. */
@Component
class RulebookHealth implements HealthCheck {

  private final RulebookInForce inForce;

  RulebookHealth(RulebookInForce inForce) {
    this.inForce = inForce;
  }

  @Override
  public String title() {
    return Text.of("rulebook.health");
  }

  @Override
  public Health look() {
    String name = inForce.rulebook().name();
    return inForce
        .damaged()
        .map(damaged ->
            Health.broken(
                Text.of("rulebook.health.damaged", "damaged", damaged, "name", name),
                Text.of("rulebook.health.damaged.mend")))
        .orElseGet(() -> Health.well(Text.of("rulebook.health.well", "name", name)));
  }
}
