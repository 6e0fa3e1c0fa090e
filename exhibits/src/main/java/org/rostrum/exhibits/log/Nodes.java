package org.rostrum.exhibits.log;

/**
 * Where the finished nodes of a log lie. A node is finished when all the leaves below it exist;
 * from then on it never changes, so it can be stored once and cached for ever.
 */
public interface Nodes {

  /**
   * One finished node.
   *
   * @param level 0 for leaves, one more for each step up
   * @param index counted from 0 on its level: it covers leaves {@code index << level} up to, and
   *     without, {@code index + 1 << level}
   */
  Hash at(int level, long index);

  /** Takes finished nodes as they come into being. */
  interface Sink {
    void finished(int level, long index, Hash hash);
  }
}
