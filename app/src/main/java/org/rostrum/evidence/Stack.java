package org.rostrum.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.rostrum.evidence.Upload.Piece;
import org.springframework.stereotype.Component;

/**
 * The folders in which pieces wait for the rest of their file, one folder an upload. A piece is
 * forced to the disk, and its folder too, before it is counted.
 */
@Component
class Stack {

  private final Path folder;

  Stack(Shelf shelf) {
    this.folder = shelf.unfinished();
  }

  /** Where the pieces of an upload lie. */
  Path of(Upload.Id id) {
    return folder.resolve(id.toString());
  }

  void put(Upload.Id id, Piece piece, Shelf.Part part) throws IOException {
    Path own = of(id);
    if (Files.notExists(own)) {
      Files.createDirectories(
          own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Shelf.force(folder);
    }
    Files.move(part.file(), own.resolve(piece.file()), StandardCopyOption.ATOMIC_MOVE);
    Shelf.force(own);
  }

  /** All pieces as the one file they are; each is opened when its turn comes. */
  InputStream whole(Upload.Id id, List<Piece> pieces) {
    Iterator<Piece> next = pieces.iterator();
    return new SequenceInputStream(
        new java.util.Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return next.hasNext();
          }

          @Override
          public InputStream nextElement() throws NoSuchElementException {
            try {
              return Files.newInputStream(of(id).resolve(next.next().file()));
            } catch (IOException e) {
              throw new UncheckedIOException("A piece is not there", e);
            }
          }
        });
  }

  void clear(Upload.Id id) throws IOException {
    clear(of(id));
  }

  static void clear(Path own) throws IOException {
    try (var pieces = Files.list(own)) {
      for (Path piece : pieces.toList()) {
        Files.deleteIfExists(piece);
      }
    } catch (NoSuchFileException e) {
      return;
    }
    Files.deleteIfExists(own);
  }

  List<Path> folders() throws IOException {
    try (var all = Files.list(folder)) {
      return all.toList();
    }
  }
}
