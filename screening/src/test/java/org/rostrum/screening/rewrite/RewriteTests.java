package org.rostrum.screening.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Screener;

/** The personal hit goes and the deed stays; what keeps no force is not offered. */
class RewriteTests {

  private static final Screener SCREENER = Screener.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Cllr Mensah is a clown. She will close the last bus to Mill Lane. | Cllr Mensah will close the last bus to Mill Lane.
          Cllr Mensah is a clown and will close the last bus to Mill Lane, because she is thick, and has not answered one question about it. | Cllr Mensah will close the last bus to Mill Lane and has not answered one question about it.
          Your budget takes £3m from social care, you muppet. | Your budget takes £3m from social care.
          That idiot councillor voted to close the library. | That councillor voted to close the library.
          Cllr Dunne, that fat clown, voted against the crossing on Mill Lane. | Cllr Dunne voted against the crossing on Mill Lane. Source: [add a link]
          Cllr Dunne is a spineless coward who voted for the cut and will not say why. | Cllr Dunne voted for the cut and will not say why. Source: [add a link]
          I will vote against this budget. It takes £40,000 from the youth service. The Leader is an absolute moron. | I will vote against this budget. It takes £40,000 from the youth service.
          Cllr Hart wants to scrap the 34 bus because he's thick. | Cllr Hart wants to scrap the 34 bus.
          You muppets have closed the only youth club in Garrow. Our group will fight it. | You have closed the only youth club in Garrow. Our group will fight it.
          Come on, you muppet, the figures are on page 12 of the report. | Come on, the figures are on page 12 of the report.
          Shut up, you clown. The Conservatives voted for this cut three times. | The Conservatives voted for this cut three times.
          Cllr Voss is as thick as mince and has voted four times to cut the youth service. | Cllr Voss has voted four times to cut the youth service.
          Every time that halfwit Hughes speaks I lose the will to live. | Every time Hughes speaks I lose the will to live.
          The fat slob who runs the Dunley gossip page is at it again. | The person who runs the Dunley gossip page is at it again.
          That brainless decision cost us the pool, and the brainless man who made it should resign. | That brainless decision cost us the pool, and the man who made it should resign.
          """)
  void a_personal_hit_goes_and_what_was_done_stays(String text, String better) {
    assertThat(rewrite(text, "RS-01")).isEqualTo(better);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          TN-01 | Slow clap for the crew that painted the yellow line round a parked car. | The crew painted the yellow line round a parked car.
          TN-01 | Slow clap for the Cabinet that lost £2m on the leisure centre. Truly world class. | The Cabinet lost £2m on the leisure centre.
          TN-01 | Well done to whoever cut the last bus to Lower Dean. Inspired. | [who? you fill this in] cut the last bus to Lower Dean.
          TN-02 | HOW DARE YOU CLOSE THE LIDO IN JULY!!! 4,000 PEOPLE SIGNED THE PETITION!!! | How dare you close the lido in July. 4,000 people signed the petition.
          TN-02 | Absolutely fuming. The Greens said they would save the market and then they voted to sell it!!! | The Greens said they would save the market and then they voted to sell it.
          PD-01 | Ring Mrs Okafor on 07700 900482, she is running the petition. | Ring Mrs Okafor on [official contact], she is running the petition.
          PD-01 | Mr Philip Anstey of 2 Vicarage Close signed the petition against the one-way scheme. | A resident of Vicarage Close signed the petition against the one-way scheme.
          DF-01 | Lee Garside is dealing drugs from the garages again. | Lee Garside [what did they do that you can show? you fill this in].
          DF-01 | Cllr Dunne takes bribes. I will vote against the contract on Tuesday. | I will vote against the contract on Tuesday.
          RS-02 | Gwen Maddox in procurement let the contract lapse and now the meals service has a fortnight with no supplier. | The procurement team let the contract lapse and now the meals service has a fortnight with no supplier.
          """)
  void each_rule_has_its_own_way(String rule, String text, String better) {
    assertThat(rewrite(text, rule)).isEqualTo(better);
  }

  @Test
  void one_rewrite_mends_all_that_was_found() {
    String text =
        "Ring Mrs Okafor on 07700 900482, you muppets, she is running the petition against the"
            + " depot.";
    String better =
        "Ring Mrs Okafor on [official contact], she is running the petition against the depot.";
    assertThat(rewrite(text, "PD-01")).isEqualTo(better);
    assertThat(rewrite(text, "RS-01")).isEqualTo(better);
  }

  @Test
  void the_councils_own_contact_stands_in_place_of_a_private_one() {
    Directory directory =
        new Directory(
            Directory.EMPTY.council(),
            java.util.List.of(new Directory.Contact("Monitoring Officer", "01632 960172", null)),
            java.util.List.of(),
            java.util.List.of(),
            java.util.List.of(),
            java.util.List.of(),
            java.util.List.of(),
            java.util.List.of());
    String text =
        "Do not email. Ring the Monitoring Officer at home on 07700 900482 about the report.";
    assertThat(
            SCREENER.screen(text, Circumstances.UNKNOWN, directory).findings().stream()
                .filter(finding -> finding.rule().equals("PD-01"))
                .map(finding -> String.valueOf(finding.rewrite())))
        .isNotEmpty()
        .allMatch(better -> better.contains("01632 960172") && !better.contains("900482"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What a pathetic little man. He promised weekly bin collections and broke the promise.",
        "the new ticket machine works brilliantly /s"
      })
  void a_mend_without_force_is_not_offered(String text) {
    assertThat(SCREENER.screen(text).findings())
        .filteredOn(finding -> finding.rule().startsWith("RS") || finding.rule().startsWith("TN"))
        .isNotEmpty()
        .allMatch(finding -> finding.rewrite() == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Our MP is scum. Nothing more to add.                      | the MP
          Only a moron would ask that, Mr Bassi. Grow up. | Mr Bassi
          shut up you absolute clown                                | you
          Cllr Osei is a snake. Smiles at you, then bites.          | Cllr Osei
          That enforcement bloke? Brainless gorilla in a hi-vis.    | [who? you fill this in]
          """)
  void where_nothing_but_an_insult_stands_the_reason_is_asked_for(String text, String whom) {
    assertThat(rewrite(text, "RS-01"))
        .isEqualTo("I disagree with " + whom + ": [what did they say or decide? you fill this in]");
  }

  @Test
  void somebody_elses_words_are_not_the_members_to_rewrite() {
    String text = "Cllr Mensah is a clown. She will close the last bus to Mill Lane.";
    Circumstances group = Circumstances.UNKNOWN.towards(Direction.GROUP);
    assertThat(SCREENER.screen(text, group, Directory.EMPTY).findings())
        .filteredOn(finding -> finding.rule().equals("RS-01"))
        .isNotEmpty()
        .allMatch(finding -> finding.rewrite() == null);
  }

  @Test
  void a_text_longer_than_any_post_is_left_to_its_writer() {
    String text = "The bus is late and the road is shut today. ".repeat(140) + "You muppets.";
    assertThat(text.length()).isGreaterThan(6_000);
    assertThat(rewrite(text, "RS-01")).isNull();
  }

  private static @Nullable String rewrite(String text, String rule) {
    return SCREENER.screen(text).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::rewrite)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
