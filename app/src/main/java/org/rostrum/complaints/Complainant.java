package org.rostrum.complaints;

import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;

/**
 * Who complains, and how to reach them: the contact block. It stands in a table of its own and is
 * in no export.
 *
 * @param address null: care of the Council House
 * @param call when it is safe to call; null: at any time, unless {@code doNotCall}
 */
public record Complainant(
    AccountId account,
    @Nullable String title,
    String firstName,
    String lastName,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String call,
    boolean doNotCall) {

  /** As it is signed: first and last name. */
  public String name() {
    return (firstName + " " + lastName).strip();
  }
}
