package org.rostrum.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rostrum.imports.CouncilDataImported;
import org.rostrum.screening.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What the council knows, for the rules: its people, places, contacts and live applications.
 *
 * <p>Kept in memory, so that a check never waits for the database and goes on when it is down. Read
 * again after each import and every minute, since dates come and go.
 */
@Component
public class CouncilDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(CouncilDirectory.class);

  private final Members members;
  private final TownHall townHall;
  private final Contacts contacts;
  private final List<DirectoryPart> parts;
  private final Clock clock;
  private volatile Directory known = Directory.EMPTY;

  CouncilDirectory(
      Members members,
      TownHall townHall,
      Contacts contacts,
      List<DirectoryPart> parts,
      Clock clock) {
    this.members = members;
    this.townHall = townHall;
    this.contacts = contacts;
    this.parts = parts;
    this.clock = clock;
  }

  /** The directory as last read. Never waits. */
  public Directory current() {
    return known;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void lookAgain() {
    try {
      known = read(LocalDate.now(clock));
    } catch (DataAccessException | TransactionException databaseGone) {
      LOG.warn("The directory could not be read again; the last one stays in use");
    }
  }

  @TransactionalEventListener
  void on(CouncilDataImported changed) {
    lookAgain();
  }

  @TransactionalEventListener
  void on(DirectoryChanged changed) {
    lookAgain();
  }

  private Directory read(LocalDate today) {
    var own =
        new Directory(
            townHall
                .council()
                .map(it -> new Directory.Council(it.name(), it.aliases(), it.domains()))
                .orElse(Directory.EMPTY.council()),
            contacts.on(today).stream()
                .map(it -> new Directory.Contact(it.title(), it.phone(), it.email()))
                .toList(),
            townHall.buildings().stream()
                .map(it -> new Directory.Building(it.name(), it.address(), it.postcode()))
                .toList(),
            members.servingOn(today).stream()
                .map(
                    it -> new Directory.Member("Cllr " + it.name(), "councillor", it.alsoKnownAs()))
                .toList(),
            townHall.officers(today).stream()
                .map(it -> new Directory.Officer(it.name(), it.jobTitle(), it.grade().name()))
                .toList(),
            List.of(),
            members.groups(today),
            List.of());
    return parts.stream().map(part -> part.on(today)).reduce(own, Directory::and);
  }
}
