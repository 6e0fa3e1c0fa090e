package org.rostrum.incidents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentActed.What;
import org.rostrum.incidents.Sheet.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incident log as it is read: for other rooms always by the member whose log it is. */
@Service
public class Incidents {

  private final Sheets sheets;
  private final Readers readers;
  private final ApplicationEventPublisher events;

  Incidents(Sheets sheets, Readers readers, ApplicationEventPublisher events) {
    this.sheets = sheets;
    this.readers = readers;
    this.events = events;
  }

  /** The owner's saved sheets, the newest first; drafts are not among them. */
  public List<Sheet> logged(AccountId owner) {
    return sheets.of(owner).stream().map(this::read).flatMap(Optional::stream).toList();
  }

  /** One saved sheet of this owner; another's is absent. */
  public Optional<Sheet> find(AccountId owner, IncidentId id) {
    return sheets.find(id).filter(entry -> entry.owner().equals(owner)).flatMap(this::read);
  }

  /**
   * Marks these sheets of the owner as gathered into a complaint, within the caller's transaction.
   */
  @Transactional
  public void collated(AccountId owner, Collection<IncidentId> ids) {
    for (IncidentId id : ids) {
      var entry = sheets.hold(id).filter(found -> found.owner().equals(owner));
      if (entry.isPresent() && !entry.get().isDraft()) {
        sheets.change(id, State.COLLATED_IN_CASE);
        events.publishEvent(IncidentActed.bySystem(owner.actor(), What.INCIDENT_COLLATED, id));
      }
    }
  }

  /** A saved sheet as its last version says. */
  Optional<Sheet> read(Entry entry) {
    return entry.isDraft()
        ? Optional.empty()
        : sheets.latest(entry.id()).map(version -> read(entry, version));
  }

  Sheet read(Entry entry, Version version) {
    return Reading.of(entry, version, sheets.exhibits(entry.id()), readers.ticked(entry.id()));
  }

  /** What others ticked for this reader, the newest first. */
  List<Sheet> sharedWith(SignedIn who) {
    return sheets.all(readers.sharedWith(who)).stream()
        .map(this::read)
        .flatMap(Optional::stream)
        .toList();
  }
}
