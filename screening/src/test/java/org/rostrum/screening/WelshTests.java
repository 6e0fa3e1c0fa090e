package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Welsh is checked as far as the rules reach, and the answer says how far that is. */
class WelshTests {

  private static final Screener SCREENER = Screener.standard();
  private static final String NEWS =
      "Mae'r cyngor wedi cytuno ar y gyllideb ac mae hyn yn newyddion da i bawb.";
  private static final String THREAT = "Mi fydda i'n dy ladd di os wyt ti'n dod yn agos.";

  static Stream<Rule> reaching() {
    return SCREENER.rulebook().rules().stream().filter(Rule::welsh);
  }

  static Stream<Example> examples() {
    return reaching().flatMap(rule -> Example.inWelsh(rule.id()).stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_rule_keeps_its_welsh_examples(Example example) {
    Screening screening = SCREENER.screen(example.text(), example.circumstances(), Directory.EMPTY);
    assertThat(screening.language()).as(example.text()).isEqualTo("cy");
    Set<String> spoke = new TreeSet<>();
    screening.findings().forEach(finding -> spoke.add(finding.rule()));
    assertThat(spoke.contains(example.rule()))
        .as(
            "%s %s: %s (%s spoke)",
            example.id(),
            example.catches() ? "must speak" : "must be silent",
            example.text(),
            spoke)
        .isEqualTo(example.catches());
    for (Finding finding : screening.findings()) {
      assertThat(finding.spans()).allMatch(span -> !span.in(example.text()).isBlank());
      assertThat(finding.rewrite()).as("no rewrite is made in Welsh").isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("reaching")
  void every_rule_that_reaches_welsh_brings_texts_to_catch_and_to_leave(Rule rule) {
    List<Example> all = Example.inWelsh(rule.id());
    assertThat(all.stream().filter(Example::catches)).as(rule.id()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(all.stream().filter(example -> !example.catches()))
        .as(rule.id())
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void the_answer_says_which_rules_were_checked_and_never_that_all_is_well() {
    Screening screening = SCREENER.screen(NEWS);
    assertThat(screening.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(screening.findings()).isEmpty();
    assertThat(screening.checked())
        .contains("TH-01", "PD-01", "EL-03", "SE-01")
        .doesNotContain("RS-01", "DF-01");
    String notes = String.join("\n", screening.notes());
    assertThat(notes)
        .startsWith("This looks like Welsh")
        .contains("Checked in Welsh: ", "(TH-01)", "Not checked in Welsh: the other ")
        .contains("No native speaker")
        .doesNotContain("(RS-01)");
    assertThat(Records.write("p1", screening, List.of(), false))
        .contains("\"outcome\":\"NOT_CHECKED\",\"language\":\"cy\"", "\"checked\":[\"PD-01\"");
  }

  @Test
  void a_rule_that_is_switched_off_is_not_said_to_be_checked() {
    Rulebook without =
        ((ChangedRulebook.Made)
                Rulebook.changed(
                    "{\"name\":\"ours\",\"version\":\"1\",\"rules\":{\"CF-02\":{\"state\":\"OFF\"}}}"))
            .rulebook();
    assertThat(Screener.with(without).screen(NEWS).checked())
        .contains("CF-01")
        .doesNotContain("CF-02");
  }

  @Test
  void an_english_text_was_read_by_every_rule_and_says_nothing_of_welsh() {
    Screening screening = SCREENER.screen("The library on Mill Lane opens again on Saturday.");
    assertThat(screening.checked()).isNull();
    assertThat(screening.outcome()).isEqualTo(Outcome.CLEAR);
    assertThat(screening.notes()).isEmpty();
    assertThat(Records.write("p1", screening, List.of(), false)).doesNotContain("\"checked\"");
  }

  @Test
  void other_languages_say_which_rules_looked_and_an_empty_text_none() {
    assertThat(SCREENER.screen("Le conseil a voté le budget et nous ne sommes pas là.").checked())
        .contains("PD-01")
        .doesNotContain("TH-01");
    assertThat(SCREENER.screen(" ").checked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NEWS + "\n\nYou absolute moron, you should be ashamed of what you have done.",
        NEWS + "\n" + NEWS + "\n\nYou absolute moron, you should be ashamed of what you have done."
      })
  void english_sentences_of_a_welsh_text_are_read_by_the_english_rules(String text) {
    Screening screening = SCREENER.screen(text);
    assertThat(screening.findings())
        .anySatisfy(finding -> {
          assertThat(finding.rule()).isEqualTo("RS-01");
          assertThat(finding.spans())
              .isNotEmpty()
              .allMatch(span -> text.substring(span.start()).contains("moron"));
        });
    assertThat(screening.checked()).contains("TH-01").doesNotContain("RS-01");
  }

  @Test
  void welsh_sentences_of_an_english_text_are_read_by_the_rules_that_reach_welsh() {
    String english =
        "This is the first of two notes on the bins, and there are more of them for you in the"
            + " spring. It is the same day as it was, and that will not be changed. ";
    Screening threat = SCREENER.screen(english + THREAT);
    assertThat(threat.language()).isEqualTo("en");
    assertThat(threat.outcome()).isEqualTo(Outcome.STOP);
    assertThat(threat.findings()).extracting(Finding::rule).contains("TH-01");
    Screening news = SCREENER.screen(english + NEWS);
    assertThat(news.language()).isEqualTo("en");
    assertThat(news.outcome())
        .as("half of it was read: %s", news.findings())
        .isEqualTo(Outcome.NOT_CHECKED);
    assertThat(news.notes()).first().asString().startsWith("Part of this looks like Welsh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bore da pawb! The council meets at 7 tonight.",
        "Thank you all for coming to the meeting. Diolch yn fawr i bawb.",
        "I am who I am, and I am in the EU and out of the EU."
      })
  void a_greeting_or_thanks_in_welsh_leaves_an_english_text_checked(String text) {
    Screening screening = SCREENER.screen(text);
    assertThat(screening.outcome()).isEqualTo(Outcome.CLEAR);
    assertThat(screening.checked()).isNull();
  }

  @Test
  void a_detail_that_both_readings_see_is_said_once() {
    String text = NEWS + "\nRing him on 07700 900482, he is at home and he will be there.";
    assertThat(SCREENER.screen(text).findings())
        .filteredOn(finding -> finding.rule().equals("PD-01"))
        .hasSize(1);
  }
}
