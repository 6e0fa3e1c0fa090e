package org.rostrum.identity;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A secret of its own for each purpose of another room, made from the key file: the same each time,
 * in no database, and of no use for any other purpose.
 */
@Component
public class RoomKeys {

  private final Keyring keyring;

  RoomKeys(Keyring keyring) {
    this.keyring = keyring;
  }

  /** The numbers of all keys there are, the newest first; none before anything was sealed here. */
  public List<Integer> numbers() {
    return keyring.numbers();
  }

  /** The number of the key to use for what is made now; to be kept beside it. */
  public int current() {
    return keyring.current();
  }

  /** True if what was made with this key can still be used. */
  public boolean holds(int number) {
    return keyring.holds(number);
  }

  /**
   * 32 secret bytes.
   *
   * @param number of the key in the key file
   * @param purpose what they are for
   */
  public byte[] of(int number, String purpose) {
    return keyring.derived(number, purpose);
  }
}
