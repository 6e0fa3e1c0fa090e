package org.rostrum.evidence;

import org.rostrum.govuk.Text;

/** What became of a file that was to be kept. */
public sealed interface Keeping {

  /** It is on the disk, unaltered. The same bytes of the same owner give the same receipt again. */
  record Kept(Receipt receipt) implements Keeping {}

  /**
   * Nothing of it is kept.
   *
   * @param name as its owner's device named it
   * @param bytes how long it was, as far as it was read
   * @param type what it is, as a message key of the kinds of file
   */
  record Refused(Refusal why, String name, long bytes, String type) implements Keeping {

    /**
     * What to do about it, for the error at the field.
     *
     * @param number whom to call when the day's limit is reached
     */
    public String sentence(String number) {
      return Text.of(
          why.key(),
          "name",
          name,
          "size",
          Size.words(bytes),
          "type",
          Text.of(type),
          "number",
          number);
    }
  }
}
