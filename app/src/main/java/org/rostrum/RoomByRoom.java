package org.rostrum;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the database up to date, one schema and one history a room, lower rooms first; and not at
 * all if the database is not durable.
 */
@Component
final class RoomByRoom implements FlywayMigrationStrategy {
  /** Every room, lowest level first; a test holds it against the rooms there are. */
  static final List<List<String>> LEVELS =
      List.of(
          List.of("audit", "govuk"),
          List.of("identity"),
          List.of("notifications", "imports"),
          List.of("members", "elections", "evidence"),
          List.of("policy", "meetings", "channels"),
          List.of("incidents"),
          List.of("posts"));

  static final List<String> ROOMS_LOWEST_FIRST = LEVELS.stream().flatMap(List::stream).toList();

  @Override
  public void migrate(Flyway shared) {
    DataSource database = shared.getConfiguration().getDataSource();
    Durability.of(database)
        .refusal()
        .ifPresent(sentence -> {
          throw new StartRefused(sentence);
        });
    shared.migrate();
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
