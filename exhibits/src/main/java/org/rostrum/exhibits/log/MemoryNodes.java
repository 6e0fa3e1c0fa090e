package org.rostrum.exhibits.log;

import java.util.ArrayList;
import java.util.List;

/** Finished nodes in memory, for small logs and for tests. */
public final class MemoryNodes implements Nodes, Nodes.Sink {

  private final List<List<Hash>> levels = new ArrayList<>();

  @Override
  public Hash at(int level, long index) {
    return levels.get(level).get(Math.toIntExact(index));
  }

  @Override
  public void finished(int level, long index, Hash hash) {
    while (levels.size() <= level) {
      levels.add(new ArrayList<>());
    }
    if (levels.get(level).size() != index) {
      throw new IllegalArgumentException("node " + index + " of level " + level + " out of turn");
    }
    levels.get(level).add(hash);
  }
}
