package org.rostrum.identity;

import java.io.Console;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The first start: with nobody there to ask for an account, whoever starts the service names the
 * first administrator, by {@code ROSTRUM_ADMIN_LOGIN} and {@code ROSTRUM_ADMIN_NAME} or at the
 * console, and is shown the password and the authenticator's key once.
 */
@Component
@ConditionalOnProperty("rostrum.first-administrator")
class FirstAdministrator implements ApplicationRunner {

  private final Accounts accounts;
  private final Environment settings;
  private final Clock clock;

  FirstAdministrator(Accounts accounts, Environment settings, Clock clock) {
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (nobodyIsThere()) {
      var login = answer("ROSTRUM_ADMIN_LOGIN", "E-mail address of the first administrator: ");
      var name = answer("ROSTRUM_ADMIN_NAME", "Their name: ");
      if (login.isEmpty() || name.isEmpty()) {
        System.err.println(
            "There is no administrator yet. Set ROSTRUM_ADMIN_LOGIN and ROSTRUM_ADMIN_NAME, or"
                + " start from a terminal.");
        return;
      }
      var account = NewAccount.withFreshSecrets(login.get(), name.get(), null);
      accounts.setUp(account, Set.of(Hat.SYSADMIN), LocalDate.now(clock.withZone(London.ZONE)));
      System.out.printf(
          "First administrator: %s%nPassword: %s%nKey for the authenticator app: %s%n"
              + "Write them down now. They are not shown again.%n",
          account.login(), account.password(), account.key());
    }
  }

  private boolean nobodyIsThere() {
    try {
      return accounts.isEmpty();
    } catch (DataAccessException databaseGone) {
      return false;
    }
  }

  private Optional<String> answer(String setting, String question) {
    var set = Optional.ofNullable(settings.getProperty(setting));
    Console console = System.console();
    return set.or(() ->
            console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(console.readLine(question)))
        .map(String::strip)
        .filter(given -> !given.isEmpty());
  }
}
