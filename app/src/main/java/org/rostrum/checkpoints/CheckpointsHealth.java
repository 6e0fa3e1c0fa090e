package org.rostrum.checkpoints;

import java.time.Duration;
import org.rostrum.audit.LogTree;
import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether the log is signed as often as it should be, and agreed with what was signed. */
@Component
class CheckpointsHealth implements HealthCheck {

  private static final Duration GRACE = Duration.ofMinutes(15);

  private final LogTree tree;
  private final Checkpoints checkpoints;
  private final Checks checks;
  private final Rounds rounds;

  CheckpointsHealth(LogTree tree, Checkpoints checkpoints, Checks checks, Rounds rounds) {
    this.tree = tree;
    this.checkpoints = checkpoints;
    this.checks = checks;
    this.rounds = rounds;
  }

  @Override
  public String title() {
    return Text.of("checkpoints.health");
  }

  @Override
  public Health look() {
    if (checks.last().filter(check -> !check.holds()).isPresent()) {
      return Health.broken(
          Text.of("checkpoints.health.fault"), Text.of("checkpoints.health.fault.mend"));
    }
    var last = checkpoints.latest();
    if (last.isEmpty()) {
      return Health.well(Text.of("checkpoints.health.none"));
    }
    boolean late =
        tree.size() > last.get().size()
            && checkpoints.now().isAfter(last.get().at().plus(rounds.between()).plus(GRACE));
    return late
        ? Health.look(
            Text.of("checkpoints.health.late", "moment", When.full(last.get().at())),
            Text.of("checkpoints.health.late.mend"))
        : Health.well(Text.of("checkpoints.health.well", "moment", When.full(last.get().at())));
  }
}
