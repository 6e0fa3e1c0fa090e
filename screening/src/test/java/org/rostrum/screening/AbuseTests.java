package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Abuse.Firmness;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.text.Words;

class AbuseTests {

  private static final Screener SCREENER = Screener.standard();

  private static Abuse abuse(String text) {
    return SCREENER.screen(text).abuse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You are a pathetic lying weasel and an idiot | INSULT",
        "I will find you and break your legs | THREAT",
        "I have followed her home every night this week and I will be outside again tomorrow | HARASSMENT",
        "Muslims are vermin and should be kicked out | HATE",
        "Fuck this shit | OBSCENITY",
        "Let's burn their houses down tonight lads, bring petrol | INCITEMENT",
        "Nice tits love, get them out for the lads | SEXUAL"
      })
  void plain_abuse_is_seen_and_the_words_that_carry_it_stand_in_the_text(
      String text, Category category) {
    Abuse abuse = abuse(text);
    assertThat(abuse.atLeast(Firmness.ADVISE)).contains(category);
    assertThat(abuse.any()).isGreaterThan(0.5);
    assertThat(abuse.of(category).words())
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.in(text)).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kill the bill! Come to the square on Saturday at noon.",
        "The budget is a disgrace and the leader should resign over it.",
        "Bin collections are a day late this week because of the bank holiday.",
        "Your decision on the library was wrong and I will be voting against you in May."
      })
  void robust_politics_passes(String text) {
    assertThat(abuse(text).atLeast(Firmness.ADVISE)).isEmpty();
  }

  @Test
  void hate_says_which_characteristic_is_attacked() {
    assertThat(abuse("Muslims are vermin and should be kicked out").characteristic())
        .isEqualTo("religion");
    assertThat(abuse("The bins are late").characteristic()).isNull();
  }

  @Test
  void what_is_not_checked_has_no_figures() {
    assertThat(SCREENER.screen("").abuse()).isNull();
    assertThat(SCREENER.screen("Je ne suis pas content de la décision du conseil").abuse())
        .isNull();
  }

  @Test
  void records_print_every_category_when_signals_are_asked_for() {
    Screening screening = SCREENER.screen("The bins are late again.");
    assertThat(Records.write("a", screening, List.of(), false)).doesNotContain("\"abuse\"");
    String line = Records.write("a", screening, List.of(), true);
    assertThat(line).contains("\"abuse\":{\"any\":0.", "\"insult\":0.", "\"sexual\":0.");
  }

  /** A second opinion for tests: says the same of every text, or fails. */
  private record Fixed(float odds, boolean fails) implements AbuseModel {
    @Override
    public float[] weigh(String text) {
      if (fails) {
        throw new IllegalStateException("no memory");
      }
      float[] all = new float[Category.values().length];
      java.util.Arrays.fill(all, odds);
      return all;
    }

    @Override
    public String version() {
      return "fixed-1";
    }
  }

  private static final Words UNSURE = new Words("That woman is a bit of a snake");

  @Test
  void a_second_opinion_is_averaged_with_the_first_and_named() {
    var alone = AbuseReader.shipped(null, null).judgeTwice(UNSURE);
    var both = AbuseReader.shipped(new Fixed(6, false), null).judgeTwice(UNSURE);
    assertThat(alone.judges()).containsExactly(AbuseReader.VERSION);
    assertThat(both.judges()).containsExactly(AbuseReader.VERSION, "fixed-1");
    for (int i = 0; i < Category.values().length; i++) {
      assertThat(both.judgements().get(i).probability())
          .isGreaterThan(alone.judgements().get(i).probability());
    }
  }

  @Test
  void a_second_opinion_that_fails_is_missed_aloud() {
    var judged = AbuseReader.shipped(new Fixed(0, true), null).judgeTwice(UNSURE);
    assertThat(judged.judges()).containsExactly(AbuseReader.VERSION);
    assertThat(judged.trouble()).contains("wording alone");
    assertThat(judged.judgements())
        .isEqualTo(AbuseReader.shipped(null, null).judgeTwice(UNSURE).judgements());
  }

  @Test
  void where_the_wording_is_sure_nobody_else_is_asked() {
    var judged =
        AbuseReader.shipped(new Fixed(6, false), null)
            .judge(new Words("The planning committee meets on Tuesday at seven in the town hall."));
    assertThat(judged.judges()).containsExactly(AbuseReader.VERSION);
  }

  private static final String MINUTES =
      "The committee noted the report and agreed the recommendations. "
          + "The clerk will write to the county about the drains on Mill Lane. ";

  private static final String THREAT =
      "I will find you and I will break your legs, you lying scum. ";

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 20, 80})
  void one_sentence_of_threat_in_a_long_text_is_not_drowned(int times) {
    String fair = MINUTES.repeat(times);
    assertThat(abuse(fair).atLeast(Firmness.ADVISE)).isEmpty();
    String text = fair + THREAT + fair;
    Abuse abuse = abuse(text);
    assertThat(abuse.atLeast(Firmness.ADVISE)).contains(Category.THREAT);
    assertThat(abuse.of(Category.THREAT).words())
        .allSatisfy(span ->
            assertThat(span.start())
                .isBetween(fair.length() - MINUTES.length(), fair.length() + THREAT.length()));
  }

  @Test
  void many_fair_sentences_do_not_become_abuse_by_their_number() {
    String heated =
        "The budget is a disgrace and the leader should resign over it. "
            + "Residents were promised a crossing three years ago and nothing has been done. "
            + "I will fight this plan at every meeting until it falls. ";
    assertThat(abuse(heated.repeat(60)).atLeast(Firmness.ADVISE)).isEmpty();
  }
}
