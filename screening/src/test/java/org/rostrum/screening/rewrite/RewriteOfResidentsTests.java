package org.rostrum.screening.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;
import org.rostrum.screening.text.Words;

/** Whose case a draft tells is "a resident" in its rewrite, and who is in public office is not. */
class RewriteOfResidentsTests {

  private static final Screener SCREENER = Screener.standard();
  private static final Set<String> RULES = Set.of("PD-02", "PD-03");

  /** Of the drafts in which a rule speaks, so many of a hundred have a rewrite at least. */
  private static final int FEWEST_OF_HUNDRED = 50;

  private static Directory council;

  /** A draft, the words of a name that must go, and the words that must stay. */
  record Written(String name, String kept, String text) {}

  @BeforeAll
  static void readCouncil() throws IOException {
    council =
        Records.readDirectory(
            Files.readString(Path.of("src/test/resources/example-council.json")),
            new ArrayList<>());
  }

  static Stream<Written> drafts() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/residents.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 3))
        .map(parts -> new Written(parts[0], parts[1], parts[2]));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void no_rewrite_holds_the_name_or_loses_the_case(Written draft) {
    Screening screening = SCREENER.screen(draft.text(), Circumstances.UNKNOWN, council);
    for (String text : rewrites(screening)) {
      Words after = new Words(text);
      String forms = " " + after.forms(0, after.count()) + " ";
      Words name = new Words(draft.name());
      for (int word = 0; word < name.count(); word++) {
        if (!name.form(word).equals("and")) {
          assertThat(forms).as(text).doesNotContain(" " + name.form(word) + " ");
        }
      }
      assertThat(text).contains(draft.kept());
      Set<String> again = rules(SCREENER.screen(text, Circumstances.UNKNOWN, council));
      assertThat(again).as(text).isSubsetOf(rules(screening));
    }
  }

  @Test
  void most_drafts_that_name_a_resident_have_a_rewrite() throws IOException {
    int spoken = 0;
    int rewritten = 0;
    for (Written draft : drafts().toList()) {
      Screening screening = SCREENER.screen(draft.text(), Circumstances.UNKNOWN, council);
      List<String> texts = rewrites(screening);
      boolean speaks = screening.findings().stream().anyMatch(f -> RULES.contains(f.rule()));
      spoken += speaks ? 1 : 0;
      rewritten += texts.isEmpty() ? 0 : 1;
    }
    System.out.printf(
        "drafts that name a resident: %d spoken of, %d rewritten%n", spoken, rewritten);
    assertThat(spoken).isGreaterThanOrEqualTo(20);
    assertThat(rewritten * 100).isGreaterThanOrEqualTo(spoken * FEWEST_OF_HUNDRED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Tamsin Holloway has been evicted and has rent arrears. I have chased the council for Tamsin twice. | A resident has been evicted and has rent arrears. I have chased the council for the resident twice.
          Leanne and Craig Doyle were evicted last week and the council offered one hotel room. | Residents were evicted last week and the council offered one hotel room.
          My tenant Gwilym Prosser has rent arrears and has been refused housing benefit. | My tenant has rent arrears and has been refused housing benefit.
          """)
  void a_name_gives_way_wherever_it_stands(String text, String better) {
    assertThat(rewrite(text, council)).isEqualTo(better);
  }

  @Test
  void members_and_officers_keep_their_names() {
    Directory directory =
        new Directory(
            Directory.EMPTY.council(),
            List.of(),
            List.of(),
            List.of(new Directory.Member("Aneira Blackwood", null, List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    String text =
        "Tamsin Holloway has been evicted and has rent arrears. Aneira Blackwood promised her a"
            + " flat.";
    assertThat(rewrite(text, directory)).contains("Aneira Blackwood").doesNotContain("Holloway");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks Tamsin Holloway, your rent arrears are sorted and the eviction is off.",
        "Dr Anwen Tudor told me that her patient was evicted with rent arrears."
      })
  void nobody_is_made_a_resident_who_is_spoken_to_or_in_office(String text) {
    assertThat(rewrites(SCREENER.screen(text))).noneMatch(better -> better.contains("a resident"));
  }

  private static @Nullable String rewrite(String text, Directory directory) {
    List<String> texts = rewrites(SCREENER.screen(text, Circumstances.UNKNOWN, directory));
    return texts.isEmpty() ? null : texts.getFirst();
  }

  private static List<String> rewrites(Screening screening) {
    return screening.findings().stream()
        .filter(finding -> RULES.contains(finding.rule()))
        .map(Finding::rewrite)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Set<String> rules(Screening screening) {
    Set<String> rules = new HashSet<>();
    screening.findings().forEach(finding -> rules.add(finding.rule()));
    return rules;
  }
}
