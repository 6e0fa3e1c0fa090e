package org.rostrum.identity;

import java.util.Arrays;

/** An account as sign-in needs it. Keeps its secrets out of any log. */
record Login(AccountId id, String name, String passwordHash, byte[] totpSecret, long totpStep) {

  @Override
  public String toString() {
    return "Login[" + id + "]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Login login
        && id.equals(login.id)
        && Arrays.equals(totpSecret, login.totpSecret)
        && totpStep == login.totpStep;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
