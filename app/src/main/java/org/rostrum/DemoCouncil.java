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
import org.rostrum.members.Members;
import org.rostrum.policy.Policies;
import org.rostrum.policy.PolicyVersion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hartsmere Borough Council: its files, one person for each hat, and a policy that has changed
 * once.
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
  private final Clock clock;

  DemoCouncil(
      DemoFiles files,
      DemoSecrets secrets,
      Accounts accounts,
      Members members,
      Policies policies,
      DemoIncidents incidents,
      Clock clock) {
    this.files = files;
    this.secrets = secrets;
    this.accounts = accounts;
    this.members = members;
    this.policies = policies;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** Someone who signs in; a councillor is named by the reference in the file. */
  record Person(Hat hat, String login, String name, @Nullable String councillor) {}

  static final List<Person> PEOPLE =
      List.of(
          new Person(Hat.MEMBER, "member", "Cllr Alasdair Dhillonby", "M001"),
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
    incidents.bringIn(councillorSignedIn(), accounts.byLogin("delegate").orElseThrow());
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
          LocalDate.now(clock));
    }
  }

  /** The councillor accepted the first version; a second one counts since a fortnight ago. */
  private void changeThePolicy() {
    var today = LocalDate.now(clock);
    var first = policies.version(FIRST_VERSION).orElseThrow();
    if (policies.version(FIRST_VERSION + 1).isEmpty()) {
      policies.accept(councillorSignedIn(), first.version().number());
      policies.adopt(
          new PolicyVersion(
              FIRST_VERSION + 1, "demo-2026", today.minusDays(60), today.minusDays(14)));
    }
  }

  private SignedIn councillorSignedIn() {
    var councillor = PEOPLE.getFirst();
    var account = accounts.byLogin(councillor.login()).orElseThrow();
    return new SignedIn(
        account, account.actor(), councillor.name(), councillor.hat(), List.of(councillor.hat()));
  }

  private @Nullable UUID councillor(Person person) {
    var reference = person.councillor();
    return reference == null ? null : members.idOf(reference).orElseThrow().value();
  }

  private DemoSignIn signIn(Person person) {
    return new DemoSignIn(person.hat().label(), person.name(), person.login(), secrets.password());
  }
}
