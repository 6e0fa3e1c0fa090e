package org.rostrum.captures;

import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.rostrum.worker.Capture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether pages can be recorded, where that is wanted. */
@Component
class CaptureHealth implements HealthCheck {

  private final CaptureSettings settings;
  private final java.nio.file.Path data;

  CaptureHealth(CaptureSettings settings, @Value("${rostrum.data}") java.nio.file.Path data) {
    this.settings = settings;
    this.data = data.toAbsolutePath().normalize();
  }

  @Override
  public String title() {
    return Text.of("captures.health");
  }

  @Override
  public Health look() {
    if (!settings.isOn()) {
      return Health.well(Text.of("captures.health.off"));
    }
    if (settings.browser().isEmpty()) {
      return Health.broken(
          Text.of("captures.health.no-browser"), Text.of("captures.health.no-browser.mend"));
    }
    return Capture.canBeFenced(data)
        ? Health.well(Text.of("captures.health.well", "count", settings.hosts().named().size()))
        : Health.broken(
            Text.of("captures.health.no-fence"), Text.of("captures.health.no-fence.mend"));
  }
}
