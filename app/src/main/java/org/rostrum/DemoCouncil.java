package org.rostrum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.NewAccount;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Incidents;
import org.rostrum.members.Members;
import org.rostrum.policy.Policies;
import org.rostrum.policy.PolicyVersion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hartsmere Borough Council: its files, one person for each hat and a second councillor, a policy
 * and a rulebook that have changed once, and what was complained of in the last weeks.
 */
@Component
@ConditionalOnProperty("rostrum.demo")
class DemoCouncil implements DemoData {
  private static final int FIRST_VERSION = 3;

  private final DemoFiles files;
  private final DemoSecrets secrets;
  private final Accounts accounts;
  private final Members members;
  private final Policies policies;
  private final DemoIncidents incidents;
  private final DemoCases cases;
  private final DemoRulebook rulebook;
  private final Incidents log;
  private final Clock clock;

  DemoCouncil(
      DemoFiles files,
      DemoSecrets secrets,
      Accounts accounts,
      Members members,
      Policies policies,
      DemoIncidents incidents,
      DemoCases cases,
      DemoRulebook rulebook,
      Incidents log,
      Clock clock) {
    this.files = files;
    this.secrets = secrets;
    this.accounts = accounts;
    this.members = members;
    this.policies = policies;
    this.incidents = incidents;
    this.cases = cases;
    this.rulebook = rulebook;
    this.log = log;
    this.clock = clock;
  }

  /** Someone who signs in; a councillor is named by the reference in the file. */
  record Person(Hat hat, String login, String name, @Nullable String councillor) {}

  static final List<Person> PEOPLE =
      List.of(
          new Person(Hat.MEMBER, "member", "Cllr Alasdair Dhillonby", "M001"),
          new Person(Hat.MEMBER, "member2", "Cllr Abena Swithenbank", "M003"),
          new Person(Hat.DELEGATE, "delegate", "Bronagh Ashdown", null),
          new Person(Hat.MODERATOR, "moderator", "Kit Sarpongley", null),
          new Person(Hat.MEMBERS_SERVICES, "members-services", "Baldev Eccleshaw", null),
          new Person(Hat.GROUP_LEADER, "group-leader", "Cllr Bilal Lillicrapp", "M070"),
          new Person(Hat.MO, "mo", "Rowan Achterberg", null),
          new Person(Hat.DEPUTY_MO, "deputy", "Sushila Ravenscar", null),
          new Person(Hat.DPO, "dpo", "Ivor Dunnadge", null),
          new Person(Hat.PRESS, "press", "Maeve Onyekaba", null),
          new Person(Hat.SAFEGUARDING, "safeguarding", "Nerys Tarkowska", null),
          new Person(Hat.DEM_SERVICES, "clerk", "Colm Abiolaye", null),
          new Person(Hat.AUDITOR, "auditor", "Jocasta Wynnfield", null),
          new Person(Hat.SYSADMIN, "administrator", "Hamid Prestonbury", null),
          new Person(Hat.INDEPENDENT_PERSON, "independent", "Aurelio Penrhys", null),
          new Person(Hat.INVESTIGATOR, "investigator", "Tamsin Okafori", null),
          new Person(Hat.CHIEF_EXEC, "chief", "Philippa Marchetti-Boyle", null));

  @Override
  @Transactional
  public List<DemoSignIn> load() {
    files.bringIn();
    PEOPLE.forEach(this::setUp);
    changeThePolicy();
    incidents.delegate(signedIn("member"), accounts.byLogin("delegate").orElseThrow());
    if (log.logged(signedIn("member").account()).isEmpty()) {
      rulebook.bringIn(signedIn("mo"), signedIn("deputy"));
      cases.bringIn(
          new DemoCases.Cast(
              signedIn("member"),
              signedIn("member2"),
              signedIn("mo"),
              signedIn("deputy"),
              signedIn("investigator"),
              signedIn("members-services")));
    }
    return PEOPLE.stream().map(this::signIn).toList();
  }

  private void setUp(Person person) {
    if (accounts.byLogin(person.login()).isEmpty()) {
      accounts.setUp(
          new NewAccount(
              person.login(),
              person.name(),
              secrets.password(),
              secrets.key(person.login()),
              councillor(person)),
          List.of(person.hat()),
          LocalDate.now(clock).minusYears(1));
    }
  }

  /** The councillor accepted the first version; a second one counts since a fortnight ago. */
  private void changeThePolicy() {
    var today = LocalDate.now(clock);
    var first = policies.version(FIRST_VERSION).orElseThrow();
    if (policies.version(FIRST_VERSION + 1).isEmpty()) {
      policies.accept(signedIn("member"), first.version().number());
      policies.adopt(
          new PolicyVersion(
              FIRST_VERSION + 1, "demo-2026", today.minusDays(60), today.minusDays(14)));
    }
  }

  private static Person person(String login) {
    return PEOPLE.stream().filter(one -> one.login().equals(login)).findFirst().orElseThrow();
  }

  private SignedIn signedIn(String login) {
    var person = person(login);
    var account = accounts.byLogin(login).orElseThrow();
    return new SignedIn(
        account, account.actor(), person.name(), person.hat(), List.of(person.hat()));
  }

  private @Nullable UUID councillor(Person person) {
    var reference = person.councillor();
    return reference == null ? null : members.idOf(reference).orElseThrow().value();
  }

  private DemoSignIn signIn(Person person) {
    return new DemoSignIn(person.hat().label(), person.name(), person.login(), secrets.password());
  }
}
