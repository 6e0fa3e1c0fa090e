package org.rostrum.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether somebody who needs help now finds a number, and one that was tried of late. */
@Component
class NumbersHealth implements HealthCheck {

  private final Lifeline lifeline;
  private final Clock clock;

  NumbersHealth(Lifeline lifeline, Clock clock) {
    this.lifeline = lifeline;
    this.clock = clock;
  }

  @Override
  public String title() {
    return Text.of("members.health");
  }

  @Override
  public Health look() {
    List<String> missing = HelpNowPage.withoutNumber(lifeline);
    if (!missing.isEmpty()) {
      String lines =
          missing.stream()
              .map(key -> Text.of("members.help." + key))
              .collect(Collectors.joining("; "));
      return Health.broken(
          Text.of("members.health.missing", "lines", lines),
          Text.of("members.health.missing.mend"));
    }
    LocalDate today = LocalDate.now(clock);
    long old = lifeline.contacts().stream().filter(contact -> contact.needsCheckOn(today)).count();
    return old == 0
        ? Health.well(Text.of("members.health.well"))
        : Health.look(
            Text.of("members.health.old", "count", old), Text.of("members.health.old.mend"));
  }
}
