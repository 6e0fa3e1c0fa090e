package org.rostrum.training.abuse;

import org.rostrum.screening.Abuse.Category;

/** Labels in the making, from what a source says and what it leaves open. */
final class Labels {

  private final byte[] labels;

  private Labels(byte label) {
    labels = Teaching.all(label);
  }

  /** Nothing was judged. */
  static Labels open() {
    return new Labels(Teaching.UNKNOWN);
  }

  /** Nothing of the kind. */
  static Labels none() {
    return new Labels(Teaching.NO);
  }

  Labels yes(Category category) {
    labels[category.ordinal()] = Teaching.YES;
    labels[Teaching.ANY] = Teaching.YES;
    return this;
  }

  Labels yes(Category category, boolean when) {
    return when ? yes(category) : this;
  }

  /** Yes or no, where the source judged this category. */
  Labels judged(Category category, boolean yes) {
    return yes ? yes(category) : no(category);
  }

  Labels no(Category category) {
    labels[category.ordinal()] = Teaching.NO;
    return this;
  }

  Labels any(boolean yes) {
    labels[Teaching.ANY] = yes ? Teaching.YES : Teaching.NO;
    return this;
  }

  Labels anyOpen() {
    labels[Teaching.ANY] = Teaching.UNKNOWN;
    return this;
  }

  byte[] done() {
    return labels;
  }
}
