package org.rostrum.training.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.screening.Abuse.Category.HATE;
import static org.rostrum.screening.Abuse.Category.INSULT;
import static org.rostrum.screening.Abuse.Category.SEXUAL;
import static org.rostrum.screening.Abuse.Category.THREAT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Abuse.Category;

/** What a corpus did not judge teaches nothing. */
class SourceTests {

  private static byte label(byte[] labels, Category category) {
    return labels[category.ordinal()];
  }

  @Test
  void not_sexist_says_nothing_of_insults_threats_or_abuse() {
    byte[] labels = Source.EDOS.labels(false, List.of("not sexist", "none", "none")).done();
    assertThat(label(labels, HATE)).isEqualTo(Teaching.NO);
    assertThat(label(labels, INSULT)).isEqualTo(Teaching.UNKNOWN);
    assertThat(label(labels, THREAT)).isEqualTo(Teaching.UNKNOWN);
    assertThat(labels[Teaching.ANY]).isEqualTo(Teaching.UNKNOWN);
  }

  @Test
  void a_comment_judged_in_every_category_is_known_in_every_category() {
    byte[] labels = Source.JIGSAW.labels(true, List.of("toxic", "insult")).done();
    assertThat(label(labels, INSULT)).isEqualTo(Teaching.YES);
    assertThat(label(labels, THREAT)).isEqualTo(Teaching.NO);
    assertThat(labels[Teaching.ANY]).isEqualTo(Teaching.YES);
  }

  @Test
  void toxic_alone_leaves_its_kind_open() {
    byte[] labels = Source.JIGSAW.labels(true, List.of("toxic")).done();
    assertThat(label(labels, INSULT)).isEqualTo(Teaching.UNKNOWN);
    assertThat(labels[Teaching.ANY]).isEqualTo(Teaching.YES);
  }

  @Test
  void slang_that_was_called_offensive_teaches_nothing() {
    assertThat(Source.DAVIDSON.labels(true, List.of("offensive"))).isNull();
  }

  @Test
  void giving_an_address_away_is_no_category_of_its_own() {
    byte[] labels = OwnTexts.labels(List.of("doxxing"));
    assertThat(label(labels, SEXUAL)).isEqualTo(Teaching.NO);
    assertThat(labels[Teaching.ANY]).isEqualTo(Teaching.UNKNOWN);
    assertThat(label(OwnTexts.labels(List.of("hate:race")), HATE)).isEqualTo(Teaching.YES);
  }
}
