package org.rostrum.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rostrum.evidence.Keeping.Kept;
import org.rostrum.evidence.Keeping.Refused;
import org.rostrum.evidence.Upload.Piece;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a large file piece by piece, so that a line that drops costs one piece and no more. What
 * was acknowledged stays: through a closed page, a sign-in, a stop of this process. When all is
 * there the pieces are read as one file and kept like any other.
 */
@Service
class InPieces {

  /** The longest piece, in bytes: 5 MiB. */
  static final int PIECE = 5 * 1024 * 1024;

  /** How long after its last piece an upload is forgotten. */
  static final Duration LIFE = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(InPieces.class);
  private static final Pattern PLACE = Pattern.compile("/[A-Za-z0-9/_-]{0,199}");

  private final Evidence evidence;
  private final Shelf shelf;
  private final Stack stack;
  private final Uploads uploads;
  private final Limits limits;
  private final Clock clock;
  private final TransactionTemplate transaction;

  InPieces(
      Evidence evidence,
      Shelf shelf,
      Stack stack,
      Uploads uploads,
      Limits limits,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.evidence = evidence;
    this.shelf = shelf;
    this.stack = stack;
    this.uploads = uploads;
    this.limits = limits;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whether a file may come. */
  sealed interface Begun {
    record Yes(Upload upload) implements Begun {}

    record No(Refused refused) implements Begun {}
  }

  /** What became of a piece. */
  sealed interface Taken {
    /** It is on the disk; so much of the file is there now. */
    record Arrived(long arrived) implements Taken {}

    /** It is not the next one; so much of the file is there. */
    record NotNext(long arrived) implements Taken {}

    /** Its bytes are not those its hash speaks of. */
    record Damaged() implements Taken {}

    /** It is longer than a piece, or goes beyond the end of the file. */
    record TooLong() implements Taken {}

    /** The disk did not take it. */
    record NotSaved() implements Taken {}
  }

  /**
   * Begins an upload.
   *
   * @param name as the sender's device calls the file
   * @param bytes how long the whole file is
   * @param place the path of the page it is sent from, or empty
   */
  Begun begin(SignedIn by, String name, long bytes, String place) {
    if (!evidence.takesFrom(by)) {
      throw new NotFound();
    }
    Upload upload =
        new Upload(
            Upload.Id.random(),
            by.account(),
            FileName.tidy(name),
            PLACE.matcher(place).matches() ? place : "",
            bytes,
            0,
            now(),
            null);
    return transaction.execute(_ -> begin(upload));
  }

  private Begun begin(Upload upload) {
    Optional<Refusal> refusal = limits.refusal(upload.name(), upload.bytes());
    if (refusal.isPresent()) {
      return no(upload, refusal.get());
    }
    uploads.hold(upload.sender());
    List<Upload> before = uploads.unfinished(upload.sender());
    if (before.size() >= limits.files()) {
      return no(upload, Refusal.TOO_MANY_UNFINISHED);
    }
    long all = before.stream().mapToLong(Upload::bytes).sum() + upload.bytes();
    if (all > limits.unfinished()) {
      return no(upload, Refusal.TOO_MANY_UNFINISHED);
    }
    uploads.add(upload);
    return new Begun.Yes(upload);
  }

  private static Begun no(Upload upload, Refusal why) {
    return new Begun.No(
        new Refused(why, upload.name(), upload.bytes(), Verdict.Other.UNKNOWN.key()));
  }

  /** Somebody's own upload; anybody else's is not there. */
  Upload of(SignedIn by, String id) {
    return Upload.Id.of(id)
        .flatMap(known -> uploads.find(known, by.account()))
        .orElseThrow(NotFound::new);
  }

  /** What somebody has begun on this page and not ended. */
  List<Upload> unfinished(SignedIn by, String place) {
    return uploads.unfinished(by.account()).stream()
        .filter(upload -> upload.place().equals(place))
        .toList();
  }

  List<Piece> pieces(Upload upload) {
    return uploads.pieces(upload.id());
  }

  /**
   * Takes the next piece. When this answers {@link Taken.Arrived}, piece, folder and count are on
   * the disk; otherwise nothing of it is left.
   *
   * @param begins where in the file it stands; only where the last one ended is taken
   * @param sha256 what the sender says of its bytes, in 64 small hexadecimal letters
   */
  Taken take(Upload upload, long begins, String sha256, InputStream bytes) {
    if (begins != upload.arrived() || upload.kept() != null) {
      return new Taken.NotNext(upload.arrived());
    }
    try {
      Shelf.Part part = shelf.write(new Shelf.Incoming(bytes), PIECE);
      try {
        return placed(upload, new Piece(begins, part.bytes(), part.sha256()), sha256, part);
      } finally {
        shelf.discard(part);
      }
    } catch (IOException e) {
      LOG.error("A piece could not be kept: {}", e.getClass().getSimpleName());
      return new Taken.NotSaved();
    }
  }

  private Taken placed(Upload upload, Piece piece, String sha256, Shelf.Part part)
      throws IOException {
    if (piece.bytes() > PIECE || piece.begins() + piece.bytes() > upload.bytes()) {
      return new Taken.TooLong();
    }
    if (!piece.sha256().equals(sha256)) {
      return new Taken.Damaged();
    }
    if (piece.bytes() == 0) {
      return new Taken.Arrived(piece.begins());
    }
    stack.put(upload.id(), piece, part);
    boolean next =
        Boolean.TRUE.equals(transaction.execute(_ -> uploads.arrived(upload.id(), piece, now())));
    return next
        ? new Taken.Arrived(piece.begins() + piece.bytes())
        : new Taken.NotNext(
            uploads.find(upload.id(), upload.sender()).map(Upload::arrived).orElse(0L));
  }

  /**
   * Keeps the file that has arrived. Asked again, it answers the same receipt.
   *
   * @param owner whose evidence it becomes; the caller has made sure that {@code by} may add to it
   */
  Keeping finish(String id, AccountId owner, SignedIn by) {
    Upload upload = of(by, id);
    if (upload.kept() != null) {
      return evidence.receipt(upload.kept()).<Keeping>map(Kept::new).orElseThrow(NotFound::new);
    }
    if (!upload.whole()) {
      return new Refused(
          Refusal.NOT_WHOLE, upload.name(), upload.arrived(), Verdict.Other.UNKNOWN.key());
    }
    Keeping keeping = keep(upload, owner, by);
    switch (keeping) {
      case Kept(Receipt receipt) -> {
        uploads.kept(upload.id(), receipt.id());
        clear(upload.id());
      }
      case Refused refused -> {
        if (refused.why() != Refusal.NOT_SAVED && refused.why() != Refusal.DAYS_LIMIT) {
          drop(upload);
        }
      }
    }
    return keeping;
  }

  private Keeping keep(Upload upload, AccountId owner, SignedIn by) {
    try (InputStream whole = stack.whole(upload.id(), uploads.pieces(upload.id()))) {
      return evidence.keepWhole(owner, by, upload.name(), whole);
    } catch (IOException | UncheckedIOException e) {
      return keptMeanwhile(upload)
          .orElseGet(() -> {
            LOG.error("Pieces could not be read: {}", e.getClass().getSimpleName());
            return new Refused(
                Refusal.NOT_SAVED, upload.name(), upload.bytes(), Verdict.Other.UNKNOWN.key());
          });
    }
  }

  /** Another press was quicker, and its pieces are gone. */
  private Optional<Keeping> keptMeanwhile(Upload upload) {
    return uploads
        .find(upload.id(), upload.sender())
        .map(Upload::kept)
        .flatMap(evidence::receipt)
        .map(Kept::new);
  }

  /** Its sender does not want it any more. */
  void drop(Upload upload) {
    uploads.remove(upload.id());
    clear(upload.id());
  }

  private void clear(Upload.Id id) {
    try {
      stack.clear(id);
    } catch (IOException e) {
      LOG.warn("Pieces that nobody needs could not be removed");
    }
  }

  /** When the upload is forgotten unless a piece comes. */
  Instant expires(Upload upload) {
    return upload.lastAt().plus(LIFE);
  }

  /** Forgets what nobody went on with, and what a stop left lying between a piece and its row. */
  @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
  void expire() {
    try {
      for (Upload.Id old : uploads.lastBefore(now().minus(LIFE))) {
        uploads.remove(old);
        clear(old);
      }
      List<Path> folders = stack.folders();
      Set<Path> needed = new HashSet<>();
      uploads.needed().forEach(id -> needed.add(stack.of(id)));
      for (Path folder : folders) {
        boolean old =
            Files.getLastModifiedTime(folder)
                .toInstant()
                .isBefore(now().minus(Stocktaking.REPORTED));
        if (old && !needed.contains(folder)) {
          Stack.clear(folder);
        }
      }
    } catch (IOException | DataAccessException e) {
      LOG.warn("Old uploads could not be looked through: {}", e.getClass().getSimpleName());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
