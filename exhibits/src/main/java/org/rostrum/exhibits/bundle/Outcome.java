package org.rostrum.exhibits.bundle;

import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Leaf;

/** What became of the writing of a bundle. */
public sealed interface Outcome {

  /**
   * It lies on the disk.
   *
   * @param bytes the size of the archive
   * @param seal what the log holds of it; null where no log vouches
   */
  record Written(long bytes, Leaf.@Nullable Receipt seal) implements Outcome {}

  /** There is none, and no file is left behind. */
  record Refused(String reason) implements Outcome {}
}
