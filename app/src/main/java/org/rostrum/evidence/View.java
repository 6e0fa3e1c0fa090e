package org.rostrum.evidence;

/** What can be shown of a kept file. */
sealed interface View {

  /** A picture made anew. */
  record Picture(String ending, int width, int height) implements View {

    String mediaType() {
      return ending.equals("png") ? "image/png" : "image/jpeg";
    }
  }

  /** The picture is being made. */
  record Waiting() implements View {}

  /** It calls itself a picture and cannot be opened. */
  record Broken() implements View {}

  /** It has too many dots. */
  record TooLarge() implements View {}

  /** The scanner knew it as harmful: nothing of it is shown. */
  record Locked() implements View {}

  /** Nothing of this kind of file is shown yet. */
  record None() implements View {}
}
