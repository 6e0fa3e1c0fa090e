package org.rostrum;

import java.time.Duration;
import org.rostrum.audit.AccessLog;
import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether the access log numbers its entries; without numbers a gap could not be seen. */
@Component
class AccessLogHealth implements HealthCheck {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final AccessLog log;

  AccessLogHealth(AccessLog log) {
    this.log = log;
  }

  @Override
  public String title() {
    return Text.of("health.log");
  }

  @Override
  public Health look() {
    long waiting = log.unnumbered(LONG);
    return waiting == 0
        ? Health.well(Text.of("health.log.well"))
        : Health.look(
            Text.of("health.log.waits", "count", waiting), Text.of("health.log.waits.mend"));
  }
}
