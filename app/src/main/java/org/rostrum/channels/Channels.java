package org.rostrum.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.rostrum.members.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What members declared of their channels. Owns {@code channels.channel}. */
@Service
public class Channels {
  private static final String SELECT =
      """
      select id, member, platform, handle, capacity, audience, bio, admin from channels.channel
      where member = :member
      """;

  private final JdbcClient sql;

  Channels(JdbcClient sql) {
    this.sql = sql;
  }

  /** A member's channels, by platform and handle. */
  public List<Channel> of(MemberId member) {
    return sql.sql(SELECT + "order by lower(platform), lower(handle)")
        .param("member", member.value())
        .query((row, number) -> channel(row))
        .list();
  }

  /** One of a member's own channels; another member's is absent. */
  public Optional<Channel> find(MemberId member, UUID id) {
    return sql.sql(SELECT + "and id = :id")
        .param("member", member.value())
        .param("id", id)
        .query((row, number) -> channel(row))
        .optional();
  }

  Taken take(Row row, MemberId member) {
    return Taken.upserted(
        sql.sql(
                """
                insert into channels.channel as known (member, platform, handle, capacity, audience, bio, admin)
                values (:member, :platform, :handle, :capacity, :audience, :bio, :admin)
                on conflict (member, lower(platform), lower(handle)) do update set
                  platform = excluded.platform, handle = excluded.handle, capacity = excluded.capacity,
                  audience = excluded.audience, bio = excluded.bio, admin = excluded.admin
                where (known.platform, known.handle, known.capacity, known.audience, known.bio, known.admin)
                  is distinct from
                      (excluded.platform, excluded.handle, excluded.capacity, excluded.audience, excluded.bio,
                       excluded.admin)
                returning xmax = 0
                """)
            .param("member", member.value())
            .param("platform", row.text("platform"))
            .param("handle", row.text("handle"))
            .param("capacity", row.choice("capacity", Channel.Capacity.class).name())
            .param("audience", row.choice("audience", Channel.Audience.class).name())
            .param("bio", row.textOrNull("bio"))
            .param("admin", row.yes("admin"))
            .query(Boolean.class)
            .optional());
  }

  private static Channel channel(ResultSet row) throws SQLException {
    return new Channel(
        row.getObject("id", UUID.class),
        new MemberId(row.getObject("member", UUID.class)),
        row.getString("platform"),
        row.getString("handle"),
        Channel.Capacity.valueOf(row.getString("capacity")),
        Channel.Audience.valueOf(row.getString("audience")),
        row.getString("bio"),
        row.getBoolean("admin"));
  }
}
