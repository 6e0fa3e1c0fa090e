package org.rostrum.screening.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.text.Json;

/** What the transformer alone is worth on public corpora that taught it nothing. */
@Tag("corpora")
class CorporaTests {

  private static final TunedModel MODEL = new TunedModel();

  private record Judged(double any, double hate, boolean abusive) {}

  @Test
  void tells_attacks_on_wikipedia_from_other_talk() throws IOException {
    List<Judged> judged = judged("jigsaw");
    assertThat(auc(judged, false)).isGreaterThanOrEqualTo(0.965);
  }

  @Test
  void tells_hate_said_with_emoji() throws IOException {
    assertThat(auc(judged("hatemojicheck"), true)).isGreaterThanOrEqualTo(0.78);
  }

  @Test
  void leaves_petitions_and_parliament_alone() throws IOException {
    List<Judged> all = new ArrayList<>();
    for (String name : new String[] {"uk_petitions", "hansard", "uk_mp_tweets"}) {
      List<Judged> judged = judged(name);
      assertThat(flagged(judged)).as(name).isLessThanOrEqualTo(0.0125);
      all.addAll(judged);
    }
    assertThat(flagged(all)).isLessThanOrEqualTo(0.005);
  }

  private static double flagged(List<Judged> judged) {
    return judged.stream().filter(one -> one.any() >= 0).count() / (double) judged.size();
  }

  private static List<Judged> judged(String name) throws IOException {
    Path file =
        Path.of(System.getProperty("rostrum.root"))
            .resolve("../shared/data/abuse/dev/" + name + ".jsonl.gz");
    List<Judged> judged = new ArrayList<>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Map<?, ?> map = (Map<?, ?>) Json.read(line);
        float[] odds = MODEL.weigh(String.valueOf(map.get("text")));
        judged.add(
            new Judged(
                odds[Category.values().length],
                odds[Category.HATE.ordinal()],
                String.valueOf(map.get("abusive")).startsWith("1")));
      }
    }
    return judged;
  }

  /** How often an abusive text stands above one that is not. */
  private static double auc(List<Judged> judged, boolean hate) {
    double won = 0;
    long pairs = 0;
    for (Judged abusive : judged) {
      for (Judged other : judged) {
        if (abusive.abusive() && !other.abusive()) {
          double difference = hate ? abusive.hate() - other.hate() : abusive.any() - other.any();
          won += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return won / pairs;
  }
}
