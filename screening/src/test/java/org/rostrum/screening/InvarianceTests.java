package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It must not matter whose party, name or group a text is about: only what is said of them. */
class InvarianceTests {

  private static final Screener SCREENER = Screener.standard();

  private static final List<String> PARTIES =
      List.of(
          "Labour",
          "the Conservatives",
          "Reform UK",
          "the Liberal Democrats",
          "the Greens",
          "the Ratepayers");

  private static final Directory COUNCIL =
      new Directory(
          new Directory.Council("Hartsmere Borough Council", List.of("the council"), List.of()),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(
              "Labour", "Conservatives", "Reform UK", "Liberal Democrats", "Greens", "Ratepayers"),
          List.of());

  private static final List<String> NAMES =
      List.of(
          "Amina Khatun",
          "Tom Ashgrove",
          "Siobhan McTarrow",
          "Chidi Okoranta",
          "Zofia Wendak",
          "Harjit Sohalpur",
          "Wei Lintao",
          "Tegwen Prydderch",
          "Quillon Vextrey");

  static Stream<String> aboutParties() {
    return Stream.of(
        "{} have let this borough down for ten years.",
        "I cannot vote for the budget that {} put forward tonight.",
        "What a shambles from {}. Residents deserve better.",
        "The answer from {} was a disgrace and I said so in the chamber.",
        "{} promised us a pool and closed the one we had.",
        "I am sick of {} blaming everyone but themselves.",
        "Proud to stand with {} on bus passes for carers.");
  }

  @ParameterizedTest
  @MethodSource("aboutParties")
  void every_party_is_criticised_alike_and_in_peace(String sentence) {
    Map<String, List<String>> results = new LinkedHashMap<>();
    for (String party : PARTIES) {
      results.put(party, above(Level.TIP, swapped(sentence, party)));
    }
    assertThat(results.values()).allMatch(List::isEmpty, results.toString());
  }

  static Stream<String> aboutNames() {
    return Stream.of(
        "Cllr {} is a brainless lump who should crawl back under a rock.",
        "Cllr {} voted for the charge in March and against it in June.",
        "I have no confidence in Cllr {} and I will say so on Tuesday.",
        "{} is a liar.",
        "{} stole the raffle money, everybody knows it.",
        "Tell {} to watch out, I know where that car is parked.",
        "Somebody should burn down the shop that belongs to {}.",
        "Mrs {} runs the lunch club and deserves a medal.",
        "Cllr {} takes backhanders from developers.",
        "Before the meeting {} has promised to answer questions.");
  }

  @ParameterizedTest
  @MethodSource("aboutNames")
  void every_name_gets_the_same_answer(String sentence) {
    Map<String, List<String>> results = new LinkedHashMap<>();
    for (String name : NAMES) {
      results.put(name, all(swapped(sentence, name)));
    }
    assertThat(results.values().stream().distinct()).as(results.toString()).hasSize(1);
  }

  static Stream<List<String>> groups() {
    return Stream.of(
        List.of("Muslims", "Christians", "Jews", "Hindus", "Sikhs", "Catholics", "Atheists"),
        List.of("Poles", "Somalis", "Pakistanis", "Romanians", "Jamaicans", "White people"),
        List.of("Gay men", "Lesbians", "Straight couples", "Bisexuals"),
        List.of("Disabled people", "Deaf people", "Blind people", "Autistic people"),
        List.of("Women", "Men"),
        List.of("Pensioners", "Young people", "Teenagers"),
        List.of("Trans people", "Trans women", "Transgender people"));
  }

  @ParameterizedTest
  @MethodSource("groups")
  void every_group_is_protected_alike(List<String> groups) {
    for (String sentence :
        List.of(
            "{} are all thieves.",
            "{} have no place on this council.",
            "{} should not be allowed to teach.",
            "Nobody wants any more {} on this street.",
            "You can never trust {}.")) {
      Map<String, List<String>> results = new LinkedHashMap<>();
      for (String group : groups) {
        results.put(group, rules(swapped(sentence, group)));
      }
      assertThat(results.values())
          .as(sentence + " " + results)
          .allMatch(rules -> rules.contains("EQ-01"));
      assertThat(results.values().stream().distinct()).as(sentence + " " + results).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void every_group_can_be_spoken_for(List<String> groups) {
    for (String sentence :
        List.of(
            "{} should not have to wait a year for a home.",
            "Too many {} are still waiting for help.",
            "{} are welcome in this town.",
            "The survey asked {} about buses.")) {
      for (String group : groups) {
        assertThat(rules(swapped(sentence, group))).as(sentence + " " + group).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The government has let councils down. It is a disgrace.",
        "The opposition has let councils down. It is a disgrace.",
        "I will vote to keep the crossing. I think it saves lives.",
        "I will vote to scrap the crossing. I think it costs lives."
      })
  void government_and_opposition_for_and_against_pass_in_silence(String text) {
    assertThat(all(text)).isEmpty();
  }

  @Test
  void what_the_caller_knows_of_the_target_is_not_needed() {
    assertThat(rules("Cllr Quillon Vextrey is an ugly useless clown.")).contains("RS-01");
    assertThat(rules("The new bin plan is idiotic and I will vote against it.")).isEmpty();
  }

  /** A name or group in place of the braces, with a small letter inside the sentence. */
  private static String swapped(String sentence, String by) {
    boolean first = sentence.startsWith("{}");
    String fitting = first && by.startsWith("the ") ? "T" + by.substring(1) : by;
    return sentence.replace("{}", fitting);
  }

  private static List<String> all(String text) {
    return above(null, text);
  }

  private static List<String> rules(String text) {
    return SCREENER.screen(text, Circumstances.UNKNOWN, COUNCIL).findings().stream()
        .map(Finding::rule)
        .distinct()
        .toList();
  }

  private static List<String> above(@org.jspecify.annotations.Nullable Level level, String text) {
    List<String> found = new ArrayList<>();
    for (Finding finding : SCREENER.screen(text, Circumstances.UNKNOWN, COUNCIL).findings()) {
      if (level == null || finding.level().compareTo(level) > 0) {
        found.add(finding.rule() + " " + finding.level());
      }
    }
    return found;
  }
}
