package org.rostrum.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AdoptedTextTests {
  private final PolicyText policy = new PolicyPacks().text(PolicyPacks.DEFAULT);

  @Test
  void the_policy_the_guidance_and_the_form_have_151_clauses_each_present_once() {
    List<String> ids = policy.clauses().stream().map(clause -> clause.id().value()).toList();
    assertThat(ids)
        .containsExactlyElementsOf(names().toList())
        .doesNotHaveDuplicates()
        .hasSize(151);
  }

  @Test
  void the_clauses_put_together_are_the_adopted_text_to_the_letter() {
    assertThat(policy.adoptedLines()).containsExactlyElementsOf(adopted());
  }

  @Test
  void taking_one_letter_from_one_clause_would_be_noticed() {
    List<Section> sections =
        policy.sections().stream()
            .map(section ->
                section.with(
                    section.clauses().stream()
                        .map(clause ->
                            clause.id().value().equals("P4.NOT.1")
                                ? clause.withAdopted(clause.adopted().substring(1))
                                : clause)
                        .toList()))
            .toList();
    assertThat(new PolicyText("spoilt", null, sections).adoptedLines()).isNotEqualTo(adopted());
  }

  @Test
  @Tag("corpora")
  void the_shipped_text_is_the_councils_paper_with_slots_for_people_and_places()
      throws IOException {
    Path paper =
        Path.of(System.getProperty("rostrum.root"), "../shared/policy/social-media-policy.md");
    String pattern =
        adopted().stream()
            .map(line ->
                Stream.of(line.split("(?=\\{\\{)|(?<=}})"))
                    .map(piece -> Slots.standIn(piece) ? "(?s:.{3,90}?)" : Pattern.quote(piece))
                    .collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
    assertThat(String.join("\n", lines(Files.readString(paper)))).matches(pattern);
  }

  @Test
  void no_person_number_or_address_of_any_real_council_stands_in_the_text() {
    String everything =
        String.join("\n", adopted())
            + policy.clauses().stream()
                .map(clause -> clause.plain() + clause.heading() + clause.notes())
                .collect(Collectors.joining());
    assertThat(everything)
        .doesNotContainPattern("\\b0\\d{3} ?\\d{3}|\\b0\\d{2,4}[ -]\\d{3}")
        .doesNotContainPattern("[\\w.]+@[\\w.]+")
        .doesNotContainPattern("\\b[A-Z]{1,2}\\d{1,2} \\d[A-Z]{2}\\b")
        .doesNotContainIgnoringCase("sandwell")
        .doesNotContain(".gov.uk/downloads", "intranet.");
  }

  @Test
  void every_one_of_the_fifty_notes_is_shown_beside_a_clause() {
    Set<String> shown =
        policy.clauses().stream()
            .flatMap(clause -> clause.notes().stream())
            .map(Note::number)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 50).mapToObj("O-%02d"::formatted).toList());
  }

  @Test
  void a_word_that_a_note_tells_to_read_differently_stands_in_the_adopted_text() {
    Pattern read = Pattern.compile("[Rr]ead “([^”]+)” as “");
    for (Clause clause : policy.clauses()) {
      for (Note note : clause.notes()) {
        read.matcher(note.text())
            .results()
            .map(slip -> slip.group(1))
            .forEach(slip ->
                assertThat(
                        note.clauses().stream()
                            .map(id -> policy.clause(id.value()).orElseThrow().adopted()))
                    .as(note.number())
                    .anyMatch(text -> text.contains(slip)));
      }
    }
  }

  @Test
  void the_five_principles_say_the_same_in_policy_and_guidance() {
    for (int n = 1; n <= 5; n++) {
      Clause guidance = policy.clause("G4." + n).orElseThrow();
      String twin =
          guidance.sameWords().stream()
              .map(id -> policy.clause(id.value()).orElseThrow().adopted())
              .collect(Collectors.joining(" "));
      assertThat(twin.replace('’', '\'')).isEqualTo(guidance.adopted().replace('’', '\''));
    }
  }

  @Test
  void reading_beside_each_other_goes_both_ways_and_never_to_oneself() {
    for (Clause clause : policy.clauses()) {
      for (ClauseId other : clause.beside()) {
        assertThat(other).isNotEqualTo(clause.id());
        assertThat(policy.clause(other.value()).orElseThrow().beside()).contains(clause.id());
      }
    }
  }

  @Test
  void what_members_should_and_should_not_do_can_be_told_apart() {
    assertThat(ofKind(ClauseKind.DO)).contains("P4.SHOULD.1", "P4.SHOULD.9", "G3.5");
    assertThat(ofKind(ClauseKind.DONT)).contains("P4.NOT.1", "P4.NOT.2", "P4.NOT.3", "P4.NOT.4");
    assertThat(ofKind(ClauseKind.DUTY)).contains("P3.ENSURE.1", "P3.ENSURE.6");
  }

  private List<String> ofKind(ClauseKind kind) {
    return policy.clauses().stream()
        .filter(clause -> clause.kind() == kind)
        .map(clause -> clause.id().value())
        .toList();
  }

  private static List<String> adopted() {
    try (var in = AdoptedTextTests.class.getResourceAsStream("/policy/sandwell-2024/adopted.md")) {
      return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /** The names of all clauses, in the order of the paper. */
  private static Stream<String> names() {
    return Stream.of(
            "P0",
            "P1.1-4",
            "P2.1-3 P2.RISK.1-8 P2.4",
            "P3.0 P3.ENSURE.1-6 P3.CAP.1-3 P3.CAPEX.1-5 P3.CAP.4",
            "P4.1-3 P4.SHOULD.0-10 P4.NOT.0-4",
            "P5.0 P5.RESPECT.1-2 P5.CREDIBLE.1-3 P5.HONEST.1-3 P5.RESPONSIVE.1-3 P5.THINK.1-3",
            "P6.1-3",
            "G0 G1.1a G1.1b G1.1c G1.2-3",
            "G2.1-2 G2.2.a G2.2.b G2.2.c G2.2.d G2.2.e G2.2.f G2.2.g G2.3-4",
            "G2.BIAS.1 G2.EQ.1 G2.ELEC.1 G2.HR.1 G2.CODE.1",
            "G3.1-8 G4.0-5 G5.1-2 G6.1-2 G7.1-2 G8.1 G9",
            "A2.0 A2.0a A2.0b A2.0c A2.0d",
            "A2.1 A2.1a A2.1b A2.1c A2.1d A2.1e A2.1f A2.1g A2.1h A2.1n A2.1v",
            "A2.2 A2.3 A2.3.a A2.3.b A2.3.c A2.3.d A2.3.e A2.3.f A2.3.g A2.3.h A2.3.i A2.3.j A2.3.k",
            "A2.C A2.4-5 A2.5x A2.6-8 A2.R")
        .flatMap(line -> Stream.of(line.split(" ")))
        .flatMap(AdoptedTextTests::range);
  }

  private static Stream<String> range(String names) {
    var range = Pattern.compile("(.*\\.)(\\d+)-(\\d+)").matcher(names);
    return range.matches()
        ? IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
            .mapToObj(n -> range.group(1) + n)
        : Stream.of(names);
  }
}
