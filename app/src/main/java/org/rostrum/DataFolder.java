package org.rostrum;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/**
 * The one folder in which Rostrum keeps everything, held by a lock until closed, so that two starts
 * never share it.
 *
 * <p>A folder made for the demo carries a marker; only such a folder is ever emptied, and it is
 * never used for real work.
 */
final class DataFolder implements AutoCloseable {
  private static final String LOCK = "rostrum.lock";
  private static final String DEMO_MARKER = "made-by-rostrum-demo";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Opens the folder for real use, making it if needed. */
  static DataFolder open(Path path) {
    DataFolder folder = locked(path);
    if (folder.isDemo()) {
      folder.close();
      throw new StartRefused(
          "%s holds the made-up council of ./rostrum demo. Choose another folder with --data DIR."
              .formatted(folder.path));
    }
    return folder;
  }

  /** Opens the demo's own folder; with {@code fresh}, empties it first. */
  static DataFolder openForDemo(Path path, boolean fresh) {
    DataFolder folder = locked(path);
    try {
      if (!folder.isDemo()) {
        if (!folder.isEmpty()) {
          throw new StartRefused(
              "%s holds files that the demo did not make. Choose another folder with --data DIR."
                  .formatted(folder.path));
        }
        Files.createFile(folder.path.resolve(DEMO_MARKER));
      } else if (fresh) {
        OrphanPostgres.stopIn(folder.postgres());
        folder.empty();
      }
      return folder;
    } catch (IOException e) {
      folder.close();
      throw new StartRefused("%s cannot be prepared.".formatted(folder.path), e);
    } catch (StartRefused e) {
      folder.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  Path postgres() {
    return path.resolve("postgres");
  }

  Path log() {
    return path.resolve("rostrum.log");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("The lock in " + path + " cannot be let go", e);
    }
  }

  private boolean isDemo() {
    return Files.exists(path.resolve(DEMO_MARKER));
  }

  private boolean isEmpty() throws IOException {
    try (var files = Files.list(path)) {
      return files.allMatch(file -> file.endsWith(LOCK));
    }
  }

  private void empty() throws IOException {
    List<Path> old;
    try (var walk = Files.walk(path)) {
      old = walk.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(path)).toList();
    }
    for (Path file : old) {
      if (!file.equals(path.resolve(LOCK)) && !file.equals(path.resolve(DEMO_MARKER))) {
        Files.delete(file);
      }
    }
  }

  private static DataFolder locked(Path wanted) {
    Path path = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      requireOwner(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      FileChannel channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (taken(channel)) {
        channel.close();
        throw new StartRefused("Rostrum is already running with the data in %s.".formatted(path));
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new StartRefused("The data folder %s cannot be written to.".formatted(path), e);
    }
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /**
   * PostgreSQL refuses another user's folder, and only after minutes; ids, as names may be absent.
   */
  private static void requireOwner(Path path) throws IOException {
    Path probe = Files.createTempFile(path, "owner", "");
    try {
      Object owner = Files.getAttribute(path, "unix:uid");
      if (!owner.equals(Files.getAttribute(probe, "unix:uid"))) {
        throw new StartRefused(
            "The data folder %s belongs to another user (%s). Start Rostrum as that user, or choose another folder with --data DIR."
                .formatted(path, Files.getOwner(path).getName()));
      }
    } finally {
      Files.delete(probe);
    }
  }
}
