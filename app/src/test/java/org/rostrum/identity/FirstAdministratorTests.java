package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.TestClock;
import org.rostrum.TestDatabase;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {
  @TempDir Path temp;

  private final TestClock clock = new TestClock();
  private Accounts accounts;
  private Grants grants;

  @BeforeEach
  void empty_house() {
    var sql = JdbcClient.create(TestDatabase.freshDataSource());
    ApplicationEventPublisher nobodyListens = _ -> {};
    grants = new Grants(sql, clock, nobodyListens);
    var sessions = new Sessions(sql, grants, clock, nobodyListens);
    var secrets = new SealedSecrets(sql, new Keyring(temp.resolve("secrets.key")));
    accounts =
        new Accounts(sql, new Passwords(256, 1), secrets, grants, sessions, clock, nobodyListens);
  }

  private void start(MockEnvironment settings) {
    new FirstAdministrator(accounts, settings, clock).run(new DefaultApplicationArguments());
  }

  private static MockEnvironment named(String login) {
    return new MockEnvironment()
        .withProperty("ROSTRUM_ADMIN_LOGIN", login)
        .withProperty("ROSTRUM_ADMIN_NAME", "Ada First");
  }

  @Test
  void the_first_start_makes_one_administrator_and_shows_the_secrets_once(CapturedOutput output) {
    start(named("ada@example.org"));
    var ada = accounts.byLogin("ada@example.org").orElseThrow();
    assertThat(grants.wornBy(ada)).containsExactly(Hat.SYSADMIN);
    assertThat(output).contains("ada@example.org", "Password: ", "Key for the authenticator app: ");
    start(named("eve@example.org"));
    assertThat(accounts.byLogin("eve@example.org")).isEmpty();
  }

  @Test
  void without_a_name_it_says_what_to_set_and_makes_nobody(CapturedOutput output) {
    start(new MockEnvironment());
    assertThat(output).contains("ROSTRUM_ADMIN_LOGIN");
    assertThat(accounts.isEmpty()).isTrue();
  }
}
