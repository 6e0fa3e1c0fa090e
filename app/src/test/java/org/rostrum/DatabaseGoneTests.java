package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "rostrum.data=target/test-data/database-gone")
@ContextConfiguration(initializers = DatabaseGoneTests.OwnServer.class)
@Import(RostrumTest.SettableClock.class)
@DirtiesContext
class DatabaseGoneTests {
  static EmbeddedPostgres server;

  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DatabaseGone gone;

  @Test
  void whoever_needs_a_database_that_is_gone_is_told_so_within_two_seconds() throws Exception {
    MockMvc pages =
        MockMvcBuilders.standaloneSetup(new Page())
            .setControllerAdvice(new Everything(), gone)
            .addFilters(gone, this::readBeforeTheController)
            .build();
    assertThat(status(pages, get("/read"))).isEqualTo(200);
    assertThat(status(pages, get("/fault"))).isEqualTo(500);

    server.close();

    for (RequestBuilder request :
        new RequestBuilder[] {get("/read"), post("/write"), get("/filtered"), get("/read")}) {
      Instant before = Instant.now();
      assertThat(status(pages, request)).isEqualTo(503);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }
    assertThat(status(pages, get("/fault"))).isEqualTo(500);
  }

  private void readBeforeTheController(
      ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (((HttpServletRequest) request).getRequestURI().equals("/filtered")) {
      one();
    }
    chain.doFilter(request, response);
  }

  private int one() {
    return database.sql("select 1").query(Integer.class).single();
  }

  private static int status(MockMvc pages, RequestBuilder request) throws Exception {
    return pages.perform(request).andReturn().getResponse().getStatus();
  }

  /** Pages as rooms have them. */
  @RestController
  class Page {
    @GetMapping("/read")
    String read() {
      return "" + one();
    }

    @PostMapping("/write")
    String write() {
      return "" + new TransactionTemplate(transactions).execute(status -> one());
    }

    @GetMapping("/filtered")
    String filtered() {
      return "";
    }

    @GetMapping("/fault")
    String fault() {
      throw new IllegalStateException("ours");
    }
  }

  /** Another advice that would take every fault. */
  @ControllerAdvice
  @TestComponent
  static class Everything {
    @ExceptionHandler
    void any(Exception fault, HttpServletResponse response) throws IOException {
      response.sendError(500);
    }
  }

  /** A server that this test may stop. */
  static final class OwnServer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(TestDatabase.workingDirectory().toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Map<String, Object> named =
          Map.of(
              "rostrum.db.url",
              server.getJdbcUrl("postgres", "postgres"),
              "rostrum.db.user",
              "postgres");
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own", named));
    }
  }
}
