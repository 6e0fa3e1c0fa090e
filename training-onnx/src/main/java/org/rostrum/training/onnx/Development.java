package org.rostrum.training.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.onnx.Served;
import org.rostrum.screening.text.Json;
import org.rostrum.training.abuse.Corpora;

/** Texts that teach nothing: they set the scale of the log odds and tell what they are worth. */
final class Development {

  static final List<String> ORDINARY = List.of("uk_petitions", "hansard", "uk_mp_tweets");
  private static final List<String> MIXED =
      List.of("jigsaw", "hatemojicheck", "hatemojibuild", "toxigen_human", "convabuse", "wiki_cat");

  private static final int CATEGORIES = Category.values().length;

  /** One text, and which categories it is of. */
  private record Judged(String text, boolean[] truth) {}

  private final Path corpora;
  private final List<Judged> politics = new ArrayList<>();

  /**
   * Reads the texts.
   *
   * @param corpora the folder of the public corpora
   * @param politics the development half of the project's own set
   */
  Development(Path corpora, Path politics) throws IOException {
    this.corpora = corpora;
    for (String line : Files.readAllLines(politics)) {
      if (Json.read(line) instanceof Map<?, ?> map && map.get("labels") instanceof List<?> labels) {
        boolean[] truth = new boolean[CATEGORIES];
        for (Category category : Category.values()) {
          truth[category.ordinal()] =
              labels.stream().anyMatch(label -> String.valueOf(label).startsWith(category.key()));
        }
        this.politics.add(new Judged(String.valueOf(map.get("text")), truth));
      }
    }
  }

  /** One line a category, fitted to the project's own texts among ordinary ones. */
  Calibration[] calibration(Served model) throws IOException {
    List<Judged> all = new ArrayList<>(politics);
    for (String name : ORDINARY) {
      Corpora.dev(corpora, name)
          .forEach(told -> all.add(new Judged(told.text(), new boolean[CATEGORIES])));
    }
    float[][] odds = columns(model, all.stream().map(Judged::text).toList());
    Calibration[] lines = new Calibration[CATEGORIES];
    for (int i = 0; i < CATEGORIES; i++) {
      lines[i] = Calibration.fit(odds[i], truth(all, i));
    }
    return lines;
  }

  /** Figures for the model card, as rows of a table. */
  String figures(Served model) throws IOException {
    StringBuilder rows = new StringBuilder("| set | measure | value |\n|---|---|---|\n");
    for (String name : MIXED) {
      List<Corpora.Measured> told = Corpora.dev(corpora, name);
      float[][] odds = columns(model, told.stream().map(Corpora.Measured::text).toList());
      boolean[] truth = new boolean[told.size()];
      for (int i = 0; i < truth.length; i++) {
        truth[i] = told.get(i).abusive();
      }
      row(rows, "dev/" + name, "AUC, any", Odds.auc(odds[CATEGORIES], truth));
      row(rows, "dev/" + name, "AUC, hate", Odds.auc(odds[Category.HATE.ordinal()], truth));
    }
    for (String name : ORDINARY) {
      List<Corpora.Measured> told = Corpora.dev(corpora, name);
      float[][] odds = columns(model, told.stream().map(Corpora.Measured::text).toList());
      row(rows, "dev/" + name, "share with any ≥ ½", Odds.above(odds[CATEGORIES], 0));
    }
    float[][] odds = columns(model, politics.stream().map(Judged::text).toList());
    double alike = 0;
    for (Category category : Category.values()) {
      int i = category.ordinal();
      boolean[] truth = truth(politics, i);
      row(rows, "politics, " + category.key(), "AUC", Odds.auc(odds[i], truth));
      row(rows, "politics, " + category.key(), "F1 at ½", Odds.f1(odds[i], truth, 0));
      for (int j = 0; j < i; j++) {
        alike = Math.max(alike, Odds.correlation(odds[i], odds[j]));
      }
    }
    row(rows, "politics", "highest correlation of two categories", alike);
    return rows.toString();
  }

  private static void row(StringBuilder rows, String set, String measure, double value) {
    rows.append(String.format(Locale.ROOT, "| %s | %s | %.4f |%n", set, measure, value));
  }

  /** Log odds by category, and last those of any. */
  private static float[][] columns(Served model, List<String> texts) {
    float[][] columns = new float[CATEGORIES + 1][texts.size()];
    for (int text = 0; text < texts.size(); text++) {
      float[] odds = model.odds(texts.get(text));
      for (int i = 0; i <= CATEGORIES; i++) {
        columns[i][text] = odds[i];
      }
    }
    return columns;
  }

  private static boolean[] truth(List<Judged> texts, int category) {
    boolean[] truth = new boolean[texts.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = texts.get(i).truth()[category];
    }
    return truth;
  }
}
