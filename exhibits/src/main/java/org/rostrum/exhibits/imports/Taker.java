package org.rostrum.exhibits.imports;

/** Takes the messages of an export one by one, in the order of the export. */
public interface Taker {

  /**
   * Takes a message.
   *
   * @return whether to go on; after a false nothing more is read
   */
  boolean message(Message message);

  /** Hears of what could not be read; reading goes on. */
  void notUnderstood(NotUnderstood thing);
}
