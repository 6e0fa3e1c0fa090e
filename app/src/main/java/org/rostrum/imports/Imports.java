package org.rostrum.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a council's file in one transaction: all of it or nothing.
 *
 * <p>A preview is the same work, taken back at the end, so that it cannot say anything that the
 * import would not do.
 */
@Service
public class Imports {
  private final List<ImportKind> kinds;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Imports(
      List<ImportKind> kinds,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events) {
    this.kinds = kinds.stream().sorted(Comparator.comparingInt(ImportKind::order)).toList();
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
  }

  /** Every kind of file, in the order in which to bring them in. */
  public List<ImportKind> kinds() {
    return kinds;
  }

  public Optional<ImportKind> kind(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** What the file would do. Nothing is kept. */
  public Outcome preview(ImportKind kind, byte[] file) {
    return take(kind, file, Optional.empty());
  }

  /** Brings the file in, if nothing in it is wrong. */
  public Outcome bringIn(ImportKind kind, byte[] file, Importer importer) {
    return take(kind, file, Optional.of(importer));
  }

  private Outcome take(ImportKind kind, byte[] file, Optional<Importer> importer) {
    var sheet = Sheet.of(file, kind.columns());
    return transaction.execute(status -> take(kind, sheet, importer, status));
  }

  private Outcome take(
      ImportKind kind, Sheet sheet, Optional<Importer> importer, TransactionStatus status) {
    var tally = new Tally(sheet.problems());
    for (var row : sheet.rows()) {
      tally.count(row, kind.take(row));
    }
    var outcome = tally.outcome();
    if (importer.isEmpty() || !outcome.isClean()) {
      status.setRollbackOnly();
      return outcome;
    }
    importer
        .map(who -> new CouncilDataImported(who.actor(), who.hat(), kind.name()))
        .ifPresent(events::publishEvent);
    return outcome;
  }

  private static final class Tally {
    private final List<Problem> problems;
    private int added;
    private int changed;
    private int same;

    private Tally(List<Problem> found) {
      problems = new ArrayList<>(found);
    }

    private void count(Row row, Taken taken) {
      switch (taken) {
        case Taken.Added() -> added++;
        case Taken.Changed() -> changed++;
        case Taken.Same() -> same++;
        case Taken.Refused(var column, var reason, var values) ->
            problems.add(new Problem(row.line(), column, reason, values));
      }
    }

    private Outcome outcome() {
      problems.sort(Comparator.comparingLong(Problem::line));
      return new Outcome(added, changed, same, problems);
    }
  }
}
