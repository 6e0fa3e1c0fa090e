package org.rostrum.exhibits.pdq;

/** What came of reading a file as a picture: its hash, or why there is none. */
public sealed interface PictureReading {

  /** The file is a picture and has been hashed. */
  record Hashed(PictureHash picture) implements PictureReading {}

  /** The file has not been hashed. */
  record Refused(Reason reason) implements PictureReading {}

  /** Why a file has no hash. */
  enum Reason {
    /** The file is absent or may not be read. */
    UNREADABLE("It cannot be read."),
    /** No JPEG, PNG, GIF or BMP, whatever its name says. */
    NOT_A_PICTURE("It is not a JPEG, PNG, GIF or BMP picture."),
    /** Its header declares more than {@link PictureFile#MOST_PIXELS} or too long a side. */
    TOO_LARGE("It is larger than 40 million pixels or 20,000 on a side."),
    /** Its decoding would take more work than a picture of its size may. */
    TOO_MUCH_WORK("It is built so that decoding it would take too long."),
    /** The header is a picture's, what follows is not. */
    BROKEN("It is a broken picture.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** The reason as a sentence for people. */
    public String sentence() {
      return sentence;
    }
  }
}
