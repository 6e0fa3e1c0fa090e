package org.rostrum.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What serves each clause, and what the policy says to read. */
@Controller
@Open("the council's own policy; nobody's record")
class TraceabilityController {
  private static final String READING = "/policy/reading.json";

  private final Policies policies;
  private final ServedBy servedBy;
  private final List<Reading> reading = reading();

  TraceabilityController(Policies policies, ServedBy servedBy) {
    this.policies = policies;
    this.servedBy = servedBy;
  }

  @GetMapping("/traceability")
  ModelAndView traceability(@RequestParam(name = "show", defaultValue = "all") String show) {
    List<Row> all =
        policies.current().text().clauses().stream()
            .map(
                clause -> new Row(clause, servedBy.rules(clause.id()), servedBy.parts(clause.id())))
            .toList();
    Standing wanted = Standing.named(show);
    long served = all.stream().filter(Row::isServed).count();
    return new ModelAndView(
        "policy/traceability",
        "it",
        new TracePage(
            Page.titled(Text.of("policy.trace.title")).wide().current("policy"),
            wanted,
            all.size(),
            served,
            all.stream().filter(wanted::holds).toList()));
  }

  @GetMapping("/policy/reading")
  ModelAndView readingAndLinks() {
    return new ModelAndView(
        "policy/reading",
        "it",
        new ReadingPage(
            Page.titled(Text.of("policy.reading.title")).current("policy").back("/policy"),
            reading));
  }

  private static List<Reading> reading() {
    try (InputStream in = TraceabilityController.class.getResourceAsStream(READING)) {
      return List.of(
          JsonMapper.builder().build().readValue(Objects.requireNonNull(in), Reading[].class));
    } catch (IOException e) {
      throw new IllegalStateException("The reading list cannot be read", e);
    }
  }

  /** Which clauses the list shows. */
  enum Standing {
    ALL,
    SERVED,
    WAITING;

    static Standing named(String name) {
      return switch (name) {
        case "served" -> SERVED;
        case "waiting" -> WAITING;
        default -> ALL;
      };
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(Row row) {
      return this == ALL || (this == SERVED) == row.isServed();
    }
  }

  /** One clause and what serves it. */
  record Row(Clause clause, List<ServedBy.Service> rules, List<ServedBy.Service> parts) {
    boolean isServed() {
      return rules.stream().anyMatch(ServedBy.Service::built)
          || parts.stream().anyMatch(ServedBy.Service::built);
    }
  }

  /** The list of every clause and what serves it. */
  record TracePage(Page page, Standing show, int clauses, long served, List<Row> rows) {
    List<Standing> standings() {
      return List.of(Standing.values());
    }
  }

  /**
   * Something the policy tells its readers to read.
   *
   * @param clause where the policy names it, if it does
   * @param standing HISTORIC, MOVED, CURRENT or NOT_ATTACHED
   */
  record Reading(
      String name,
      String from,
      @Nullable String clause,
      @Nullable String address,
      String standing,
      String about) {}

  /** The reading list. */
  record ReadingPage(Page page, List<Reading> reading) {}
}
