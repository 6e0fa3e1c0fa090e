package org.rostrum.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which policy counts on which day, its clauses, and who accepted which version. */
@Service
public class Policies {
  private final Versions versions;
  private final PolicyPacks packs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Policies(Versions versions, PolicyPacks packs, ApplicationEventPublisher events, Clock clock) {
    this.versions = versions;
    this.packs = packs;
    this.events = events;
    this.clock = clock;
  }

  /** The policy in force today. */
  public PolicyEdition current() {
    return current(LocalDate.now(clock));
  }

  /** The policy in force on a day; before the first began, the first. */
  public PolicyEdition current(LocalDate day) {
    List<PolicyVersion> all = versions.all();
    return all.stream()
        .filter(version -> !version.from().isAfter(day))
        .max(Comparator.comparing(PolicyVersion::from))
        .or(() -> all.stream().findFirst())
        .map(this::edition)
        .orElseThrow(() -> new IllegalStateException("No policy has been adopted"));
  }

  /** A clause of the policy in force today. */
  public Optional<Clause> clause(String id) {
    return current().text().clause(id);
  }

  /** One version with its text. */
  public Optional<PolicyEdition> version(int number) {
    return versions.all().stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .map(this::edition);
  }

  /** Adds a version that the council adopted; the same number again changes nothing. */
  @Transactional
  public void adopt(PolicyVersion version) {
    packs.text(version.pack());
    versions.add(version);
  }

  /** Remembers that somebody accepted a version; a second time changes nothing. */
  @Transactional
  public void accept(SignedIn who, int version) {
    if (versions.accept(who.account(), version)) {
      events.publishEvent(PolicyAccepted.by(who, version));
    }
  }

  /** When somebody accepted a version, if they did. */
  public Optional<Instant> accepted(AccountId account, int version) {
    return versions.accepted(account, version);
  }

  /** The next version that has been adopted but does not count yet. */
  Optional<PolicyVersion> next() {
    LocalDate today = LocalDate.now(clock);
    return versions.all().stream()
        .filter(version -> version.from().isAfter(today))
        .min(Comparator.comparing(PolicyVersion::from));
  }

  /** What a reader last accepted before a version, else the version just before it. */
  Optional<PolicyEdition> before(AccountId reader, int number) {
    return versions
        .lastAcceptedBefore(reader, number)
        .flatMap(this::version)
        .or(() ->
            versions.all().stream()
                .filter(version -> version.number() < number)
                .max(Comparator.comparingInt(PolicyVersion::number))
                .map(this::edition));
  }

  private PolicyEdition edition(PolicyVersion version) {
    return new PolicyEdition(version, packs.text(version.pack()));
  }
}
