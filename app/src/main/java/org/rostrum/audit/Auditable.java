package org.rostrum.audit;

import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Hash;

/**
 * An act worth remembering. Publish an application event that implements this inside the act's own
 * transaction, and the record of it is kept if, and only if, the act is.
 *
 * <p>Ids and enum names only: a value that is not made of {@code [A-Za-z0-9_.:-]} is refused, so
 * that nobody's words can ever stand in the record.
 */
public interface Auditable {

  ActorId actor();

  /** The hat worn, as {@code Hat.name()}; {@code SYSTEM} when nobody wore one. */
  String hat();

  /** What was done, as an enum name such as {@code GRANTED}. */
  String action();

  /** The matrix's name for the kind of thing, such as {@code account.role}. */
  String resource();

  String resourceId();

  /**
   * A salted commitment to the act's words ({@link org.rostrum.exhibits.log.Commitment}), so that
   * the log vouches for them without holding them; whoever keeps the words keeps the salt with
   * them. Null where there are none.
   */
  default @Nullable Hash details() {
    return null;
  }
}
