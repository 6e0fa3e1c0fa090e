package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.TestClock;
import org.rostrum.TestDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealedSecretsTests {
  private static final ApplicationEventPublisher NOBODY_LISTENS = _ -> {};

  @TempDir Path temp;
  private final TestClock clock = new TestClock();
  private final NewAccount ada = NewAccount.withFreshSecrets("ada@example.org", "Ada", null);
  private JdbcClient sql;
  private Path file;

  @BeforeEach
  void empty_house() {
    sql = JdbcClient.create(TestDatabase.freshDataSource());
    file = temp.resolve("secrets.key");
  }

  private Accounts accounts() {
    var grants = new Grants(sql, clock, NOBODY_LISTENS);
    var sessions = new Sessions(sql, grants, clock, NOBODY_LISTENS);
    return new Accounts(
        sql, new Passwords(256, 1), secrets(), grants, sessions, clock, NOBODY_LISTENS);
  }

  private SealedSecrets secrets() {
    return new SealedSecrets(sql, new Keyring(file));
  }

  private AccountId opened() {
    return accounts().setUp(ada, Set.of(Hat.MEMBER), LocalDate.now(clock));
  }

  private String kept(AccountId account) {
    return sql.sql(
            "select encode(totp_secret, 'hex') || ' ' || totp_key from identity.account where id = :id")
        .param("id", account.value())
        .query(String.class)
        .single();
  }

  private String plain() {
    return HexFormat.of().formatHex(Base32.read(ada.key()));
  }

  @Test
  void an_authenticators_secret_lies_sealed_in_the_database_and_opens_for_its_account()
      throws IOException {
    var account = opened();
    assertThat(kept(account)).doesNotContain(plain()).endsWith(" 1");
    assertThat(accounts().login(account).orElseThrow().totpSecret())
        .isEqualTo(Base32.read(ada.key()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_secret_moved_to_another_row_does_not_open() {
    var account = opened();
    var eve = NewAccount.withFreshSecrets("eve@example.org", "Eve", null);
    var other = accounts().setUp(eve, Set.of(Hat.MEMBER), LocalDate.now(clock));
    sql.sql(
            """
            update identity.account set totp_secret =
              (select totp_secret from identity.account where id = :from) where id = :to
            """)
        .param("from", other.value())
        .param("to", account.value())
        .update();
    assertThatThrownBy(() -> accounts().login(account)).isInstanceOf(KeyMissing.class);
  }

  @Test
  void secrets_from_before_are_sealed_by_the_next_start() {
    var account = opened();
    sql.sql("update identity.account set totp_secret = :plain, totp_key = null")
        .param("plain", Base32.read(ada.key()))
        .update();
    secrets().afterSingletonsInstantiated();
    assertThat(kept(account)).doesNotContain(plain()).endsWith(" 1");
    assertThat(accounts().login(account).orElseThrow().totpSecret())
        .isEqualTo(Base32.read(ada.key()));
  }

  @Test
  void a_newer_key_seals_anew_and_the_older_one_opens_until_then() throws IOException {
    var account = opened();
    Files.writeString(
        file,
        Files.readString(file)
            + "2 "
            + Base64.getEncoder().encodeToString(Passwords.freshSecret(32))
            + "\n");
    assertThat(accounts().login(account).orElseThrow().totpSecret())
        .isEqualTo(Base32.read(ada.key()));
    secrets().afterSingletonsInstantiated();
    assertThat(kept(account)).endsWith(" 2");
    assertThat(accounts().login(account).orElseThrow().totpSecret())
        .isEqualTo(Base32.read(ada.key()));
  }

  @Test
  void without_its_key_a_start_is_refused_and_no_new_key_is_made_in_silence() throws IOException {
    opened();
    Files.delete(file);
    assertThatThrownBy(() -> secrets().afterSingletonsInstantiated())
        .isInstanceOf(KeyMissing.class)
        .hasMessageContaining("ROSTRUM_KEY_FILE");
    assertThatThrownBy(() -> secrets().seal(new AccountId(UUID.randomUUID()), new byte[20]))
        .isInstanceOf(KeyMissing.class);
    assertThat(file).doesNotExist();
  }
}
