package org.rostrum.exhibits.pdq;

/**
 * The hash of a picture, and how much there was in it to hash.
 *
 * @param quality 0 to 100: the sum of the steep places in the picture at 64 by 64
 */
public record PictureHash(PdqHash hash, int quality) {

  /** Up to this quality a picture is too plain: many such pictures have nearly the same hash. */
  public static final int TOO_PLAIN = 49;

  public PictureHash {
    if (quality < 0 || quality > 100) {
      throw new IllegalArgumentException("A quality is 0 to 100, not " + quality);
    }
  }

  /** Whether the picture is too plain to be matched with any other. */
  public boolean tooPlain() {
    return quality <= TOO_PLAIN;
  }

  /** What this picture and another are to each other. */
  public Likeness compare(PictureHash other) {
    if (tooPlain() || other.tooPlain()) {
      return Likeness.TOO_PLAIN_TO_MATCH;
    }
    return hash.distance(other.hash) <= PdqHash.SAME ? Likeness.SAME : Likeness.DIFFERENT;
  }

  /** The answer to "is this the same picture?". */
  public enum Likeness {
    SAME,
    DIFFERENT,
    /** At least one of them has too little in it for an answer. */
    TOO_PLAIN_TO_MATCH
  }
}
