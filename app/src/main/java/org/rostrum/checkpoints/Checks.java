package org.rostrum.checkpoints;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.LogTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the record against every checkpoint: builds the tree anew from what the record says now,
 * and looks whether it had each signed root at its size. Owns {@code checkpoints.check_made}.
 */
@Component
class Checks {

  private final LogTree tree;
  private final Checkpoints checkpoints;
  private final JdbcClient sql;
  private final Clock clock;

  Checks(LogTree tree, Checkpoints checkpoints, JdbcClient sql, Clock clock) {
    this.tree = tree;
    this.checkpoints = checkpoints;
    this.sql = sql;
    this.clock = clock;
  }

  /** What can be found wrong. */
  enum Fault {
    /** The record lost entries, or says of one what it did not say when it was signed. */
    RECORD,
    /** A kept checkpoint is not as its key signed it, or the last is by a key that is not ours. */
    CHECKPOINT,
    /** The stored nodes are not those of the record. */
    NODES
  }

  /**
   * One look at the whole record.
   *
   * @param against how many checkpoints it was held against
   * @param fault what was found wrong first; null if it holds
   */
  record Made(Instant at, String hat, long size, long against, @Nullable Fault fault) {

    boolean holds() {
      return fault == null;
    }
  }

  Made make(String hat) {
    var all = new HashMap<Long, Signed>();
    checkpoints.all().forEach(one -> all.put(one.size(), one));
    long size = tree.size();
    var made = new Made(clock.instant(), hat, size, all.size(), fault(size, all));
    sql.sql(
            """
            insert into checkpoints.check_made (at, hat, size, against, fault)
            values (:at, :hat, :size, :against, :fault)
            """)
        .param("at", made.at().atOffset(ZoneOffset.UTC))
        .param("hat", made.hat())
        .param("size", made.size())
        .param("against", made.against())
        .param("fault", made.fault() == null ? null : made.fault().name())
        .update();
    return made;
  }

  private @Nullable Fault fault(long size, Map<Long, Signed> all) {
    if (!all.values().stream().allMatch(Signed::isAsItWasSigned)
        || !checkpoints.latest().map(checkpoints::isOurs).orElse(true)) {
      return Fault.CHECKPOINT;
    }
    if (all.keySet().stream().anyMatch(signed -> signed > size)) {
      return Fault.RECORD;
    }
    var faults = new Fault[1];
    try {
      tree.rebuild(
          size,
          (now, edge) -> {
            var signed = all.get(now);
            if (signed != null && !signed.root().equals(edge.root())) {
              faults[0] = Fault.RECORD;
            }
            if (now == size && faults[0] == null && !tree.root(size).equals(edge.root())) {
              faults[0] = Fault.NODES;
            }
          });
    } catch (IllegalStateException lacking) {
      return Fault.RECORD;
    }
    return faults[0];
  }

  Optional<Made> last() {
    return sql.sql(
            "select at, hat, size, against, fault from checkpoints.check_made order by id desc limit 1")
        .query((row, _) -> {
          var fault = row.getString("fault");
          return new Made(
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getString("hat"),
              row.getLong("size"),
              row.getLong("against"),
              fault == null ? null : Fault.valueOf(fault));
        })
        .optional();
  }
}
