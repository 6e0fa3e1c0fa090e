package org.rostrum.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.identity.IdentityActed.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. */
@Service
public class Accounts {

  private final JdbcClient sql;
  private final Passwords passwords;
  private final SealedSecrets secrets;
  private final Grants grants;
  private final Sessions sessions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Accounts(
      JdbcClient sql,
      Passwords passwords,
      SealedSecrets secrets,
      Grants grants,
      Sessions sessions,
      Clock clock,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.passwords = passwords;
    this.secrets = secrets;
    this.grants = grants;
    this.sessions = sessions;
    this.clock = clock;
    this.events = events;
  }

  /** An account as colleagues see it. */
  public record Person(AccountId id, String login, String name, boolean disabled) {}

  /**
   * Opens an account with hats that count at once, as the service itself: for the first
   * administrator and the made-up council. Everybody else's hats are proposed and approved.
   */
  @Transactional
  public AccountId setUp(NewAccount account, Collection<Hat> hats, LocalDate from) {
    var id = insert(account);
    events.publishEvent(IdentityActed.bySystem(What.ACCOUNT_OPENED, id.value()));
    hats.forEach(hat -> grants.setUp(id, hat, from));
    return id;
  }

  /**
   * Opens an account whose one hat ends of itself: for an officer of another authority who is
   * appointed to one matter. Empty if the login is taken.
   */
  @Transactional
  public Optional<AccountId> invite(
      NewAccount account, Hat hat, LocalDate from, LocalDate to, SignedIn by) {
    var id = open(account, by);
    id.ifPresent(guest -> grants.invite(guest, hat, from, to));
    return id;
  }

  /** Opens an account without hats; empty if the login is taken. */
  @Transactional
  public Optional<AccountId> open(NewAccount account, SignedIn by) {
    if (byLogin(account.login()).isPresent()) {
      return Optional.empty();
    }
    var id = insert(account);
    events.publishEvent(IdentityActed.by(by, What.ACCOUNT_OPENED, id.value()));
    return Optional.of(id);
  }

  /** Closes an account and whatever it has open. */
  @Transactional
  public void disable(AccountId id, SignedIn by) {
    int changed =
        sql.sql(
                "update identity.account set disabled_at = :now where id = :id and disabled_at is null")
            .param("now", now())
            .param("id", id.value())
            .update();
    if (changed == 1) {
      sessions.endAllOf(id);
      events.publishEvent(IdentityActed.by(by, What.ACCOUNT_DISABLED, id.value()));
    }
  }

  /** Whether nobody has an account yet. */
  public boolean isEmpty() {
    return sql.sql("select not exists (select from identity.account)")
        .query(Boolean.class)
        .single();
  }

  public List<Person> all() {
    return sql.sql("select id, login, name, disabled_at from identity.account order by name, login")
        .query((row, _) -> person(row))
        .list();
  }

  public Optional<Person> find(AccountId id) {
    return sql.sql("select id, login, name, disabled_at from identity.account where id = :id")
        .param("id", id.value())
        .query((row, _) -> person(row))
        .optional();
  }

  public Optional<AccountId> byLogin(String login) {
    return sql.sql("select id from identity.account where login_key = :key")
        .param("key", key(login))
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  /** Everybody who may wear this hat today and whose account is open, by name. */
  public List<Person> wearing(Hat hat) {
    var today = grants.today();
    var wearers =
        grants.all().stream()
            .filter(grant -> grant.hat() == hat && grant.at(today) == Grants.State.WORN)
            .map(Grants.Grant::account)
            .collect(Collectors.toSet());
    return all().stream()
        .filter(person -> !person.disabled() && wearers.contains(person.id()))
        .toList();
  }

  /** The elected member whose account this is, by the members room's id. */
  public Optional<UUID> memberOf(AccountId id) {
    return sql.sql(
            "select member_id from identity.account where id = :id and member_id is not null")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  /** The account of an elected member. */
  public Optional<AccountId> ofMember(UUID member) {
    return sql.sql(
            "select id from identity.account where member_id = :member order by created_at limit 1")
        .param("member", member)
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  Optional<Login> login(String typed) {
    return sql.sql(LOGIN + "login_key = :key and disabled_at is null")
        .param("key", key(typed))
        .query((row, _) -> login(row))
        .optional();
  }

  Optional<Login> login(AccountId id) {
    return sql.sql(LOGIN + "id = :id and disabled_at is null")
        .param("id", id.value())
        .query((row, _) -> login(row))
        .optional();
  }

  /** Marks a code as used; false if it, or a later one, has been used meanwhile. */
  boolean useStep(AccountId id, long step) {
    return sql.sql(
                "update identity.account set totp_step = :step where id = :id and totp_step < :step")
            .param("step", step)
            .param("id", id.value())
            .update()
        == 1;
  }

  private static final String LOGIN =
      "select id, name, password_hash, totp_secret, totp_key, totp_step from identity.account where ";

  private AccountId insert(NewAccount account) {
    var id = AccountId.random();
    var secret = secrets.seal(id, Base32.read(account.key()));
    sql.sql(
            """
            insert into identity.account
              (id, login, login_key, name, password_hash, totp_secret, totp_key, member_id, created_at)
            values (:id, :login, :key, :name, :password, :secret, :sealedWith, :member, :now)
            """)
        .param("id", id.value())
        .param("login", account.login())
        .param("key", key(account.login()))
        .param("name", account.name())
        .param("password", passwords.hash(account.password()))
        .param("secret", secret.bytes())
        .param("sealedWith", secret.key())
        .param("member", account.member())
        .param("now", now())
        .update();
    return id;
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("login"),
        row.getString("name"),
        row.getObject("disabled_at") != null);
  }

  private Login login(ResultSet row) throws SQLException {
    var id = new AccountId(row.getObject("id", UUID.class));
    return new Login(
        id,
        row.getString("name"),
        row.getString("password_hash"),
        secrets.open(id, row.getBytes("totp_secret"), row.getObject("totp_key", Integer.class)),
        row.getLong("totp_step"));
  }

  private static String key(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
