package org.rostrum.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * For every room's tests: {@code new SignIns(context).as(Hat.MEMBER)} opens an account and signs in
 * over HTTP, as a person would.
 */
public final class SignIns {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Accounts accounts;
  private final Clock clock;
  private final int port;

  public SignIns(ApplicationContext context) {
    this.accounts = context.getBean(Accounts.class);
    this.clock = context.getBean(Clock.class);
    this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Somebody with these hats, signed in and wearing the first in the matrix's order. */
  public Visitor as(Hat... hats) {
    return signedIn(account(null, hats));
  }

  /** The account of an elected member, by the members room's id, signed in. */
  public Visitor asMember(UUID member) {
    return signedIn(account(member, Hat.MEMBER));
  }

  /** Nobody yet. */
  public Visitor nobody() {
    return new Visitor(port);
  }

  /** An account that is not signed in. */
  public Known account(@Nullable UUID member, Hat... hats) {
    int n = COUNT.incrementAndGet();
    var account =
        NewAccount.withFreshSecrets("person" + n + "@example.org", "Person Number " + n, member);
    var from = LocalDate.now(clock.withZone(ZoneId.of("Europe/London"))).minusDays(1);
    return new Known(accounts.setUp(account, Arrays.asList(hats), from), account);
  }

  public Visitor signedIn(Known known) {
    var visitor = nobody();
    visitor.signIn(known, code(known, 0));
    return visitor;
  }

  /** The code of the step so many steps from now. */
  public String code(Known known, int stepsFromNow) {
    return Totp.code(
        Base32.read(known.secrets().key()), Totp.stepAt(clock.instant()) + stepsFromNow);
  }

  /** An account together with what its owner was given. */
  public record Known(AccountId id, NewAccount secrets) {}
}
