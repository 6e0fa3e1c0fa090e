package org.rostrum.evidence;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether the virus scanner answers and can be believed when it calls a file clean. */
@Component
class ScannerHealth implements HealthCheck {

  private static final Duration SHORTLY = Duration.ofSeconds(1);

  private final Scanner scanner;
  private final Exhibits exhibits;

  ScannerHealth(Scanner scanner, Exhibits exhibits) {
    this.scanner = scanner;
    this.exhibits = exhibits;
  }

  @Override
  public String title() {
    return Text.of("evidence.scanner");
  }

  @Override
  public Health look() {
    return scanner
        .clamd()
        .map(this::look)
        .orElseGet(() ->
            Health.look(Text.of("evidence.scanner.none"), Text.of("evidence.scanner.none.mend")));
  }

  private Health look(Clamd clamd) {
    long waiting = exhibits.count(Scan.AWAITING_SCAN);
    try {
      String version = Said.tidy(clamd.version(SHORTLY));
      Optional<Trial.Flaw> flaw = Trial.of(clamd, SHORTLY);
      return flaw.isPresent()
          ? Health.broken(
              Text.of(flaw.get().key(), "waiting", waiting), Text.of(flaw.get().key() + ".mend"))
          : Health.well(
              Text.of(
                  "evidence.scanner.well",
                  "version",
                  version,
                  "waiting",
                  waiting,
                  "flagged",
                  exhibits.count(Scan.FLAGGED)));
    } catch (IOException away) {
      return Health.broken(
          Text.of("evidence.scanner.away", "waiting", waiting),
          Text.of("evidence.scanner.away.mend"));
    }
  }
}
