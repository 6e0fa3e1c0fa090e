package org.rostrum.health;

import java.util.Comparator;
import java.util.List;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Is everything working?": every check, what is wrong first, with what to do about it. */
@Controller
@Open(value = "how the service itself stands; nobody's record", hats = Hat.SYSADMIN)
class HealthController {

  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

  private final List<HealthCheck> checks;

  HealthController(List<HealthCheck> checks) {
    this.checks = checks;
  }

  /** One line of the page. */
  record Line(String title, Health health) {

    String colour() {
      return switch (health.state()) {
        case BROKEN -> "govuk-tag--red";
        case LOOK -> "govuk-tag--yellow";
        case WELL -> "govuk-tag--green";
      };
    }
  }

  record HealthPage(Page page, List<Line> lines) {

    List<Line> toMend() {
      return lines.stream().filter(line -> line.health().state() != Health.State.WELL).toList();
    }
  }

  @GetMapping("/health")
  ModelAndView show() {
    List<Line> lines =
        checks.stream()
            .map(HealthController::lookAt)
            .sorted(
                Comparator.comparing((Line line) -> line.health().state())
                    .thenComparing(Line::title))
            .toList();
    Page page = Page.titled(Text.of("health.title")).current("health");
    return new ModelAndView("health/all", "it", new HealthPage(page, lines));
  }

  private static Line lookAt(HealthCheck check) {
    try {
      return new Line(check.title(), check.look());
    } catch (RuntimeException fault) {
      LOG.error("The check of {} failed", check.getClass().getSimpleName(), fault);
      return new Line(
          check.title(), Health.broken(Text.of("health.failed"), Text.of("health.failed.mend")));
    }
  }
}
