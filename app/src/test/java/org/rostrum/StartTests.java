package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.identity.Accounts;
import org.rostrum.members.TownHall;
import org.rostrum.policy.Policies;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class StartTests {
  @TempDir Path temp;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @Test
  void the_demo_greets_answers_stops_and_finds_its_data_again() throws Exception {
    try (ConfigurableApplicationContext running = start(Map.of(), "--demo", "--port=0")) {
      assertThat(console.toString(StandardCharsets.UTF_8))
          .contains("made-up council", "Stop with Ctrl-C.");
      assertThat(get(address()).version()).isNotNull();
      var policies = running.getBean(Policies.class);
      var councillor = running.getBean(Accounts.class).byLogin("member").orElseThrow();
      assertThat(policies.current().version().pack()).isEqualTo("demo-2026");
      assertThat(policies.accepted(councillor, 3)).isPresent();
      assertThat(policies.accepted(councillor, 4)).isEmpty();
      running.getBean(JdbcClient.class).sql("create table public.kept as select 1 as one").update();
    }
    assertThat(temp.resolve("demo/postgres/postmaster.pid")).doesNotExist();
    Map<String, String> somebodysDatabase = Map.of("ROSTRUM_DB_URL", "jdbc:postgresql://nowhere/x");
    try (ConfigurableApplicationContext running = start(somebodysDatabase, "--demo", "--port=0")) {
      assertThat(
              running
                  .getBean(JdbcClient.class)
                  .sql("select one from public.kept")
                  .query(Integer.class)
                  .single())
          .isOne();
    }
    try (ConfigurableApplicationContext running =
        start(Map.of(), "--demo", "--fresh", "--port=0")) {
      assertThat(
              running
                  .getBean(JdbcClient.class)
                  .sql("select count(*) from pg_tables where tablename = 'kept'")
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void behind_https_the_session_cookie_is_bound_to_this_host_and_to_https() {
    try (ConfigurableApplicationContext running =
        start(Map.of("ROSTRUM_ADDRESS", "https://rostrum.example"), "--port=0")) {
      var cookie = running.getBean(ServletContext.class).getSessionCookieConfig();
      assertThat(cookie.getName()).isEqualTo("__Host-rostrum");
      assertThat(cookie.isSecure()).isTrue();
      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(cookie.getPath()).isEqualTo("/");
    }
  }

  @Test
  void a_port_in_use_is_said_before_anything_is_made() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      assertThatThrownBy(() -> start(Map.of(), "--port=" + taken.getLocalPort()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Choose another with --port N.");
      assertThat(temp.resolve("data")).doesNotExist();
    }
  }

  @Test
  void a_named_database_that_does_not_answer_is_said_and_the_folder_let_go() {
    Map<String, String> nobody = Map.of("ROSTRUM_DB_URL", "jdbc:postgresql://localhost:1/none");
    for (int twice = 0; twice < 2; twice++) {
      assertThatThrownBy(() -> start(nobody, "--port=0"))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("database in ROSTRUM_DB_URL does not answer");
    }
  }

  @Test
  void the_first_start_for_real_use_makes_the_administrator_who_was_named() {
    var named =
        Map.of("ROSTRUM_ADMIN_LOGIN", "first@hartsmere.example", "ROSTRUM_ADMIN_NAME", "Ada First");
    try (var running = start(named, "--port=0")) {
      assertThat(running.getBean(Accounts.class).byLogin("first@hartsmere.example")).isPresent();
    }
  }

  @Test
  void a_start_while_the_named_database_is_away_shows_the_numbers_and_goes_on_when_it_is_back()
      throws Exception {
    Path cluster = temp.resolve("council's own");
    int port;
    try (var server = councilsServer(cluster, 0)) {
      port = server.getPort();
      try (var running = start(named(port), "--port=0")) {
        running.getBean(DemoFiles.class).bringIn();
        get(address().resolve("/help-now"));
      }
    }
    console.reset();
    try (var running = start(named(port), "--port=0")) {
      assertThat(console.toString(StandardCharsets.UTF_8)).contains("does not answer");
      var numbers = get(address().resolve("/help-now"));
      assertThat(numbers.statusCode()).isEqualTo(200);
      assertThat(numbers.body()).contains("01632 960041", "Rostrum cannot save at the moment.");
      var kept = post(address(), "/sign-in", "login=mo&password=secret");
      assertThat(kept.statusCode()).isEqualTo(503);
      assertThat(kept.body()).contains("Not saved yet", "01632 960041").doesNotContain("secret");
      try (var _ = councilsServer(cluster, port)) {
        var patience = Instant.now().plusSeconds(20);
        while (!get(address().resolve("/help-now")).body().contains("Rostrum is working.")) {
          assertThat(Instant.now()).isBefore(patience);
          Thread.sleep(200);
        }
        assertThat(running.getBean(TownHall.class).council()).isPresent();
        assertThat(post(address(), "/sign-in", "login=mo&password=secret").statusCode())
            .isEqualTo(200);
      }
    }
  }

  private static Map<String, String> named(int port) {
    return Map.of(
        "ROSTRUM_DB_URL",
        "jdbc:postgresql://localhost:" + port + "/postgres",
        "ROSTRUM_DB_USER",
        "postgres");
  }

  private static EmbeddedPostgres councilsServer(Path cluster, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(TestDatabase.workingDirectory().toFile())
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  private ConfigurableApplicationContext start(
      Map<String, String> environment, String... arguments) {
    StartOptions read = StartOptions.read(List.of(arguments), temp);
    Path data = temp.resolve(read.demo() ? "demo" : "data");
    return Start.with(
        new StartOptions(read.demo(), read.fresh(), read.port(), data),
        environment,
        new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  private URI address() {
    var matcher =
        Pattern.compile("http://localhost:[0-9]+")
            .matcher(console.toString(StandardCharsets.UTF_8));
    assertThat(matcher.find()).isTrue();
    return URI.create(matcher.group());
  }

  private static java.net.http.HttpResponse<String> get(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }

  /** Sends a form as a browser would: with the cookie and the form token of the page before. */
  private static java.net.http.HttpResponse<String> post(URI address, String path, String form)
      throws Exception {
    try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var page =
          client.send(
              HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
      var token = Jsoup.parse(page.body()).selectFirst("main input[name=_csrf]").val();
      return client.send(
          HttpRequest.newBuilder(address.resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("_csrf=" + token + "&" + form))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
