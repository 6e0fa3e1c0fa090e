package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.incidents.LogWalk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One question stands open in many tabs, and all are answered at the same moment. */
@RostrumTest
class ManyTabsTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @Test
  void one_answer_is_kept_and_the_others_see_both_texts() {
    var presses = new ManyPresses(sql, 20, 1);
    clock.set("2026-11-16T10:00");
    var member = new RealCases(context).member();
    var id = LogWalk.logged(member, "You are a useless liar", "@pigeon", false);
    var tabs = new ArrayList<Callable<HttpResponse<String>>>();
    for (int tab = 0; tab < 20; tab++) {
      var words = "Words of tab " + tab + ".";
      tabs.add(
          ManyPresses.button(
              member,
              "/incidents/" + id + "/more/effect",
              "effect",
              "UPSET",
              "effectWords",
              words,
              "version",
              "1"));
    }
    List<HttpResponse<String>> answers;
    try (var pool = Executors.newFixedThreadPool(tabs.size())) {
      answers = pool.invokeAll(tabs).stream().map(Future::resultNow).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(answers.stream().filter(one -> one.statusCode() == 302)).hasSize(1);
    assertThat(presses.count("incidents.version where sheet = '" + id + "'")).isEqualTo(2);
    var kept =
        sql.sql(
                "select answers ->> 'effectWords' from incidents.version where number = 2 and sheet = :sheet")
            .param("sheet", java.util.UUID.fromString(id))
            .query(String.class)
            .single()
            .replaceAll("[\\[\\]\"]", "");
    for (int tab = 0; tab < answers.size(); tab++) {
      var answer = answers.get(tab);
      if (answer.statusCode() != 302) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Words of tab " + tab + ".").contains(kept);
      }
    }
  }
}
