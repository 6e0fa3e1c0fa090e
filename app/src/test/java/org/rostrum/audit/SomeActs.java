package org.rostrum.audit;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.rostrum.exhibits.log.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The record at work on a database that anything may happen to, without the application. */
public final class SomeActs {

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final AuditTrail trail;
  private final Sequencer sequencer;

  /** The tree, to be asked. */
  public final LogTree tree;

  private record Done(String resourceId) implements Auditable {
    @Override
    public ActorId actor() {
      return new ActorId(new UUID(0, 7));
    }

    @Override
    public String hat() {
      return "MEMBER";
    }

    @Override
    public String action() {
      return "DONE";
    }

    @Override
    public String resource() {
      return "member.profile";
    }
  }

  public SomeActs(DataSource database) {
    sql = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    trail = new AuditTrail(sql, Clock.systemUTC());
    sequencer = new Sequencer(database);
    tree = new LogTree(sql);
  }

  /** When this returns, the act is final. */
  public void act(String id) {
    transaction.executeWithoutResult(_ -> trail.on(new Done(id)));
  }

  /** Numbers and grows; false if somebody else does. */
  public boolean turn() {
    return sequencer.turn();
  }

  public void stop() {
    sequencer.stop();
  }

  public boolean knows(String id) {
    return sql.sql("select exists (select from audit.event where resource_id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** The root that the entries have by themselves. */
  public Hash rebuilt() {
    var root = new Hash[] {Hash.ofNothing()};
    tree.rebuild(tree.size(), (_, edge) -> root[0] = edge.root());
    return root[0];
  }
}
