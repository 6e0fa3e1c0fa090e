package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.text.Json;

/** The rules measured over the development examples: figures are printed, bars are held. */
@Tag("corpora")
class RuleBarsTests {

  private static final Path DOMAIN =
      Path.of(System.getProperty("rostrum.root", "..")).resolve("../shared/domain");
  private static final Screener SCREENER = Screener.standard();
  private static final Set<String> WANTED =
      Set.of(
          "PD-01", "PD-05", "CF-01", "CF-02", "CP-03", "DF-01", "RS-01", "TH-01", "IN-01", "EQ-01",
          "OB-01", "PR-01", "EL-01", "EL-02", "EL-03", "CA-01", "TN-02", "SH-01", "FX-01", "SE-01",
          "FR-01", "SG-01", "IC-01", "IC-02", "IC-05", "IC-09", "IC-10", "PD-04", "CP-01", "CP-02",
          "MT-01", "SE-02", "CF-03", "CF-04", "PD-02", "PD-03");

  /** A labelled record, and the level of each rule that spoke about it. */
  private record Judged(Map<?, ?> record, Map<String, Level> spoke) {
    List<String> list(String field) {
      return record.get(field) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }

    boolean mustNotFlag() {
      return list("must_not").contains("*");
    }

    List<String> aboveTip() {
      return spoke.entrySet().stream()
          .filter(rule -> rule.getValue() != Level.TIP)
          .map(Map.Entry::getKey)
          .toList();
    }

    String named() {
      return record.get("id") + ": " + record.get("text");
    }
  }

  /** How often, out of how many, and which not as wished. */
  private static final class Count {
    private int hits;
    private int all;
    private final Set<String> others = new TreeSet<>();

    void add(boolean hit, boolean wished, String named) {
      all++;
      hits += hit ? 1 : 0;
      if (hit != wished) {
        others.add(named);
      }
    }

    double share() {
      return all == 0 ? 0 : (double) hits / all;
    }

    @Override
    public String toString() {
      return "%d of %d (%.1f %%)".formatted(hits, all, 100 * share());
    }
  }

  @Test
  void most_positives_speak() throws IOException {
    Count total = new Count();
    Map<String, Count> byRule = new TreeMap<>();
    for (Judged judged : judged("dev_examples_structured.jsonl")) {
      for (String rule : judged.list("expect")) {
        if (WANTED.contains(rule)) {
          boolean hit = judged.spoke().containsKey(rule);
          total.add(hit, true, judged.named());
          byRule.computeIfAbsent(rule, any -> new Count()).add(hit, true, "");
        }
      }
    }
    byRule.forEach((rule, count) -> System.out.println("positives " + rule + " " + count));
    System.out.println("positives " + total);
    assertThat(total.share()).as("missed: %s", total.others).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void few_near_misses_speak() throws IOException {
    Count total = new Count();
    for (Judged judged : judged("dev_examples_structured.jsonl")) {
      for (String rule : judged.list("must_not")) {
        if (WANTED.contains(rule)) {
          total.add(judged.spoke().containsKey(rule), false, rule + " in " + judged.named());
        }
      }
    }
    System.out.println("near-misses that speak " + total);
    assertThat(total.share()).as("false: %s", total.others).isLessThanOrEqualTo(0.05);
  }

  @Test
  void what_must_not_be_flagged_is_left_alone() throws IOException {
    List<String> flagged = new ArrayList<>();
    for (String file : List.of("dev_examples_structured.jsonl", "dev_swaps.jsonl")) {
      for (Judged judged : judged(file)) {
        if (judged.mustNotFlag() && !judged.aboveTip().isEmpty()) {
          flagged.add(judged.aboveTip() + " in " + judged.named());
        }
      }
    }
    System.out.println("must-not-flag records above a tip " + flagged.size());
    assertThat(flagged).isEmpty();
  }

  @Test
  void swapping_a_party_a_name_or_a_group_changes_nothing() throws IOException {
    Map<String, Set<String>> answers = new TreeMap<>();
    for (Judged judged : judged("dev_swaps.jsonl")) {
      answers
          .computeIfAbsent(
              String.valueOf(judged.record().get("swap_group")), any -> new TreeSet<>())
          .add(judged.spoke().toString());
    }
    answers.values().removeIf(different -> different.size() == 1);
    System.out.println("swap groups that differ " + answers.size());
    assertThat(answers).isEmpty();
  }

  private static List<Judged> judged(String file) throws IOException {
    List<String> problems = new ArrayList<>();
    Directory council =
        Records.readDirectory(Files.readString(DOMAIN.resolve("directory.json")), problems);
    List<Judged> judged = new ArrayList<>();
    for (String line : Files.readAllLines(DOMAIN.resolve(file))) {
      Records.Request request = Records.read(line);
      Screening screening =
          SCREENER.screen(
              request.text(), request.circumstances(), council.and(request.directory()));
      Map<String, Level> spoke = new TreeMap<>();
      for (Finding finding : screening.findings()) {
        spoke.merge(
            finding.rule(),
            finding.level(),
            (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
      judged.add(new Judged((Map<?, ?>) Json.read(line), spoke));
    }
    assertThat(judged).hasSizeGreaterThan(200);
    return judged;
  }
}
