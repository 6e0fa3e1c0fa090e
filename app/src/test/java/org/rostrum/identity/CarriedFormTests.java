package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
@ExtendWith(OutputCaptureExtension.class)
@Import(CarriedFormTests.Listening.class)
class CarriedFormTests {

  private static final List<Object> KEPT_IN_SESSIONS = new CopyOnWriteArrayList<>();

  @TestConfiguration(proxyBeanMethods = false)
  static class Listening {
    @Bean
    ServletListenerRegistrationBean<HttpSessionAttributeListener> listener() {
      return new ServletListenerRegistrationBean<>(
          new HttpSessionAttributeListener() {
            @Override
            public void attributeAdded(HttpSessionBindingEvent event) {
              KEPT_IN_SESSIONS.add(event.getName() + "=" + event.getValue());
            }

            @Override
            public void attributeReplaced(HttpSessionBindingEvent event) {
              KEPT_IN_SESSIONS.add(event.getName() + "=" + event.getValue());
            }
          });
    }
  }

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  private static String[] luggage(String page) {
    return Jsoup.parse(page).select("main input[type=hidden]").stream()
        .filter(field -> !field.attr("name").equals("_csrf"))
        .flatMap(field -> Stream.of(field.attr("name"), field.val()))
        .toArray(String[]::new);
  }

