package org.rostrum.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Files that others made to break such a place, each under four names. */
@RostrumTest
@Tag("corpora")
@TestPropertySource(properties = "rostrum.evidence.day-mb=100000")
class TortureTests {

  private static final Path CORPORA =
      Path.of(System.getProperty("rostrum.root"), "../shared/data/security");
  private static final List<String> KINDS =
      List.of("image-torture", "pdf-torture", "archive-torture", "mime-torture");

  @Autowired ApplicationContext context;
  @Autowired Shelf shelf;

  @Test
  void each_is_kept_as_it_came_or_refused_with_a_sentence() throws IOException {
    var member = new SignIns(context).as(Hat.MEMBER);
    for (String corpus : KINDS) {
      var outcomes = new TreeMap<String, Integer>();
      List<Path> files;
      try (var walk = Files.walk(CORPORA.resolve(corpus).resolve("dev"))) {
        files = walk.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        for (String name :
            List.of(file.getFileName().toString(), "shot.png", "letter.pdf", "mail.eml")) {
          var answer = FormWithFiles.upload(member, name, bytes);
          assertThat(answer.statusCode()).as(file + " as " + name).isIn(200, 422);
          if (answer.statusCode() == 200) {
            byte[] kept = Files.readAllBytes(shelf.kept().resolve(FormWithFiles.id(answer)));
            assertThat(Arrays.equals(kept, bytes)).as("%s", file).isTrue();
            outcomes.merge("kept", 1, Integer::sum);
          } else {
            outcomes.merge(
                answer.body().replaceAll(".*\"reason\":\"(\\w+)\".*", "$1"), 1, Integer::sum);
          }
        }
      }
      System.out.println(corpus + ": " + files.size() + " files under 4 names, " + outcomes);
      assertThat(files).hasSizeGreaterThan(20);
    }
    try (var incoming = Files.list(shelf.incoming())) {
      assertThat(incoming).isEmpty();
    }
  }
}
