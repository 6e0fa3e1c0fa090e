package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The W3C's examples of ActivityStreams 2.0, and those that it says are wrong. */
@Tag("corpora")
class ActivityStreamsCorporaTests {

  private static final Path CORPUS = Taken.corpus("activitystreams-w3c");
  private static final String BROKEN = "vocabulary-ex196-jsonld.json";

  @Test
  void every_example_is_accepted_but_one_whose_broken_line_is_named() throws IOException {
    Map<String, String> complaints = new TreeMap<>();
    List<Path> files = files(CORPUS);
    assertThat(files).hasSize(212);
    for (Path file : files) {
      Taken taken = Taken.of(Kind.MASTODON, file);
      if (!(taken.result() instanceof Result.Read) || !taken.notUnderstood().isEmpty()) {
        complaints.put(String.valueOf(file.getFileName()), taken.notUnderstood().toString());
      }
    }
    assertThat(complaints).containsOnlyKeys(BROKEN);
    Taken broken = Taken.of(Kind.MASTODON, CORPUS.resolve(BROKEN));
    assertThat(broken.notUnderstood().getFirst().place().line()).isEqualTo(6);
  }

  @Test
  void the_notes_of_the_examples_are_messages() {
    assertThat(Taken.of(Kind.MASTODON, CORPUS.resolve("simple0014.json")).texts())
        .containsExactly("This is a simple note with markup");
    assertThat(Taken.of(Kind.MASTODON, CORPUS.resolve("vocabulary-ex92-jsonld.json")).texts())
        .containsExactly("A Simple Note", "Another Simple Note");
  }

  @Test
  void every_wrong_example_is_refused_named_or_repaired() throws IOException {
    Map<String, Taken> wrong = new TreeMap<>();
    for (Path file : files(CORPUS.resolve("fail"))) {
      String name = String.valueOf(file.getFileName()).replace(".json", "");
      wrong.put(name, Taken.of(Kind.MASTODON, file));
    }
    assertThat(wrong).hasSize(20);
    List<String> refused = List.of("number-at-top", "string-at-top");
    refused.forEach(name -> assertThat(wrong.remove(name).refused().reason()).isNotEmpty());
    assertThat(wrong.remove("array-at-top").texts())
        .containsExactly(
            "A simple note\nNow is the time for all good people", "A simple note\nLorem ipsum");
    assertThat(wrong.remove("namemap-as-name").read().notUnderstood()).isZero();
    wrong.forEach((name, taken) -> assertThat(taken.notUnderstood()).as(name).isNotEmpty());
    assertThat(wrong.get("content-map-with-invalid-language-tag").texts())
        .containsExactly("The forbidden note\nThis language tag is invalid per RFC 5646.");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
