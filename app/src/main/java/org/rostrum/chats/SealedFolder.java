package org.rostrum.chats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where sealed files lie while they are open. A file loses its name as soon as it is made, so that
 * nothing is left when this process ends, in whatever way; what a system without such files left
 * behind goes at the next start.
 */
@Component
class SealedFolder {

  private final Path folder;

  SealedFolder(@Value("${rostrum.data}") Path data) {
    this.folder = data.toAbsolutePath().normalize().resolve("chats");
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try (var left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder for exports cannot be made", e);
    }
  }

  Path folder() {
    return folder;
  }

  /** A new one, empty. */
  SealedFile make() throws IOException {
    return new SealedFile(
        FileChannel.open(
            folder.resolve(UUID.randomUUID() + ".sealed"),
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
  }
}
