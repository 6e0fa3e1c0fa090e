package org.rostrum.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.rostrum.screening.rules.RulebookData;

/**
 * Learns the weights of wording from labelled texts and writes them, with what cross-validation
 * says of them.
 */
public final class Train {

  private static final int FOLDS = 5;

  /** One in how many texts of other rules stands for everything else that people write. */
  private static final int OTHERS = 6;

  private static final String FIGURES = "<!-- figures -->\n";

  /** The rules that words decide. Others turn on circumstances, which wording cannot know. */
  private static final List<String> WEIGHED =
      List.of(
          "CF-02", "CF-04", "DF-01", "EQ-01", "FX-01", "IC-01", "IC-02", "IC-08", "IC-09", "IN-01",
          "OB-01", "PD-05", "RS-01", "SG-01", "TH-01");

  private Train() {}

  /** {@code Train TEXTS EXAMPLES WEIGHTS CARD}: the rules' own examples are texts like others. */
  public static void main(String[] arguments) throws IOException {
    RulebookData rulebook = RulebookData.shipped();
    List<Labelled> all = new ArrayList<>(Labelled.all(Path.of(arguments[0]), rulebook));
    all.addAll(Labelled.all(Path.of(arguments[1]), rulebook));
    var learned = new TreeMap<String, Judged>();
    int[] before = new int[4];
    int[] after = new int[4];
    var table = new StringBuilder(Judged.HEADING);
    for (String rule : WEIGHED) {
      Judged judged = judge(rule, all);
      learned.put(rule, judged);
      table.append(judged.row(rule));
      judged.count(before, after);
    }
    table.append(Judged.row("all", before, after));
    System.out.print(table);
    new WeightsFile(learned).write(Path.of(arguments[2]));
    Path card = Path.of(arguments[3]);
    String text = Files.readString(card);
    int from = text.indexOf(FIGURES) + FIGURES.length();
    Files.writeString(
        card, text.substring(0, from) + table + text.substring(text.indexOf("<!-- end figures")));
  }

  private static Judged judge(String rule, List<Labelled> all) {
    List<Labelled> own =
        all.stream().filter(text -> text.rule().equals(rule) && text.concerns(rule)).toList();
    // Texts of other rules on which this rule is silent; those on which it speaks may well be its
    // own.
    List<Labelled> others =
        all.stream()
            .filter(text ->
                !text.rule().equals(rule) && text.concerns(rule) && !text.spoke().contains(rule))
            .toList();
    Random random = new Random(rule.hashCode());
    List<Labelled> beside = new ArrayList<>();
    List<Labelled> apart = new ArrayList<>();
    others.forEach(text -> (random.nextInt(OTHERS) == 0 ? beside : apart).add(text));
    double[] sums = new double[own.size()];
    double[] apartSums = new double[apart.size()];
    int[] fold = new int[own.size()];
    for (int i = 0; i < own.size(); i++) {
      fold[i] = random.nextInt(FOLDS);
    }
    for (int part = 0; part < FOLDS; part++) {
      List<Labelled> seen = new ArrayList<>(beside);
      for (int i = 0; i < own.size(); i++) {
        if (fold[i] != part) {
          seen.add(own.get(i));
        }
      }
      var learned = new Learner(rule).learn(seen);
      for (int i = 0; i < own.size(); i++) {
        if (fold[i] == part) {
          sums[i] = learned.sum(own.get(i));
        }
      }
      if (part == 0) {
        for (int i = 0; i < apart.size(); i++) {
          apartSums[i] = learned.sum(apart.get(i));
        }
      }
    }
    List<Labelled> seen = new ArrayList<>(own);
    seen.addAll(beside);
    return Judged.of(rule, own, sums, apartSums, new Learner(rule).learn(seen));
  }
}
