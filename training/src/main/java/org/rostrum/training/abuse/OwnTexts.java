package org.rostrum.training.abuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.text.Json;

/**
 * Texts written here, labelled by category: {@code {"id","text","labels":[…],"characteristic"}} a
 * line, and the texts of the rules, which say of one category whether it is there.
 */
public final class OwnTexts {

  /** What counts in texts written for this purpose, beside a corpus that counts one. */
  private static final float WEIGHT = 10;

  private static final float OF_RULES = 4;

  private static final String DOXXING = "doxxing";

  /** Rules whose texts are about one category: caught ones are it, the others are not. */
  private static final Map<String, Category> ABOUT =
      Map.of(
          "TH-01", Category.THREAT,
          "IC-01", Category.THREAT,
          "IN-01", Category.INCITEMENT,
          "EQ-01", Category.HATE,
          "RS-01", Category.INSULT);

  /** Rules whose texts are ordinary council business, caught or not. */
  private static final Set<String> ORDINARY =
      Set.of(
          "CA-01", "CF-01", "CF-02", "CP-03", "EL-01", "EL-02", "EL-03", "FX-01", "PD-01", "PR-01",
          "SE-01", "TN-02", "FR-01", "IC-05", "IC-10");

  private static final Map<String, String> CHARACTERISTICS =
      Map.of("sexual orientation", "orientation", "gender reassignment", "reassignment");

  private OwnTexts() {}

  /** Every {@code *.jsonl} of a folder, each text once. */
  public static List<Teaching> labelled(Path folder) throws IOException {
    List<Teaching> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Path file : files(folder)) {
      for (String line : Files.readAllLines(file)) {
        if (Json.read(line) instanceof Map<?, ?> map && seen.add(Corpora.text(map))) {
          all.add(
              new Teaching(
                  String.valueOf(map.get("id")),
                  "OWN",
                  Corpora.text(map),
                  labels(Corpora.given(map)),
                  WEIGHT,
                  characteristic(map.get("characteristic"), Corpora.given(map))));
        }
      }
    }
    return all;
  }

  private static @Nullable String characteristic(@Nullable Object beside, List<String> labels) {
    String given = beside == null ? null : String.valueOf(beside);
    for (String label : labels) {
      if (label.startsWith("hate:")) {
        given = label.substring("hate:".length());
      }
    }
    return given == null ? null : CHARACTERISTICS.getOrDefault(given, given);
  }

  /** The labels that stand beside a text; {@code hate:race} is hate. */
  static byte[] labels(List<String> given) {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    for (String label : given) {
      int colon = label.indexOf(':');
      String name = colon < 0 ? label : label.substring(0, colon);
      if (!name.equals(DOXXING)) {
        categories.add(Category.valueOf(name.toUpperCase(Locale.ROOT)));
      }
    }
    byte[] labels = Teaching.exactly(categories);
    if (categories.isEmpty() && !given.isEmpty()) {
      labels[Teaching.ANY] = Teaching.UNKNOWN;
    }
    return labels;
  }

  /** The texts below {@code training/texts} that were written for rules. */
  public static List<Teaching> ofRules(Path folder) throws IOException {
    List<Teaching> all = new ArrayList<>();
    for (Path file : files(folder)) {
      String rule = file.getFileName().toString().replace(".jsonl", "");
      for (String line : Files.readAllLines(file)) {
        if (Json.read(line) instanceof Map<?, ?> map) {
          byte[] labels = ofRule(rule, "catch".equals(map.get("label")));
          if (labels.length > 0) {
            String id = String.valueOf(map.get("id"));
            all.add(new Teaching(id, "RULES", Corpora.text(map), labels, OF_RULES, null));
          }
        }
      }
    }
    return all;
  }

  private static byte[] ofRule(String rule, boolean caught) {
    if (ORDINARY.contains(rule)) {
      return Labels.none().done();
    }
    Category category = ABOUT.get(rule);
    if (category == null) {
      return new byte[0];
    }
    return caught
        ? Labels.open().yes(category).done()
        : Labels.open().no(category).any(false).done();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> file.toString().endsWith(".jsonl"))
          .filter(file -> !file.startsWith(folder.resolve("abuse")))
          .sorted()
          .toList();
    }
  }
}
