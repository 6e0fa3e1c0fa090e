package org.rostrum.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Nodes;
import org.rostrum.exhibits.log.Proofs;
import org.rostrum.exhibits.log.RightEdge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record as a log that nobody can rewrite unseen: a Merkle tree (RFC 6962) over its numbered
 * entries. Grows in the background; reading it never holds up whoever writes.
 */
@Component
public class LogTree {

  private static final int AT_ONCE = 5_000;

  private final JdbcClient sql;
  private final Nodes nodes;

  LogTree(JdbcClient sql) {
    this.sql = sql;
    this.nodes = this::node;
  }

  /** One entry at its place. */
  public record Numbered(long number, Leaf leaf) {}

  /** How many entries the tree holds; also the number of the next. */
  public long size() {
    return sql.sql("select coalesce(max(index) + 1, 0) from audit.node where level = 0")
        .query(Long.class)
        .single();
  }

  /** The root over the first {@code size} entries, from the stored nodes. */
  public Hash root(long size) {
    return Proofs.root(size, nodes);
  }

  /** The way from an entry to the root over the first {@code size}. */
  public List<Hash> inclusion(long number, long size) {
    return Proofs.inclusion(number, size, nodes);
  }

  /** That the log of the earlier size is the beginning of the later. */
  public List<Hash> consistency(long earlier, long later) {
    return Proofs.consistency(earlier, later, nodes);
  }

  /** The entry of this number. */
  public Optional<Leaf> leaf(long number) {
    return sql.sql(Leaves.SELECT + " where l.number = :number")
        .param("number", number)
        .query((row, _) -> Leaves.leaf(row))
        .optional();
  }

  /** The latest entries with numbers below this one, the latest first. */
  public List<Numbered> before(long number, int count) {
    return sql.sql(Leaves.SELECT + " where l.number < :number order by l.number desc limit :count")
        .param("number", number)
        .param("count", count)
        .query((row, _) -> new Numbered(row.getLong("number"), Leaves.leaf(row)))
        .list();
  }

  /**
   * Hands out the first {@code size} entries in their order, as the record says them now.
   *
   * @throws IllegalStateException if one is not there
   */
  public void each(long size, BiConsumer<Long, Leaf> reader) {
    long next = 0;
    while (next < size) {
      List<Numbered> some =
          sql.sql(Leaves.SELECT + " where l.number >= :from and l.number < :to order by l.number")
              .param("from", next)
              .param("to", Math.min(size, next + AT_ONCE))
              .query((row, _) -> new Numbered(row.getLong("number"), Leaves.leaf(row)))
              .list();
      for (Numbered one : some) {
        if (one.number() != next) {
          throw absent(next);
        }
        reader.accept(next++, one.leaf());
      }
      if (some.isEmpty()) {
        throw absent(next);
      }
    }
  }

  /**
   * Builds the tree anew from what the record says now, without any stored node, and hands out the
   * root at every size.
   */
  public void rebuild(long size, BiConsumer<Long, RightEdge> seen) {
    RightEdge edge = new RightEdge();
    each(
        size,
        (number, leaf) -> {
          edge.append(leaf.hash());
          seen.accept(number + 1, edge);
        });
  }

  private Hash node(int level, long index) {
    return Hash.of(
        sql.sql("select hash from audit.node where level = :level and index = :index")
            .param("level", level)
            .param("index", index)
            .query((row, _) -> row.getBytes("hash"))
            .optional()
            .orElseThrow(() -> missing(level, index)));
  }

  static IllegalStateException missing(int level, long index) {
    return new IllegalStateException("The tree lacks its node " + index + " of level " + level);
  }

  private static IllegalStateException absent(long number) {
    return new IllegalStateException("The record lacks its entry " + number);
  }
}