  private static String[] and(String[] some, String... more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void words_sent_after_the_session_ended_come_back_after_sign_in_and_are_kept_nowhere(
      CapturedOutput output) throws IOException {
    var sentinel = "SENTINEL-" + UUID.randomUUID();
    var words = sentinel + " line one\r\nline two <b>&amp; \"quoted\" '\u202e";
    var signIns = new SignIns(context);
    var known = signIns.account(null, Hat.MEMBER);
    var visitor = signIns.signedIn(known);
    clock.pass(Duration.ofMinutes(61));

    var asked = visitor.post("/think-twice", "text", words, "place", "PUBLIC");
    assertThat(asked.body()).contains("Sign in to go on. Nothing is lost").doesNotContain(sentinel);
    var wrong =
        visitor.post(
            "/sign-in",
            and(luggage(asked.body()), "login", known.secrets().login(), "password", "wrong"));
    var code =
        visitor.post(
            "/sign-in",
            and(
                luggage(wrong.body()),
                "login",
                known.secrets().login(),
                "password",
                known.secrets().password()));
    assertThat(code.body()).contains("Code from your app");
    var back =
        visitor.post("/sign-in/code", and(luggage(code.body()), "code", signIns.code(known, 0)));

    Element form = Jsoup.parse(back.body()).selectFirst("main form");
    assertThat(form.attr("action")).isEqualTo("/think-twice");
    assertThat(form.select("input[name=text]").val()).isEqualTo(words);
    assertThat(form.select("input[name=place]").val()).isEqualTo("PUBLIC");
    assertThat(form.select("input[name=password], input[name=code], input[name=login]")).isEmpty();
    assertThat(visitor.get("/settings/mine").statusCode()).isEqualTo(200);

    assertThat(KEPT_IN_SESSIONS).isNotEmpty().noneMatch(kept -> kept.toString().contains(sentinel));
    assertThat(output.getAll()).doesNotContain(sentinel);
    assertThat(tablesWith(sentinel)).isEmpty();
    assertThat(filesWith(sentinel)).isEmpty();
  }

  @Test
  void words_sent_with_an_old_form_come_back_on_the_page_that_says_so() {
    var visitor = new SignIns(context).as(Hat.MEMBER);
    var answer = visitor.postWith("old", "/think-twice", "text", "my own words");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This page is out of date").contains("my own words");
    var form = Jsoup.parse(answer.body()).selectFirst("main form");
    assertThat(form.attr("action")).isEqualTo("/think-twice");
    assertThat(form.select("input[name=text]").val()).isEqualTo("my own words");
  }

  @Test
  void words_survive_a_browser_that_lost_its_session_altogether() {
    var signIns = new SignIns(context);
    signIns.account(null, Hat.MEMBER);
    var stranger = signIns.nobody();
    var answer = stranger.postWith("old", "/think-twice", "text", "my own words");
    assertThat(luggage(answer.body())).contains("carry.sealed");
    var again = stranger.postWith("old again", "/sign-in", luggage(answer.body()));
    assertThat(luggage(again.body())).contains("carry.sealed");
    assertThat(answer.body() + again.body()).doesNotContain("my own words");
  }

  @Test
  void nothing_but_think_twice_rides_along_and_nowhere_else() {
    var stranger = new SignIns(context).nobody();
    var other = stranger.postWith("", "/people", "name", "Somebody");
    assertThat(other.statusCode()).isEqualTo(302);
    var elsewhere = stranger.post("/sign-in", "carry.sealed", "aHR0cHM6Ly9leGFtcGxlLm9yZy8=");
    assertThat(luggage(elsewhere.body())).doesNotContain("carry.sealed");
  }

  @Test
  void another_person_who_signs_in_on_that_device_gets_a_fresh_home_and_never_the_words() {
    var signIns = new SignIns(context);
    var writer = signIns.account(null, Hat.MEMBER);
    var other = signIns.account(null, Hat.MEMBER);
    var visitor = signIns.signedIn(writer);
    var key = formKey(visitor.get("/think-twice").body());
    var tabLeftOpen = visitor.formToken();
    clock.pass(Duration.ofMinutes(61));
    for (String[] form :
        new String[][] {
          {"text", "only mine"}, {"text", "only mine", "formKey", key},
        }) {
      var asked = visitor.post("/think-twice", form);
      assertThat(asked.body()).contains("Nothing is lost").doesNotContain("only mine");
      var login = new String[] {"login", other.secrets().login(), "password", password(other)};
      var code = visitor.post("/sign-in", and(luggage(asked.body()), login));
      clock.pass(Duration.ofSeconds(30));
      var through =
          visitor.post("/sign-in/code", and(luggage(code.body()), "code", signIns.code(other, 0)));
      assertThat(through.statusCode()).isEqualTo(302);
      assertThat(through.headers().firstValue("Location").orElseThrow()).endsWith("/");
      var old = visitor.postWith(tabLeftOpen, "/think-twice", "text", "only mine", "formKey", key);
      assertThat(old.statusCode()).isEqualTo(302);
      assertThat(old.body()).doesNotContain("only mine");
      clock.pass(Duration.ofMinutes(61));
    }
  }

  @Test
  void the_form_itself_says_whose_it_is_when_the_browser_has_forgotten_everything() {
    var signIns = new SignIns(context);
    var writer = signIns.account(null, Hat.MEMBER);
    var key = formKey(signIns.signedIn(writer).get("/think-twice").body());
    var fresh = signIns.nobody();
    var asked = fresh.postWith("old", "/think-twice", "text", "my words", "formKey", key);
    var login = new String[] {"login", writer.secrets().login(), "password", password(writer)};
    var code = fresh.post("/sign-in", and(luggage(asked.body()), login));
    clock.pass(Duration.ofSeconds(30));
    var back =
        fresh.post("/sign-in/code", and(luggage(code.body()), "code", signIns.code(writer, 0)));
    assertThat(Jsoup.parse(back.body()).select("main input[name=text]").val())
        .isEqualTo("my words");
  }

  private static String password(SignIns.Known known) {
    return known.secrets().password();
  }

  private static String formKey(String page) {
    return Jsoup.parse(page).selectFirst("main input[name=formKey]").val();
  }

  @Test
  void the_page_behind_the_hand_back_cannot_be_called_up() {
    assertThat(new SignIns(context).nobody().get("/sign-in/again").statusCode()).isEqualTo(404);
  }

  private List<String> tablesWith(String sentinel) {
    return sql
        .sql(
            """
            select table_schema || '.' || table_name from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table ->
            sql.sql("select exists (select from " + table + " t where t::text like :what)")
                .param("what", "%" + sentinel + "%")
                .query(Boolean.class)
                .single())
        .toList();
  }

  private static List<Path> filesWith(String sentinel) throws IOException {
    var temp = Path.of(System.getProperty("java.io.tmpdir"));
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        temp,
        Set.of(),
        4,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (is.isRegularFile() && isOurs(file) && holds(file, sentinel)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException goneMeanwhile) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean isOurs(Path path) {
    return path.toString().contains("tomcat");
  }

  private static boolean holds(Path file, String sentinel) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(sentinel);
    } catch (IOException gone) {
      return false;
    }
  }
}
