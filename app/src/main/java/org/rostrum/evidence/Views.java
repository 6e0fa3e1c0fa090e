package org.rostrum.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be shown of each exhibit. The only class that knows {@code evidence.preview}. */
@Component
class Views {

  private final JdbcClient sql;
  private final Clock clock;

  Views(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Kinds that the separate process can draw. */
  static boolean canDraw(Kind kind) {
    return switch (kind) {
      case PNG, JPEG, GIF, WEBP -> true;
      case HEIC, PDF, EML, MSG, TXT, MP4, WARC -> false;
    };
  }

  View of(Exhibit exhibit) {
    if (exhibit.scan() == Scan.FLAGGED) {
      return new View.Locked();
    }
    if (!canDraw(exhibit.kind())) {
      return new View.None();
    }
    return sql.sql("select state, ending, width, height from evidence.preview where exhibit = :id")
        .param("id", exhibit.id().value())
        .query((row, _) -> view(row))
        .optional()
        .orElseGet(View.Waiting::new);
  }

  private static View view(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "SHOWN" ->
          new View.Picture(row.getString("ending"), row.getInt("width"), row.getInt("height"));
      case "TOO_LARGE" -> new View.TooLarge();
      default -> new View.Broken();
    };
  }

  void remember(ExhibitId id, View view) {
    switch (view) {
      case View.Picture(String ending, int width, int height) ->
          insert(id, "SHOWN", ending, width, height);
      case View.Broken() -> insert(id, "BROKEN", null, null, null);
      case View.TooLarge() -> insert(id, "TOO_LARGE", null, null, null);
      case View.Waiting() -> {}
      case View.Locked() -> {}
      case View.None() -> {}
    }
  }

  private void insert(
      ExhibitId id,
      String state,
      @Nullable String ending,
      @Nullable Integer width,
      @Nullable Integer height) {
    sql.sql(
            """
            insert into evidence.preview (exhibit, state, ending, width, height, made_at)
            values (:id, :state, :ending, :width, :height, :now)
            on conflict (exhibit) do nothing
            """)
        .param("id", id.value())
        .param("state", state)
        .param("ending", ending)
        .param("width", width)
        .param("height", height)
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .update();
  }

  /** Pictures that nobody has looked at yet, the oldest first. */
  List<ExhibitId> waiting() {
    return sql.sql(
            """
            select e.id from evidence.exhibit e left join evidence.preview p on p.exhibit = e.id
            where p.exhibit is null and e.scan <> 'FLAGGED' and e.kind in ('PNG', 'JPEG', 'GIF', 'WEBP')
            order by e.kept_at limit 1000
            """)
        .query((row, _) -> new ExhibitId(row.getObject("id", UUID.class)))
        .list();
  }
}
