package org.rostrum.training.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.screening.Abuse.Firmness;
import org.rostrum.screening.Abuse.Judged;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.text.Words;

/** The shipped weights over the public sets; each figure within half a point of the card's. */
@Tag("corpora")
class AbuseCorporaTests {

  private static final Path CORPORA =
      Path.of(System.getProperty("rostrum.root", "..")).resolve("../shared/data/abuse");
  private static final double HALF_A_POINT = 0.005;

  private static final AbuseReader READER = AbuseReader.shipped(null, null);

  @ParameterizedTest
  @CsvSource({"jigsaw, 0.955", "hatemojicheck, 0.751", "toxigen_human, 0.815", "convabuse, 0.921"})
  void the_likeliest_are_abuse_as_often_as_the_card_says(String set, double area)
      throws IOException {
    List<Corpora.Measured> texts = Corpora.dev(CORPORA, set);
    double[] likely = new double[texts.size()];
    boolean[] is = new boolean[texts.size()];
    for (int i = 0; i < is.length; i++) {
      likely[i] = READER.judge(new Words(texts.get(i).text())).any();
      is[i] = texts.get(i).abusive();
    }
    double found = Figures.area(likely, is);
    System.out.printf(Locale.ROOT, "%s: area under the curve %.4f%n", set, found);
    assertThat(found).isBetween(area - HALF_A_POINT, area + HALF_A_POINT);
  }

  @Test
  void ordinary_politics_passes() throws IOException {
    List<Judged> all = new ArrayList<>();
    for (String set : List.of("uk_petitions", "hansard", "uk_mp_tweets")) {
      for (Corpora.Measured text : Corpora.dev(CORPORA, set)) {
        all.add(READER.judge(new Words(text.text())));
      }
    }
    double advised = Figures.flagged(all, Firmness.ADVISE);
    System.out.printf(Locale.ROOT, "ordinary politics advised: %.4f of %d%n", advised, all.size());
    assertThat(advised).isLessThanOrEqualTo(0.0090);
  }

  @Test
  void nothing_is_missing() {
    assertThat(Corpora.missing(CORPORA)).isEmpty();
    assertThat(Corpora.missing(CORPORA.resolve("nowhere"))).hasSize(Source.values().length);
  }
}
