package org.rostrum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.rostrum.members.Lifeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the database up to date, one schema and one history a room, lower rooms first; and not at
 * all if the database is not durable. If it does not answer, as soon as it does.
 */
@Component
final class RoomByRoom implements FlywayMigrationStrategy {
  /** Every room, lowest level first; a test holds it against the rooms there are. */
  static final List<List<String>> LEVELS =
      List.of(
          List.of("audit", "govuk", "worker"),
          List.of("identity"),
          List.of("health"),
          List.of("notifications", "imports"),
          List.of("members", "elections", "evidence", "checkpoints"),
          List.of("policy", "meetings", "channels"),
          List.of("incidents", "rulebook"),
          List.of("posts", "complaints", "conduct", "chats", "captures"),
          List.of("cases"));

  static final List<String> ROOMS_LOWEST_FIRST = LEVELS.stream().flatMap(List::stream).toList();

  private final boolean mayWait;

  /** Waits for nobody. */
  RoomByRoom() {
    this.mayWait = false;
  }

  /**
   * Waits for a database that does not answer if this data folder has served people before: then
   * there are numbers to show them meanwhile. A first start rather says that the address is wrong.
   */
  @Autowired
  RoomByRoom(@Value("${rostrum.data:data}") Path data) {
    this.mayWait = Lifeline.knowsNumbersIn(data);
  }

  @Override
  public void migrate(Flyway shared) {
    DataSource named = shared.getConfiguration().getDataSource();
    if (named instanceof PatientDatabase database && mayWait) {
      database.first(itself -> bringUpToDate(shared, itself));
    } else {
      bringUpToDate(shared, named);
    }
  }

  private static void bringUpToDate(Flyway shared, DataSource database) {
    Durability.of(database)
        .refusal()
        .ifPresent(sentence -> {
          throw new StartRefused(sentence);
        });
    Flyway.configure()
        .configuration(shared.getConfiguration())
        .dataSource(database)
        .load()
        .migrate();
    ROOMS_LOWEST_FIRST.stream()
        .filter(RoomByRoom::hasMigrations)
        .forEach(room -> migrate(room, database));
  }

  private static void migrate(String room, DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .schemas(room)
        .locations("classpath:db/migration/" + room)
        .load()
        .migrate();
  }

  private static boolean hasMigrations(String room) {
    try {
      return new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/" + room + "/*.sql")
              .length
          > 0;
    } catch (IOException e) {
      throw new IllegalStateException("The migrations of " + room + " cannot be read", e);
    }
  }
}
