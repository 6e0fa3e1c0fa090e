package org.rostrum.incidents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.members.Member;
import org.rostrum.members.MemberId;
import org.rostrum.members.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a sheet may be about a serving councillor, and what its member said about that. Owns
 * {@code incidents.respondent}.
 */
@Component
class Respondents {

  private final JdbcClient sql;
  private final CouncillorMatch match;
  private final Members members;
  private final Clock clock;

  Respondents(JdbcClient sql, CouncillorMatch match, Members members, Clock clock) {
    this.sql = sql;
    this.match = match;
    this.members = members;
    this.clock = clock;
  }

  /** What the member said about a match. */
  enum Answer {
    DIFFERENT,
    LEFT_IN_LOG,
    MOVED
  }

  /** Serving councillors the name may mean and about whom the member was not asked yet. */
  List<Member> open(Sheet sheet) {
    var from = sheet.from();
    if (from == null) {
      return List.of();
    }
    var answered = answered(sheet.id());
    var own = members.of(sheet.owner()).map(Member::id);
    return match.serving(from, today()).stream()
        .filter(member -> !answered.contains(member.id().value()))
        .filter(member -> own.isEmpty() || !own.get().equals(member.id()))
        .toList();
  }

  private List<UUID> answered(IncidentId sheet) {
    return sql.sql("select member from incidents.respondent where sheet = :sheet")
        .param("sheet", sheet.value())
        .query((row, number) -> row.getObject("member", UUID.class))
        .list();
  }

  /** The member's answer; the first one stays. */
  void answer(
      IncidentId sheet,
      MemberId member,
      Answer answer,
      @Nullable String who,
      @Nullable String path) {
    sql.sql(
            """
            insert into incidents.respondent (sheet, member, answer, who, path, at)
            values (:sheet, :member, :answer, :who, :path, :now)
            on conflict do nothing
            """)
        .param("sheet", sheet.value())
        .param("member", member.value())
        .param("answer", answer.name())
        .param("who", who)
        .param("path", path)
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .update();
  }

  /** Where the draft stands into which the words went, if they went. */
  Optional<String> movedTo(IncidentId sheet) {
    return sql.sql(
            "select path from incidents.respondent where sheet = :sheet and answer = 'MOVED' and path is not null limit 1")
        .param("sheet", sheet.value())
        .query((row, number) -> Objects.requireNonNull(row.getString("path")))
        .optional();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), London.ZONE);
  }
}
