package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.rostrum.identity.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Presses one button many times at the same moment, and counts the rows that this leaves. */
final class ManyPresses {

  /** Everything that a form can leave behind; who looked is kept for each look. */
  private static final String TABLES =
      """
      select table_schema || '.' || table_name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in
        ('incidents', 'evidence', 'complaints', 'conduct', 'cases', 'notifications')
        and table_name not like 'flyway%' and table_name <> 'counter' order by 1
      """;

  /** What is on record each time: a look, and a draft saved as it stands. */
  private static final String EACH_TIME =
      "('VIEWED', 'SECTION_SAVED', 'CONFIDENTIALITY_ASKED', 'CONFIDENTIALITY_NOT_ASKED')";

  private final JdbcClient sql;
  private final int threads;
  private final int times;
  private final Map<String, Map<String, Long>> left = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int counted;

  ManyPresses(JdbcClient sql, int threads, int times) {
    this.sql = sql;
    this.threads = threads;
    this.times = times;
  }

  /** Rows more in each table, by what was pressed. */
  Map<String, Map<String, Long>> left() {
    return left;
  }

  /** Buttons whose presses had different answers. */
  List<String> wrong() {
    return wrong;
  }

  /** How often anything was pressed. */
  int counted() {
    return counted;
  }

  /** One drawn form: its key is the same whenever it is pressed. */
  static Callable<HttpResponse<String>> button(Visitor by, String path, String... fields) {
    var sent = new ArrayList<>(List.of("formKey", CaseDesk.key()));
    sent.addAll(Arrays.asList(fields));
    return () -> by.post(path, sent.toArray(String[]::new));
  }

  /** All at once; each has the same answer, and it is a good one. */
  HttpResponse<String> press(String what, Callable<HttpResponse<String>> button) {
    var before = counts();
    var answers = all(button);
    var first = said(answers.getFirst());
    var different = answers.stream().map(ManyPresses::said).distinct().toList();
    if (different.size() > 1 || answers.getFirst().statusCode() >= 400) {
      wrong.add(what + ": " + different);
    }
    assertThat(answers.getFirst().statusCode()).as(what + ": " + first).isLessThan(400);
    keep(what, before);
    return answers.getFirst();
  }

  List<HttpResponse<String>> all(Callable<HttpResponse<String>> button) {
    counted += times;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      return pool.invokeAll(Collections.nCopies(times, button)).stream()
          .map(Future::resultNow)
          .toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String said(HttpResponse<String> answer) {
    var page = Jsoup.parse(answer.body()).select("main").text();
    return answer.statusCode() + answer.headers().firstValue("Location").orElse("") + page;
  }

  void keep(String what, Map<String, Long> before) {
    for (int i = 0; i < 400 && count("event_publication") > 0; i++) {
      LockSupport.parkNanos(25_000_000);
    }
    var more = new TreeMap<String, Long>();
    counts()
        .forEach((table, rows) -> {
          if (!rows.equals(before.get(table))) {
            more.put(table, rows - before.get(table));
          }
        });
    left.merge(what, more, (one, other) -> one.equals(other) ? one : Map.of("differs", 1L));
  }

  Map<String, Long> counts() {
    var rows = new TreeMap<String, Long>();
    sql.sql(TABLES).query(String.class).list().forEach(table -> rows.put(table, count(table)));
    rows.put("audit.event", count("audit.event where action not in " + EACH_TIME));
    return rows;
  }

  long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }
}
