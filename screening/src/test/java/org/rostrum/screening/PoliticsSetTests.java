package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.screening.text.Json;

/** The set of British local politics is what its card says (resources/politics/README.md). */
class PoliticsSetTests {

  private static final List<Line> DEVELOPMENT = read("development");
  private static final List<Line> MEASURE = read("measure");

  private record Line(String text, Set<String> first, Set<String> second, Set<String> labels) {}

  @Test
  void two_halves_of_the_same_size_share_no_text() {
    assertThat(DEVELOPMENT).hasSize(670);
    assertThat(MEASURE).hasSize(670);
    assertThat(all().stream().map(Line::text)).doesNotHaveDuplicates();
    assertThat(all().stream().filter(line -> line.labels().isEmpty())).hasSize(598);
  }

  @ParameterizedTest
  @CsvSource({
    "insult, 197, 0.98",
    "threat, 151, 0.91",
    "harassment, 145, 0.96",
    "hate, 124, 0.99",
    "obscenity, 98, 0.98",
    "incitement, 133, 0.99",
    "sexual, 104, 0.99",
    "doxxing, 70, 1.00"
  })
  void each_label_stands_as_often_and_was_given_as_alike_as_the_card_says(
      String label, int kept, double kappa) {
    assertThat(all().stream().filter(line -> line.labels().contains(label))).hasSize(kept);
    assertThat(kappa(line -> line.first().contains(label), line -> line.second().contains(label)))
        .isBetween(kappa - 0.006, kappa + 0.006);
  }

  /** Cohen's kappa (1960). */
  private static double kappa(Predicate<Line> first, Predicate<Line> second) {
    double n = all().size();
    double alike = all().stream().filter(line -> first.test(line) == second.test(line)).count() / n;
    double byFirst = all().stream().filter(first).count() / n;
    double bySecond = all().stream().filter(second).count() / n;
    double byChance = byFirst * bySecond + (1 - byFirst) * (1 - bySecond);
    return (alike - byChance) / (1 - byChance);
  }

  private static List<Line> all() {
    List<Line> all = new ArrayList<>(DEVELOPMENT);
    all.addAll(MEASURE);
    return all;
  }

  private static List<Line> read(String half) {
    try (InputStream in =
        PoliticsSetTests.class.getResourceAsStream("/politics/" + half + ".jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> (Map<?, ?>) Json.read(line))
          .map(line ->
              new Line(
                  String.valueOf(line.get("text")),
                  labels(line.get("first")),
                  labels(line.get("second")),
                  labels(line.get("labels"))))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> labels(Object given) {
    Set<String> labels = new HashSet<>();
    ((List<?>) given).forEach(label -> labels.add(String.valueOf(label).replaceAll(":.*", "")));
    return labels;
  }
}
