package org.rostrum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the database keeps what it says it has kept. Evidence that a power cut can undo is none,
 * so there is no setting that turns this off.
 */
record Durability(Map<String, String> settings) {
  private static final List<String> NEEDED =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  /** Asks the database, whichever it is, over a connection such as we shall use. */
  static Durability of(DataSource database) {
    return new Durability(
        JdbcClient.create(database)
            .sql("select name, setting from pg_settings where name in (:needed)")
            .param("needed", NEEDED)
            .query((row, n) -> Map.entry(row.getString("name"), row.getString("setting")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The sentence that refuses the start, or nothing. */
  Optional<String> refusal() {
    List<String> unsafe =
        NEEDED.stream().filter(name -> settings.getOrDefault(name, "off").equals("off")).toList();
    return unsafe.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Rostrum does not start: the database could lose what it has confirmed, because %s. Turn on fsync, full_page_writes and synchronous_commit in PostgreSQL."
                .formatted(
                    unsafe.stream()
                        .map(name -> name + " is off")
                        .collect(Collectors.joining(" and "))));
  }
}
