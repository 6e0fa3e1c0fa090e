package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.text.Json;

/**
 * Twenty-four made-up restricted reports, drafts that repeat them word for word and lightly edited,
 * and public texts of the same council, some of which share a title, a place and a sum on purpose.
 */
class RestrictedTextsTests {

  private static final FingerprintKey KEY = FingerprintKey.random();

  private final Map<String, Fingerprints> reports = new LinkedHashMap<>();

  RestrictedTextsTests() {
    for (Map<?, ?> report : lines("reports")) {
      reports.put(
          text(report, "id"), Fingerprints.of(text(report, "text"), text(report, "title"), KEY));
    }
  }

  @Test
  void every_run_of_eight_words_or_more_is_found_in_its_own_report_alone() {
    List<String> wrong = new ArrayList<>();
    var drafts = lines("verbatim");
    for (Map<?, ?> draft : drafts) {
      if (!repeatedIn(draft).equals(List.of(text(draft, "report")))) {
        wrong.add(text(draft, "id") + " " + repeatedIn(draft));
      }
    }
    assertThat(drafts).hasSize(200);
    assertThat(wrong).isEmpty();
  }

  @Test
  void ninety_five_in_a_hundred_lightly_edited_passages_are_found() {
    var drafts = lines("edited");
    long found =
        drafts.stream().filter(draft -> repeatedIn(draft).contains(text(draft, "report"))).count();
    assertThat(drafts).hasSize(200);
    assertThat(found).isGreaterThanOrEqualTo(190);
  }

  /** Eight of them give public facts nearly in a report's own words: where it cannot be told. */
  @Test
  void public_minutes_and_posts_on_the_same_subjects_are_left_alone() {
    var texts = lines("public");
    List<String> raised =
        texts.stream()
            .filter(one -> !repeatedIn(one).isEmpty())
            .map(one -> text(one, "id"))
            .toList();
    assertThat(texts).hasSize(400);
    assertThat(raised).hasSizeLessThanOrEqualTo(8);
  }

  private List<String> repeatedIn(Map<?, ?> draft) {
    var cut = Fingerprints.Draft.of(text(draft, "text"));
    return reports.entrySet().stream()
        .filter(report -> !report.getValue().repeatedIn(cut).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String text(Map<?, ?> line, String key) {
    return String.valueOf(line.get(key));
  }

  private static List<Map<?, ?>> lines(String name) {
    try (InputStream in =
        RestrictedTextsTests.class.getResourceAsStream("/exempt/" + name + ".jsonl")) {
      List<Map<?, ?>> lines = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> lines.add((Map<?, ?>) Json.read(line)));
      return lines;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
