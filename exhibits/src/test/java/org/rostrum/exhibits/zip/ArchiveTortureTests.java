package org.rostrum.exhibits.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Archives made to harm, or only odd, that others collected: each is read or refused by name. */
@Tag("corpora")
class ArchiveTortureTests {

  private static final Path CORPUS =
      Path.of(System.getProperty("rostrum.root", ".."))
          .resolve("../shared/data/security/archive-torture/dev");

  @Test
  void every_archive_is_read_or_refused_with_the_limit_named() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    for (Path file : files()) {
      String name = CORPUS.relativize(file).toString();
      long began = System.nanoTime();
      outcomes.put(name, outcome(file));
      assertThat(System.nanoTime() - began).as(name).isLessThan(2_000_000_000L);
    }
    assertThat(outcomes).hasSize(171);
    assertThat(outcomes.get("overlap/abc.zip")).isEqualTo("READ");
    assertThat(outcomes.get("overlap/full_overlap.zip")).isIn("OVERLAP", "RATIO");
    assertThat(outcomes.get("commons-compress/COMPRESS-214_unix_symlinks.zip"))
        .isEqualTo("SYMLINK");
    assertThat(outcomes)
        .allSatisfy((name, outcome) -> {
          if (name.startsWith("libzip/encrypt")) {
            assertThat(outcome).as(name).isIn("ENCRYPTED", "READ", "LOCAL_IS_NOT_CENTRAL");
          }
          // The odd field of that one stands in a local header, from which nothing is taken.
          if (name.startsWith("libzip/incons") && !name.endsWith("ef-local-id-size.zip")) {
            assertThat(outcome).as(name).isNotEqualTo("READ");
          }
          if (name.endsWith(".7z") || name.contains(".tar") || name.endsWith(".rar")) {
            assertThat(outcome).as(name).isEqualTo("NOT_A_ZIP");
          }
        });
  }

  @Test
  void a_bomb_of_overlaps_is_refused_in_a_tenth_of_a_second() throws IOException {
    for (Path file : files()) {
      outcome(file); // warm
    }
    long began = System.nanoTime();
    assertThat(outcome(CORPUS.resolve("overlap/full_overlap.zip"))).isIn("OVERLAP", "RATIO");
    assertThat(System.nanoTime() - began).isLessThan(100_000_000L);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(CORPUS)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String outcome(Path file) throws IOException {
    String first = "READ";
    try (SafeZip zip = SafeZip.open(file, ZipLimits.STANDARD)) {
      for (ZipMember member : zip.members()) {
        try (InputStream in = zip.open(member)) {
          in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipRefused refusal) {
          first = refusal.limit().name();
        }
      }
      return first;
    } catch (ZipRefused refusal) {
      assertThat(refusal.reason()).isNotEmpty();
      return refusal.limit().name();
    }
  }
}
