package org.rostrum.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to open.
 *
 * @param login what the person types to sign in, such as an e-mail address
 * @param name as shown to colleagues
 * @param password to be given in person
 * @param key the authenticator's secret in base 32, to be given in person
 * @param member the elected member whose account it is, by the members room's id
 */
public record NewAccount(
    String login, String name, String password, String key, @Nullable UUID member) {

  public NewAccount {
    login = login.strip();
    name = name.strip();
    if (login.isEmpty() || login.length() > 200 || name.isEmpty() || name.length() > 200) {
      throw new IllegalArgumentException("An account needs a login and a name");
    }
    if (Base32.read(key).length < 10) {
      throw new IllegalArgumentException("An authenticator's key has at least 80 bits");
    }
  }

  /** With a password and a key nobody has seen yet. */
  public static NewAccount withFreshSecrets(String login, String name, @Nullable UUID member) {
    return new NewAccount(
        login, name, Passwords.fresh(), Base32.write(Passwords.freshSecret(20)), member);
  }

  /** What an authenticator with this key shows at a moment. */
  public String codeAt(Instant now) {
    return Totp.code(Base32.read(key), Totp.stepAt(now));
  }

  @Override
  public String toString() {
    return "NewAccount[" + login + "]";
  }
}
