package org.rostrum.rulebook;

import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.rostrum.screening.Screener;
import org.springframework.stereotype.Component;

/** Whether the second opinion on abuse is there and whole. */
@Component
class SecondOpinionHealth implements HealthCheck {

  private final RulebookInForce inForce;

  SecondOpinionHealth(RulebookInForce inForce) {
    this.inForce = inForce;
  }

  @Override
  public String title() {
    return Text.of("rulebook.health.abuse");
  }

  @Override
  public Health look() {
    Screener screener = inForce.screener();
    String version = screener.secondOpinion();
    String trouble = screener.secondOpinionTrouble();
    if (trouble != null) {
      return Health.look(
          Text.of("rulebook.health.abuse.trouble", "trouble", trouble),
          Text.of("rulebook.health.abuse.trouble.mend"));
    }
    return version == null
        ? Health.look(
            Text.of("rulebook.health.abuse.none"), Text.of("rulebook.health.abuse.none.mend"))
        : Health.well(Text.of("rulebook.health.abuse.well", "version", version));
  }
}
