package org.rostrum.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The two steps of signing in: something you know, then something you have. */
@Service
class SignIn {

  private static final int FREE_TRIES = 3;
  private static final int FREE_TRIES_OF_ADDRESS = 20;

  private final Accounts accounts;
  private final Passwords passwords;
  private final KnownDevices devices;
  private final Brake brake;
  private final Clock clock;

  SignIn(Accounts accounts, Passwords passwords, KnownDevices devices, Brake brake, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.devices = devices;
    this.brake = brake;
    this.clock = clock;
  }

  /** What a step came to. */
  sealed interface Answer {
    record Right(Login login) implements Answer {}

    record Wrong() implements Answer {}

    record TooSoon(Duration left) implements Answer {}
  }

  /** Where a try comes from. */
  record From(String address, @Nullable String device) {}

  Answer password(String typed, String password, From from) {
    var login = accounts.login(typed);
    boolean known = login.isPresent() && isKnown(from, login.get());
    String own = "password " + typed.strip().toLowerCase(Locale.ROOT) + origin(from, known);
    String shared = "address " + from.address();
    var left = known ? Duration.ZERO : brake.waitFor(shared, FREE_TRIES_OF_ADDRESS);
    left = longer(left, brake.waitFor(own, FREE_TRIES));
    if (!left.isZero()) {
      return new Answer.TooSoon(left);
    }
    if (passwords.isRight(password, login.map(Login::passwordHash).orElse(null))) {
      brake.right(own);
      return new Answer.Right(login.orElseThrow());
    }
    brake.wrong(own);
    brake.wrong(shared);
    return new Answer.Wrong();
  }

  /** Checks a code for an account whose password was right, or whose owner is signed in. */
  Answer code(AccountId account, String typed, From from) {
    var login = accounts.login(account);
    if (login.isEmpty()) {
      return new Answer.Wrong();
    }
    String key = "code " + account + origin(from, isKnown(from, login.get()));
    var left = brake.waitFor(key, FREE_TRIES);
    if (!left.isZero()) {
      return new Answer.TooSoon(left);
    }
    var step = Totp.match(login.get().totpSecret(), typed, clock.instant(), login.get().totpStep());
    if (step.isPresent() && accounts.useStep(account, step.getAsLong())) {
      brake.right(key);
      return new Answer.Right(login.get());
    }
    brake.wrong(key);
    return new Answer.Wrong();
  }

  /** The next code that would be taken, for a demonstration that shows it on the page. */
  Optional<String> nextCode(AccountId account) {
    return accounts
        .login(account)
        .map(login -> {
          long step = Math.max(Totp.stepAt(clock.instant()), login.totpStep() + 1);
          return Totp.code(login.totpSecret(), step);
        });
  }

  /** A token for this browser's cookie, unless it is known already. */
  Optional<String> remember(Login login, From from) {
    return isKnown(from, login) ? Optional.empty() : Optional.of(devices.remember(login.id()));
  }

  private boolean isKnown(From from, Login login) {
    return from.device() != null && devices.knows(from.device(), login.id());
  }

  private static String origin(From from, boolean known) {
    return known ? " device " + from.device() : " address " + from.address();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
