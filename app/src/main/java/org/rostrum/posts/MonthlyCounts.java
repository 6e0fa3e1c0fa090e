package org.rostrum.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rostrum.screening.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How often each rule spoke, and was passed by, in a month: no member, no text, no day. */
@Component
class MonthlyCounts {

  private static final Logger LOG = LoggerFactory.getLogger(MonthlyCounts.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  MonthlyCounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void found(List<Finding> findings) {
    count(findings, 1, 0);
  }

  void overridden(List<Finding> findings) {
    count(findings, 0, 1);
  }

  /** The month everything of today is counted under. */
  static LocalDate month(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
  }

  /** A count that cannot be kept never stands between a member and their check. */
  private void count(List<Finding> findings, int found, int overridden) {
    if (findings.isEmpty()) {
      return;
    }
    try {
      jdbc.sql(
              """
              insert into posts.monthly_count (month, rule, level, found, overridden)
              select :month, rule, level, count(*) * :found, count(*) * :overridden
              from unnest(:rules::text[], :levels::text[]) as finding(rule, level)
              group by rule, level order by rule, level
              on conflict (month, rule, level) do update
              set found = posts.monthly_count.found + excluded.found,
                  overridden = posts.monthly_count.overridden + excluded.overridden
              """)
          .param("month", month(clock))
          .param("found", found)
          .param("overridden", overridden)
          .param("rules", findings.stream().map(Finding::rule).toArray(String[]::new))
          .param(
              "levels",
              findings.stream().map(finding -> finding.level().name()).toArray(String[]::new))
          .update();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("A month's count was not kept: {}", e.getClass().getSimpleName());
    }
  }
}
