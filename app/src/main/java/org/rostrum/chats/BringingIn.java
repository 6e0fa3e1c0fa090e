package org.rostrum.chats;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.rostrum.exhibits.imports.Choices;
import org.rostrum.exhibits.imports.DayOrder;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.exhibits.zip.SafeZip;
import org.rostrum.exhibits.zip.ZipLimits;
import org.rostrum.exhibits.zip.ZipRefused;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Opens exports: seals what comes, tells what it is, reads it into a list. */
@Service
class BringingIn {

  /** So that reading many large exports at once does not slow everybody else's pages. */
  private static final int AT_ONCE = 2;

  private static final Logger LOG = LoggerFactory.getLogger(BringingIn.class);

  private final Exports exports;
  private final SealedFolder folder;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  BringingIn(Exports exports, SealedFolder folder, Clock clock) {
    this.exports = exports;
    this.folder = folder;
    this.clock = clock;
  }

  /** What became of it. */
  sealed interface Opened {

    /** It is open; if it is not read yet, its page asks what it is. */
    record Yes(OpenExport export) implements Opened {}

    /** It is not, and nothing of it is left. */
    record No(String why) implements Opened {}
  }

  SealedFolder folder() {
    return folder;
  }

  /**
   * Opens an export.
   *
   * @param files its files, sealed; they are let go where it is not opened
   * @param kind what the person says it is; none: as its content says
   * @param mine the name of the person's own account; empty where they told none
   */
  Opened open(
      SignedIn who, AccountId owner, List<SealedExport> files, List<Kind> kind, String mine) {
    Choices choices = mine.isBlank() ? Choices.NONE : Choices.NONE.of(mine.strip());
    OpenExport export =
        new OpenExport(who.account(), owner, files, choices, folder, clock.instant());
    boolean open = false;
    try {
      turns.acquireUninterruptibly();
      try {
        for (SealedExport file : files) {
          safe(file);
        }
        List<Kind> kinds = kind.isEmpty() ? export.mayBe() : kind;
        if (kinds.size() == 1) {
          export.read(kinds.getFirst());
        }
      } finally {
        turns.release();
      }
      if (!exports.hasRoom(who.account())) {
        return new Opened.No(Text.of("chats.error.room"));
      }
      exports.add(export);
      open = true;
      return new Opened.Yes(export);
    } catch (ZipRefused e) {
      return new Opened.No(Text.of("chats.error.refused", "reason", e.reason()));
    } catch (IOException e) {
      LOG.error("An export could not be read: {}", e.getClass().getSimpleName());
      return new Opened.No(Text.of("chats.error.not-read"));
    } finally {
      if (!open) {
        letGo(files);
      }
    }
  }

  private static void safe(SealedExport file) throws IOException {
    if (SafeZip.looksLike(file.open())) {
      SafeZip.open(file.open(), ZipLimits.STANDARD).close();
    }
  }

  /** Reads an open export as this kind. */
  void read(OpenExport export, Kind kind) throws IOException {
    turns.acquireUninterruptibly();
    try {
      export.read(kind);
    } finally {
      turns.release();
    }
  }

  /** Reads it anew with the answer to which number of its dates is the day. */
  void order(OpenExport export, DayOrder order) throws IOException {
    turns.acquireUninterruptibly();
    try {
      export.order(order);
    } finally {
      turns.release();
    }
  }

  static void letGo(List<SealedExport> files) {
    files.forEach(file -> letGo(file.file()));
  }

  static void letGo(SealedFile file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.error("A sealed file could not be let go: {}", e.getClass().getSimpleName());
    }
  }
}
