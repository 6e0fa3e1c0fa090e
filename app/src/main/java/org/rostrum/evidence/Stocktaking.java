package org.rostrum.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds the folder against the rows. A file without a row was never acknowledged: it is reported
 * after a day and goes after a week. A row without its file must not be, and is an alarm.
 */
@Component
class Stocktaking {

  static final Duration REPORTED = Duration.ofHours(24);
  static final Duration GONE = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(Stocktaking.class);

  private final Shelf shelf;
  private final Exhibits exhibits;
  private final Clock clock;

  Stocktaking(Shelf shelf, Exhibits exhibits, Clock clock) {
    this.shelf = shelf;
    this.exhibits = exhibits;
    this.clock = clock;
  }

  /**
   * What does not fit.
   *
   * @param orphans files without a row, a day old or older
   * @param missing ids of rows without a file
   */
  record Found(List<Path> orphans, Set<String> missing) {}

  Found look() throws IOException {
    Set<String> missing = exhibits.ids();
    List<Path> files = files(shelf.kept());
    files.forEach(file -> missing.remove(name(file)));
    Set<String> known = exhibits.ids();
    List<Path> orphans = new ArrayList<>();
    for (Path file : files) {
      if (!known.contains(name(file)) && isOlderThan(file, REPORTED)) {
        orphans.add(file);
      }
    }
    return new Found(List.copyOf(orphans), new TreeSet<>(missing));
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
  void report() {
    try {
      Found found = look();
      if (!found.missing().isEmpty()) {
        LOG.error("Kept files that are not there: {}", found.missing());
      }
      if (!found.orphans().isEmpty()) {
        LOG.warn("Files that nobody was told are kept: {}", found.orphans().size());
      }
      for (Path orphan : found.orphans()) {
        deleteIfOlder(orphan, GONE);
      }
      for (Path part : files(shelf.incoming())) {
        deleteIfOlder(part, REPORTED);
      }
    } catch (IOException | DataAccessException e) {
      LOG.warn("The stock could not be taken: {}", e.getClass().getSimpleName());
    }
  }

  private void deleteIfOlder(Path file, Duration age) throws IOException {
    if (isOlderThan(file, age)) {
      Files.deleteIfExists(file);
    }
  }

  private boolean isOlderThan(Path file, Duration age) throws IOException {
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return written.plus(age).isBefore(clock.instant());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
