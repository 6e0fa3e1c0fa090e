package org.rostrum.exhibits.pdq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The public pictures and hashes of the reference, where they stand. */
final class ReferencePictures {

  static final Path FOLDER =
      Path.of(Objects.requireNonNull(System.getProperty("rostrum.root")))
          .resolve("../shared/data/pdq");

  private ReferencePictures() {}

  /** One row of the list of expected hashes. */
  record Expected(Path file, PictureHash picture, Optional<PdqHash> published) {

    PictureHash read(Function<InputStream, PictureReading> how) {
      try (InputStream in = Files.newInputStream(file)) {
        return ((PictureReading.Hashed) how.apply(in)).picture();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String name() {
      return FOLDER.relativize(file).toString();
    }
  }

  static List<Expected> all() throws IOException {
    return lines("expected-hashes.csv").stream().skip(1).map(ReferencePictures::expected).toList();
  }

  static Expected named(String name) throws IOException {
    return all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  static List<PdqHash> hashes(String file) throws IOException {
    return lines(file).stream().map(line -> hash(line.substring(0, 64))).toList();
  }

  static List<String> lines(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file));
  }

  static PdqHash hash(String hex) {
    return PdqHash.of(hex).orElseThrow();
  }

  private static Expected expected(String line) {
    String[] cells = line.split(",", -1);
    return new Expected(
        FOLDER.resolve(cells[0]),
        new PictureHash(hash(cells[1]), Integer.parseInt(cells[2])),
        PdqHash.of(cells[3]));
  }
}
