package org.rostrum.exhibits.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Proofs about a log as in RFC 6962 2.1.1 and 2.1.2: made from its stored nodes, and judged as RFC
 * 9162 2.1.3.2 and 2.1.4.2 say, without a log at hand.
 */
public final class Proofs {

  private Proofs() {}

  /** The root over the first {@code size} leaves. */
  public static Hash root(long size, Nodes nodes) {
    return size == 0 ? Hash.ofNothing() : hash(0, size, nodes);
  }

  /**
   * That a leaf stands at its place in the log of this size: the hashes from the leaf to the root.
   *
   * @throws IllegalArgumentException if there is no such leaf
   */
  public static List<Hash> inclusion(long number, long size, Nodes nodes) {
    if (number < 0 || number >= size) {
      throw new IllegalArgumentException("no leaf " + number + " in a log of " + size);
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + half(to - from);
      if (number < middle) {
        path.add(hash(middle, to, nodes));
        to = middle;
      } else {
        path.add(hash(from, middle, nodes));
        from = middle;
      }
    }
    return path.reversed();
  }

  /**
   * That the log of the earlier size is the beginning of that of the later: nothing was changed.
   *
   * @throws IllegalArgumentException unless 0 < earlier <= later
   */
  public static List<Hash> consistency(long earlier, long later, Nodes nodes) {
    if (earlier <= 0 || earlier > later) {
      throw new IllegalArgumentException("no step from a log of " + earlier + " to " + later);
    }
    List<Hash> proof = new ArrayList<>();
    long from = 0;
    long to = later;
    boolean whole = true; // whether the part looked at is all of the earlier log, known by its root
    while (to != earlier) {
      long middle = from + half(to - from);
      if (earlier <= middle) {
        proof.add(hash(middle, to, nodes));
        to = middle;
      } else {
        proof.add(hash(from, middle, nodes));
        from = middle;
        whole = false;
      }
    }
    if (!whole) {
      proof.add(hash(from, to, nodes));
    }
    return proof.reversed();
  }

  /** Whether this path leads from the leaf's hash at its number to the root. */
  public static boolean included(Hash leaf, long number, long size, List<Hash> path, Hash root) {
    if (number < 0 || number >= size) {
      return false;
    }
    long at = number;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash step : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = Hash.ofNode(step, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>>= 1;
          last >>>= 1;
        }
      } else {
        hash = Hash.ofNode(hash, step);
      }
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Whether the earlier log is the beginning of the later. Every log continues the empty one. */
  public static boolean consistent(
      long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> proof) {
    if (earlier < 0 || earlier > later) {
      return false;
    }
    if (earlier == 0) {
      return proof.isEmpty() && earlierRoot.equals(Hash.ofNothing());
    }
    if (earlier == later) {
      return proof.isEmpty() && earlierRoot.equals(laterRoot);
    }
    if (proof.isEmpty()) {
      return false;
    }
    long at = earlier - 1;
    long last = later - 1;
    while ((at & 1) == 1) {
      at >>>= 1;
      last >>>= 1;
    }
    int next = at == 0 ? 0 : 1; // an earlier log that is one whole tree is its own first step
    Hash before = at == 0 ? earlierRoot : proof.getFirst();
    Hash after = before;
    for (Hash step : proof.subList(next, proof.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        before = Hash.ofNode(step, before);
        after = Hash.ofNode(step, after);
        while ((at & 1) == 0 && at != 0) {
          at >>>= 1;
          last >>>= 1;
        }
      } else {
        after = Hash.ofNode(after, step);
      }
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
  }

  /** The hash over a part of the log that a split of RFC 6962 gives. */
  private static Hash hash(long from, long to, Nodes nodes) {
    long width = to - from;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return nodes.at(level, from >>> level);
    }
    long middle = from + half(width);
    return Hash.ofNode(hash(from, middle, nodes), hash(middle, to, nodes));
  }

  /** The largest power of two below the width. */
  private static long half(long width) {
    return Long.highestOneBit(width - 1);
  }
}
