package org.rostrum.evidence;

import java.io.IOException;
import java.nio.file.Files;
import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether every kept file is in its place and there is room for more. */
@Component
class FilesHealth implements HealthCheck {

  private static final long GIGABYTE = 1_000_000_000;
  private static final long FEW_GIGABYTES = 5;

  private final Stocktaking stock;
  private final Shelf shelf;

  FilesHealth(Stocktaking stock, Shelf shelf) {
    this.stock = stock;
    this.shelf = shelf;
  }

  @Override
  public String title() {
    return Text.of("evidence.health");
  }

  @Override
  public Health look() {
    try {
      int missing = stock.look().missing().size();
      if (missing > 0) {
        return Health.broken(
            Text.of("evidence.health.missing", "count", missing),
            Text.of("evidence.health.missing.mend"));
      }
      long free = Files.getFileStore(shelf.kept()).getUsableSpace() / GIGABYTE;
      return free >= FEW_GIGABYTES
          ? Health.well(Text.of("evidence.health.well", "free", free))
          : Health.look(
              Text.of("evidence.health.full", "free", free), Text.of("evidence.health.full.mend"));
    } catch (IOException unread) {
      return Health.broken(
          Text.of("evidence.health.unread"), Text.of("evidence.health.unread.mend"));
    }
  }
}
