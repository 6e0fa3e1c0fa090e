package org.rostrum;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.KeyMissing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One start: the data folder, its database beside Spring, then the greeting. */
final class Start {
  private Start() {}

  /** Starts and returns the running application; refuses with a sentence. */
  static ConfigurableApplicationContext with(
      StartOptions options, Map<String, String> environment, PrintStream console) {
    requireFree(options.port());
    DataFolder folder =
        options.demo()
            ? DataFolder.openForDemo(options.data(), options.fresh())
            : DataFolder.open(options.data());
    System.setProperty("rostrum.log", folder.log().toString());
    Logger log = LoggerFactory.getLogger(Start.class);
    CompletableFuture<OwnPostgres> postgres =
        namesDatabase(options, environment)
            ? null
            : CompletableFuture.supplyAsync(() -> OwnPostgres.start(folder));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> log.error("Thread {} ended", thread.getName(), fault));
    try {
      ConfigurableApplicationContext running =
          application(folder, postgres)
              .run(settings(options, folder, environment).toArray(String[]::new));
      greet(options, folder, running, console);
      return running;
    } catch (RuntimeException fault) {
      stop(postgres);
      folder.close();
      StartRefused refused = refused(fault, options, folder);
      log.error("Not started: {}", refused.getMessage(), fault);
      throw refused;
    }
  }

  /** The demo never goes into a database that somebody named for real work. */
  private static boolean namesDatabase(StartOptions options, Map<String, String> environment) {
    return !options.demo() && !environment.getOrDefault("ROSTRUM_DB_URL", "").isBlank();
  }

  private static void stop(@Nullable CompletableFuture<OwnPostgres> postgres) {
    if (postgres != null) {
      postgres.handle((own, fault) -> own).thenAccept(Start::close).join();
    }
  }

  private static void close(@Nullable OwnPostgres own) {
    if (own != null) {
      own.close();
    }
  }

  private static SpringApplication application(
      DataFolder folder, @Nullable CompletableFuture<OwnPostgres> postgres) {
    SpringApplication application = new SpringApplication(Application.class);
    application.addInitializers(context -> {
      GenericApplicationContext house = (GenericApplicationContext) context;
      house.registerBean(DataFolder.class, () -> folder);
      if (postgres != null) {
        house.registerBean(OwnPostgres.class, () -> ready(postgres));
      }
    });
    return application;
  }

  private static OwnPostgres ready(CompletableFuture<OwnPostgres> postgres) {
    try {
      return postgres.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartRefused refused ? refused : e;
    }
  }

  private static List<String> settings(
      StartOptions options, DataFolder folder, Map<String, String> environment) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=" + options.port(),
                "--rostrum.demo=" + options.demo(),
                "--rostrum.first-administrator=" + !options.demo(),
                "--rostrum.data=" + folder.path(),
                "--server.tomcat.basedir=" + folder.path().resolve("web")));
    if (namesDatabase(options, environment)) {
      for (String part : List.of("url", "user", "password")) {
        String value = environment.get("ROSTRUM_DB_" + part.toUpperCase(Locale.ROOT));
        settings.add("--rostrum.db." + part + "=" + (value == null ? "" : value));
      }
    }
    for (String answer : List.of("ROSTRUM_ADMIN_LOGIN", "ROSTRUM_ADMIN_NAME")) {
      if (environment.containsKey(answer)) {
        settings.add("--" + answer + "=" + environment.get(answer));
      }
    }
    if (environment.containsKey("ROSTRUM_KEY_FILE")) {
      settings.add("--rostrum.key-file=" + environment.get("ROSTRUM_KEY_FILE"));
    }
    boolean https = environment.getOrDefault("ROSTRUM_ADDRESS", "").startsWith("https://");
    settings.add("--rostrum.https=" + https);
    settings.add("--server.forward-headers-strategy=" + (https ? "native" : "none"));
    return settings;
  }

  private static void greet(
      StartOptions options,
      DataFolder folder,
      ConfigurableApplicationContext running,
      PrintStream console) {
    try {
      WebServerApplicationContext web = (WebServerApplicationContext) running;
      int port = Objects.requireNonNull(web.getWebServer()).getPort();
      List<DemoSignIn> signIns =
          options.demo()
              ? running.getBeanProvider(DemoData.class).stream()
                  .flatMap(demo -> demo.load().stream())
                  .toList()
              : List.of();
      console.print(
          Greeting.text(options.demo(), "http://localhost:" + port, signIns, folder.path()));
      if (running.getBean(DataSource.class) instanceof PatientDatabase database
          && database.isGone()) {
        console.print(Greeting.withoutDatabase());
      }
      console.flush();
    } catch (RuntimeException fault) {
      running.close();
      throw fault;
    }
  }

  /** Asked before anything is started, so that nobody waits for the answer. */
  private static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("localhost", port));
    } catch (IOException e) {
      throw portTaken(port);
    }
  }

  private static StartRefused portTaken(int port) {
    return new StartRefused(
        "Port %d is in use or not ours to use. Choose another with --port N.".formatted(port));
  }

  /** SQLSTATE class 08 is the connection, 28 the user and password. */
  private static boolean isUnreachable(SQLException fault) {
    String state = fault.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("28"));
  }

  private static StartRefused refused(Throwable fault, StartOptions options, DataFolder folder) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return refused;
      }
      if (cause instanceof KeyMissing missing) {
        return new StartRefused(Objects.requireNonNull(missing.getMessage()), fault);
      }
      if (cause instanceof PortInUseException) {
        return portTaken(options.port());
      }
      if (cause instanceof SQLException silent && isUnreachable(silent)) {
        return new StartRefused(
            "The database in ROSTRUM_DB_URL does not answer, or not to us. Check the address, the user and the password.",
            fault);
      }
    }
    return new StartRefused(
        "Rostrum could not start. The reason is in %s.".formatted(folder.log()), fault);
  }
}
