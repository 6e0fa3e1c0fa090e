package org.rostrum.checkpoints;

import java.time.Duration;
import java.util.stream.Collectors;
import org.rostrum.checkpoints.Stamps.Stamp;
import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether others vouch for the time: two authorities are set, and both answer. */
@Component
class StampsHealth implements HealthCheck {

  private static final Duration LONG = Duration.ofHours(1);
  private static final int ENOUGH = 2;

  private final Authorities authorities;
  private final Stamps stamps;

  StampsHealth(Authorities authorities, Stamps stamps) {
    this.authorities = authorities;
    this.stamps = stamps;
  }

  @Override
  public String title() {
    return Text.of("checkpoints.stamps.health");
  }

  @Override
  public Health look() {
    if (!authorities.unusable().isEmpty()) {
      return Health.broken(
          Text.of(
              "checkpoints.stamps.health.unusable",
              "names",
              String.join(", ", authorities.unusable())),
          Text.of("checkpoints.stamps.health.unusable.mend"));
    }
    var waited = stamps.waitedFor(LONG);
    if (!waited.isEmpty()) {
      String names = waited.stream().map(Stamp::authority).collect(Collectors.joining(", "));
      boolean refused = waited.stream().anyMatch(one -> one.trouble() == Stamps.Trouble.REFUSED);
      return Health.look(
          Text.of("checkpoints.stamps.health.waits", "names", names),
          Text.of(
              refused
                  ? "checkpoints.stamps.health.refused.mend"
                  : "checkpoints.stamps.health.waits.mend"));
    }
    int set = authorities.all().size();
    return set < ENOUGH
        ? Health.look(
            Text.of("checkpoints.stamps.health.few", "count", set),
            Text.of("checkpoints.stamps.health.few.mend"))
        : Health.well(Text.of("checkpoints.stamps.health.well", "count", set));
  }
}
