package org.rostrum.members;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rostrum.imports.CouncilDataImported;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The numbers to call, in memory and in a file beside the data, so that they are there when the
 * database is not.
 */
@Component
public class Lifeline {
  private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);

  private static final String FILE = "help-now.csv";

  private final Contacts contacts;
  private final Spool spool;
  private final Clock clock;
  private volatile List<Contact> known;

  Lifeline(Contacts contacts, @Value("${rostrum.data:data}") Path data, Clock clock) {
    this.contacts = contacts;
    this.spool = new Spool(data.resolve(FILE));
    this.clock = clock;
    this.known = spool.read();
  }

  /** Whether a data folder holds numbers from an earlier day. */
  public static boolean knowsNumbersIn(Path data) {
    return !new Spool(data.resolve(FILE)).read().isEmpty();
  }

  /** Everyone who can be called today, as last known. Never waits. */
  public List<Contact> contacts() {
    var today = LocalDate.now(clock);
    return known.stream().filter(contact -> contact.standsOn(today)).toList();
  }

  /** Who holds a role today, as last known. Never waits. */
  public Optional<Contact> holder(String role) {
    return contacts().stream().filter(contact -> contact.role().equals(role)).findFirst();
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void lookAgain() {
    try {
      remember(contacts.on(LocalDate.now(clock)));
    } catch (DataAccessException | TransactionException databaseGone) {
      LOG.warn("The numbers could not be read again; the last known ones stay in use");
    }
  }

  @TransactionalEventListener
  void on(CouncilDataImported changed) {
    lookAgain();
  }

  private void remember(List<Contact> read) {
    if (read.isEmpty() || read.equals(known)) {
      return;
    }
    known = read;
    try {
      spool.write(read);
    } catch (IOException notWritten) {
      LOG.warn("The numbers could not be written beside the data: {}", notWritten.getMessage());
    }
  }
}
