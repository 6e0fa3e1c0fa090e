package org.rostrum.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.rostrum.evidence.Keeping.Kept;
import org.rostrum.evidence.Keeping.Refused;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Action;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files unaltered and gives receipts for them. */
@Service
public class Evidence {

  private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Shelf shelf;
  private final Exhibits exhibits;
  private final Limits limits;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Evidence(
      Shelf shelf,
      Exhibits exhibits,
      Limits limits,
      Clock clock,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events) {
    this.shelf = shelf;
    this.exhibits = exhibits;
    this.limits = limits;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
  }

  /** Whether the matrix lets this hat add files at all: members, and their delegates. */
  public boolean takesFrom(SignedIn by) {
    Set<Relation> facts = EnumSet.noneOf(Relation.class);
    if (by.hat() == Hat.MEMBER) {
      facts.add(Relation.OWN);
    }
    if (by.hat() == Hat.DELEGATE) {
      facts.add(Relation.DELEGATED);
    }
    return by.may(Action.CREATE, "evidence.original", facts).isAllowed();
  }

  /**
   * Keeps a file as it comes. When this answers {@link Kept}, file, folder and row are on the disk.
   * The stream is read to its end in any case, so that the rest of a form can still be read.
   *
   * @param owner whose evidence it is; the caller has made sure that {@code by} may add to it
   * @param name as the sender's device calls it
   */
  public Keeping keep(AccountId owner, SignedIn by, String name, InputStream bytes) {
    return keep(owner, by, name, bytes, _ -> limits.file());
  }

  /** The same for a file whose pieces are all there: a video may be longer then. */
  Keeping keepWhole(AccountId owner, SignedIn by, String name, InputStream pieces) {
    return keep(owner, by, name, pieces, limits::inPieces);
  }

  private Keeping keep(
      AccountId owner, SignedIn by, String name, InputStream bytes, ToLongFunction<Kind> limit) {
    if (!takesFrom(by)) {
      throw new NotFound();
    }
    String tidy = FileName.tidy(name);
    try {
      long most = limit.applyAsLong(Kind.MP4);
      Shelf.Part part = shelf.write(new Shelf.Incoming(bytes), most);
      boolean placed = false;
      try {
        Keeping keeping = judge(owner, by, tidy, part, limit);
        placed = true;
        return keeping;
      } finally {
        if (!placed) {
          shelf.discard(part);
        }
      }
    } catch (IOException e) {
      LOG.error("A file could not be kept: {}", e.getClass().getSimpleName());
      return new Refused(Refusal.NOT_SAVED, tidy, 0, Verdict.Other.UNKNOWN.key());
    }
  }

  private Keeping judge(
      AccountId owner, SignedIn by, String name, Shelf.Part part, ToLongFunction<Kind> limit)
      throws IOException {
    if (part.bytes() == 0) {
      return refuse(Refusal.EMPTY, name, part, Verdict.Other.UNKNOWN.key());
    }
    Verdict verdict = Verdict.of(name, part.contents());
    if (verdict instanceof Verdict.Not(Refusal why, String type)) {
      return refuse(why, name, part, type);
    }
    Kind kind = ((Verdict.Taken) verdict).kind();
    if (part.bytes() > limit.applyAsLong(kind)) {
      return refuse(Refusal.TOO_BIG, name, part, Verdict.Other.UNKNOWN.key());
    }
    Optional<Exhibit> same = exhibits.same(owner, part.sha256());
    if (same.isPresent()) {
      shelf.discard(part);
      return new Kept(same.get().receipt());
    }
    return place(
        new Exhibit(
            ExhibitId.random(),
            owner,
            by.account(),
            name,
            kind,
            part.bytes(),
            part.sha256(),
            part.sha3(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Scan.AWAITING_SCAN),
        by,
        part);
  }

  /** The file first, then the row: what is in the database is on the disk. */
  private Keeping place(Exhibit exhibit, SignedIn by, Shelf.Part part) throws IOException {
    if (exhibits.bytesSince(exhibit.owner(), startOfDay()) + part.bytes() > limits.day()) {
      return refuse(Refusal.DAYS_LIMIT, exhibit.name(), part, Verdict.Other.UNKNOWN.key());
    }
    shelf.place(part, exhibit.id());
    Written written = transaction.execute(_ -> write(exhibit, part.sha3(), by));
    return switch (written) {
      case NEW -> new Kept(exhibit.receipt());
      case SAME -> {
        shelf.discard(exhibit.id());
        yield new Kept(exhibits.same(exhibit.owner(), exhibit.sha256()).orElseThrow().receipt());
      }
      case TOO_MUCH -> {
        shelf.discard(exhibit.id());
        yield refused(Refusal.DAYS_LIMIT, exhibit.name(), part, Verdict.Other.UNKNOWN.key());
      }
    };
  }

  private enum Written {
    NEW,
    SAME,
    TOO_MUCH
  }

  private Written write(Exhibit exhibit, String sha3, SignedIn by) {
    if (exhibits.bytesSince(exhibit.owner(), startOfDay()) + exhibit.bytes() > limits.day()) {
      return exhibits.same(exhibit.owner(), exhibit.sha256()).isPresent()
          ? Written.SAME
          : Written.TOO_MUCH;
    }
    if (!exhibits.add(exhibit)) {
      return Written.SAME;
    }
    events.publishEvent(ExhibitKept.by(by.actor(), by.hat().name(), exhibit, sha3));
    return Written.NEW;
  }

  private Refused refuse(Refusal why, String name, Shelf.Part part, String type)
      throws IOException {
    shelf.discard(part);
    return refused(why, name, part, type);
  }

  private static Refused refused(Refusal why, String name, Shelf.Part part, String type) {
    return new Refused(why, name, part.bytes(), type);
  }

  private Instant startOfDay() {
    return clock.instant().atZone(LONDON).toLocalDate().atStartOfDay(LONDON).toInstant();
  }

  /** The receipt of a kept file; whoever asks has made sure that the reader may know of it. */
  public Optional<Receipt> receipt(ExhibitId id) {
    return exhibits.find(id).map(Exhibit::receipt);
  }

  /** The receipts of these, the one kept first at the head. */
  public List<Receipt> receipts(Collection<ExhibitId> ids) {
    return exhibits.find(ids).stream().map(Exhibit::receipt).toList();
  }

  /** Whose evidence a kept file is. */
  public Optional<AccountId> owner(ExhibitId id) {
    return exhibits.find(id).map(Exhibit::owner);
  }

  /** The page of a kept file. */
  public String pathTo(ExhibitId id) {
    return "/evidence/" + id;
  }
}
