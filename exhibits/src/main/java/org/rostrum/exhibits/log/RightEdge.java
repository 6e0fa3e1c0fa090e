package org.rostrum.exhibits.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The growing right edge of a log: all that is needed to append and to know the root, at most one
 * hash a level (20 for a million leaves). Not for several threads at once.
 */
public final class RightEdge {

  private final List<Hash> edge = new ArrayList<>();
  private long size;

  /** A log without leaves. */
  public RightEdge() {}

  /** The edge of a log of this size, taken up again from its stored nodes. */
  public static RightEdge of(long size, Nodes nodes) {
    RightEdge edge = new RightEdge();
    long done = 0;
    for (int level = 63 - Long.numberOfLeadingZeros(Math.max(size, 1)); level >= 0; level--) {
      if ((size >>> level & 1) == 1) {
        edge.edge.add(nodes.at(level, done >>> level));
        done += 1L << level;
      }
    }
    edge.size = size;
    return edge;
  }

  /** How many leaves there are; also the number the next leaf gets. */
  public long size() {
    return size;
  }

  /** Adds one leaf and hands out each node that it finishes, the leaf itself first. */
  public void append(Hash leaf, Nodes.Sink sink) {
    Hash node = leaf;
    sink.finished(0, size, node);
    int level = 0;
    for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
      node = Hash.ofNode(edge.removeLast(), node);
      level++;
      sink.finished(level, size >>> level, node);
    }
    edge.add(node);
    size++;
  }

  /** Adds one leaf where nobody keeps the nodes. */
  public void append(Hash leaf) {
    append(leaf, (_, _, _) -> {});
  }

  /** RFC 6962 2.1: the root over all leaves so far. */
  public Hash root() {
    if (edge.isEmpty()) {
      return Hash.ofNothing();
    }
    Hash root = edge.getLast();
    for (int i = edge.size() - 2; i >= 0; i--) {
      root = Hash.ofNode(edge.get(i), root);
    }
    return root;
  }
}
