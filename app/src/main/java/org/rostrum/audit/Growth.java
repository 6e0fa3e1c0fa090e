package org.rostrum.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Nodes;
import org.rostrum.exhibits.log.RightEdge;

/**
 * Lets the tree grow by the entries that have numbers, within the caller's transaction. Only the
 * right edge is held in memory; when the transaction fails, throw this away and take up another.
 */
final class Growth {

  private static final int AT_ONCE = 5_000;

  private final RightEdge edge;
  private boolean behind = true;

  private Growth(RightEdge edge) {
    this.edge = edge;
  }

  /** The growth of the tree as it is stored: after a restart, a power cut, or a failed turn. */
  static Growth takenUp(Connection connection) throws SQLException {
    try (var ask =
            connection.prepareStatement(
                "select coalesce(max(index) + 1, 0) from audit.node where level = 0");
        var answer = ask.executeQuery()) {
      answer.next();
      return new Growth(RightEdge.of(answer.getLong(1), stored(connection)));
    }
  }

  private static Nodes stored(Connection connection) {
    return (level, index) -> {
      try (var ask =
          connection.prepareStatement(
              "select hash from audit.node where level = ? and index = ?")) {
        ask.setInt(1, level);
        ask.setLong(2, index);
        try (var answer = ask.executeQuery()) {
          if (!answer.next()) {
            throw LogTree.missing(level, index);
          }
          return Hash.of(answer.getBytes(1));
        }
      } catch (SQLException e) {
        throw new IllegalStateException("The tree's nodes cannot be read: " + e.getSQLState(), e);
      }
    };
  }

  /** Some entries got their numbers since the last time. */
  void numbered(int entries) {
    behind |= entries > 0;
  }

  /** Appends what has a number, so many at once; true while there is more. */
  boolean append(Connection connection) throws SQLException {
    if (!behind) {
      return false;
    }
    try (var leaves =
            connection.prepareStatement(
                Leaves.SELECT + " where l.number >= ? and l.number < ? order by l.number");
        var nodes =
            connection.prepareStatement(
                "insert into audit.node (level, index, hash) values (?, ?, ?)")) {
      leaves.setLong(1, edge.size());
      leaves.setLong(2, edge.size() + AT_ONCE);
      long before = edge.size();
      try (var row = leaves.executeQuery()) {
        while (row.next()) {
          if (row.getLong("number") != edge.size()) {
            throw new IllegalStateException("The record's numbers have a gap at " + edge.size());
          }
          edge.append(
              Leaves.leaf(row).hash(), (level, index, hash) -> add(nodes, level, index, hash));
        }
      }
      nodes.executeBatch();
      behind = edge.size() - before == AT_ONCE;
      return behind;
    }
  }

  private static void add(PreparedStatement nodes, int level, long index, Hash hash) {
    try {
      nodes.setInt(1, level);
      nodes.setLong(2, index);
      nodes.setBytes(3, hash.bytes());
      nodes.addBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("A node cannot be written: " + e.getSQLState(), e);
    }
  }
}
