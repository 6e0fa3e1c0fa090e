package org.rostrum;

import java.util.UUID;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hartsmere Borough Council in a test's own database, and its councillors at their browsers. */
public final class TestCouncil {
  private final SignIns signIns;
  private final JdbcClient sql;

  private TestCouncil(ApplicationContext context) {
    this.signIns = new SignIns(context);
    this.sql = context.getBean(JdbcClient.class);
  }

  /** Brings the council in, unless it is there already. */
  public static TestCouncil in(ApplicationContext context) {
    context.getBean(DemoFiles.class).bringIn();
    return new TestCouncil(context);
  }

  /** A member with a full seat on the Planning Committee, signed in. */
  public Visitor planner() {
    return signIns.asMember(
        one(
            """
            select member from members.seat
            where committee = 'Planning Committee' and role = 'MEMBER' and not substitute
            order by member limit 1
            """));
  }

  /** A member of no committee that decides applications. */
  public UUID backbencher() {
    return one(
        """
        select id from members.member where id not in (
          select member from members.seat s join members.committee c on c.name = s.committee
          where c.kind <> 'OTHER' or s.role <> 'MEMBER' or s.portfolio is not null)
        order by reference limit 1
        """);
  }

  /** A member, one of the same group, and one of another. */
  public UUID[] memberAndOneOfEach() {
    UUID first = backbencher();
    return new UUID[] {first, mate(first, "="), mate(first, "<>")};
  }

  private UUID mate(UUID member, String sameOrNot) {
    return sql.sql(
            """
            select id from members.member where id <> :id and political_group %s
              (select political_group from members.member where id = :id)
            order by reference limit 1
            """
                .formatted(sameOrNot))
        .param("id", member)
        .query(UUID.class)
        .single();
  }

  private UUID one(String select) {
    return sql.sql(select).query(UUID.class).single();
  }
}
