package org.rostrum.captures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.rostrum.incidents.LogWalk;
import org.rostrum.worker.CaptureAnswer;
import org.rostrum.worker.CaptureAnswer.Outcome;
import org.rostrum.worker.CaptureOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@RostrumTest
@Timeout(120)
@TestPropertySource(properties = "rostrum.capture.hosts=posts.example, .other.example")
@Import(CapturePagesTests.Recording.class)
class CapturePagesTests {

  private static final String LINK = "https://posts.example/post/1";

  /** Answers when the test says so. */
  static final class FakeRecorder implements Recorder {
    private final BlockingQueue<CaptureAnswer> answers = new LinkedBlockingQueue<>();
    private volatile int asked;

    void answer(CaptureAnswer answer) {
      answers.add(answer);
    }

    @Override
    public CaptureAnswer record(String link, Path folder) throws IOException {
      asked++;
      try {
        CaptureAnswer answer = answers.take();
        if (answer.outcome() == Outcome.SHOWN) {
          Files.write(
              folder.resolve(CaptureOrder.PICTURE),
              new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1});
          Files.writeString(
              folder.resolve(CaptureOrder.RECORD), "WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n");
          Files.writeString(folder.resolve(CaptureOrder.TEXT), link + "\n\nBins are late");
        }
        return answer;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Recording {
    @Bean
    @Primary
    FakeRecorder fakeRecorder() {
      return new FakeRecorder();
    }
  }

  @Autowired ApplicationContext context;
  @Autowired FakeRecorder recorder;
  @Autowired FateWatch watch;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  private SignIns signIns;
  private SignIns.Known known;
  private Visitor member;
  private String record;

  @BeforeEach
  void somebody_has_a_record() {
    clock.reset();
    sql.sql("delete from captures.capture").update();
    signIns = new SignIns(context);
    known = signIns.account(null, Hat.MEMBER);
    member = signIns.signedIn(known);
    record = "/incidents/" + LogWalk.logged(member, "Bins are late, clown", "@grumbler", false);
  }

  @Test
  void what_the_link_shows_is_kept_as_three_files_of_the_record() throws Exception {
    assertThat(member.get(record).body()).contains("Keep what its link shows");
    assertThat(ask(LINK)).isEqualTo(302);
    assertThat(words()).contains("We are opening the page", LINK, "See whether it is done");
    recorder.answer(shown(true));
    until("The page is kept");
    var page = Jsoup.parse(member.get(record).body());
    assertThat(page.text()).contains(LINK + " was kept as it was shown on");
    var files =
        sql.sql(
                "select e.kind || ' ' || e.name from evidence.exhibit e"
                    + " join incidents.exhibit i on i.exhibit = e.id"
                    + " where i.sheet = cast(:sheet as uuid) order by i.position")
            .param("sheet", record.substring("/incidents/".length()))
            .query(String.class)
            .list();
    assertThat(files)
        .containsExactly(
            "PNG posts.example.png", "WARC posts.example.warc", "TXT posts.example.txt");
    assertThat(actions()).contains("LINK_CAPTURE_ASKED", "LINK_CAPTURE_KEPT", "EVIDENCE_ADDED");
  }

  @Test
  void a_page_that_was_larger_than_we_take_says_so() throws Exception {
    ask(LINK);
    recorder.answer(shown(false));
    until("larger than we take");
  }

  @Test
  void where_the_site_refuses_it_asks_for_a_screenshot() throws Exception {
    for (Outcome outcome : Outcome.values()) {
      if (outcome != Outcome.SHOWN) {
        ask(LINK);
        recorder.answer(CaptureAnswer.of(outcome));
        until(
            new Kept(
                    CaptureId.random(),
                    new org.rostrum.incidents.IncidentId(java.util.UUID.randomUUID()),
                    LINK,
                    java.time.Instant.EPOCH,
                    Kept.Step.ENDED,
                    Kept.Outcome.valueOf(outcome.name()),
                    java.time.Instant.EPOCH)
                .sentence());
      }
    }
    assertThat(words()).contains("Add a screenshot");
    assertThat(
            sql.sql("select count(*) from incidents.exhibit where sheet = cast(:sheet as uuid)")
                .param("sheet", record.substring("/incidents/".length()))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_site_that_is_not_named_is_not_asked_and_what_was_typed_stays() {
    int before = recorder.asked;
    for (String typed :
        new String[] {
          "https://elsewhere.example/1",
          "https://localhost/",
          "https://127.0.0.1/",
          "http://posts.example/",
          "https://posts.example:8443/",
          "",
          "x".repeat(5_000)
        }) {
      var answer = member.post(record + "/link", "link", typed);
      assertThat(Jsoup.parse(answer.body()).select("#link-error")).as(typed).hasSize(1);
    }
    var answer = member.post(record + "/link", "link", "https://elsewhere.example/\"><b>");
    assertThat(Jsoup.parse(answer.body()).selectFirst("#link").val())
        .isEqualTo("https://elsewhere.example/\"><b>");
    assertThat(recorder.asked).isEqualTo(before);
  }

  @Test
  void only_one_page_of_a_record_is_opened_at_a_time_and_a_second_press_asks_for_nothing()
      throws Exception {
    ask(LINK);
    ask("https://posts.example/post/2");
    assertThat(words()).doesNotContain("post/2");
    recorder.answer(CaptureAnswer.of(Outcome.GONE));
    until("nothing at this link any more");
  }

  @Test
  void what_becomes_of_the_original_is_looked_at_on_its_days_and_told_with_them() throws Exception {
    ask(LINK);
    recorder.answer(shown(true));
    until("The page is kept");
    watch.lookAtWhatIsDue();
    assertThat(Jsoup.parse(member.get(record).body()).text()).doesNotContain("still there");
    clock.set("2026-09-08T10:30");
    recorder.answer(shown(true));
    watch.lookAtWhatIsDue();
    watch.lookAtWhatIsDue();
    clock.set("2026-09-10T11:00");
    recorder.answer(CaptureAnswer.of(Outcome.GONE));
    watch.lookAtWhatIsDue();
    assertThat(Jsoup.parse(signIns.signedIn(known).get(record).body()).text())
        .contains(
            "8 September 2026, 10:30am: still there, as it was kept.",
            "10 September 2026, 11:00am: the site said that it is gone.");
    assertThat(actions()).contains("LINK_FATE_LIVE", "LINK_FATE_DELETED");
  }

  @Test
  void nobody_else_can_ask_for_a_page_of_this_record() {
    for (Hat hat : new Hat[] {Hat.MEMBER, Hat.MO, Hat.MEMBERS_SERVICES, Hat.SYSADMIN}) {
      var other = new SignIns(context).as(hat);
      assertThat(other.get(record + "/link").statusCode()).as(hat.name()).isEqualTo(404);
      assertThat(other.post(record + "/link", "link", LINK).statusCode())
          .as(hat.name())
          .isEqualTo(404);
    }
  }

  private int ask(String link) {
    return member.post(record + "/link", "link", link).statusCode();
  }

  private static CaptureAnswer shown(boolean whole) {
    return new CaptureAnswer(Outcome.SHOWN, 200, LINK, "A post", whole);
  }

  private String words() {
    return Jsoup.parse(member.get(record + "/link").body()).text();
  }

  /** Until the page says it; the test's own limit ends what never comes. */
  private void until(String words) throws InterruptedException {
    while (!words().contains(words)) {
      Thread.sleep(50);
    }
  }

  private java.util.List<String> actions() {
    return sql.sql("select action from audit.event").query(String.class).list();
  }
}
