package org.rostrum.exhibits.bundle;

/** Hears how far the writing is. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress NONE = (_, _, _) -> {};

  /**
   * Called when a file begins, and after each further megabyte of it.
   *
   * @param file the number of the file in hand, from 1
   * @param files how many files there will be
   * @param bytes written so far, of all files
   */
  void reached(int file, int files, long bytes);
}
