package org.rostrum.training.abuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Abuse.Firmness;
import org.rostrum.screening.Abuse.Judged;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.text.Words;

/** The figures of the model card: what a reader does on texts that taught it nothing. */
public final class AbuseCard {

  private static final List<String> AREAS =
      List.of("jigsaw", "hatemojicheck", "toxigen_human", "convabuse");
  private static final List<String> POLITICAL = List.of("uk_petitions", "hansard", "uk_mp_tweets");

  private final AbuseReader reader;
  private final String mark;
  private final StringBuilder out = new StringBuilder();

  /**
   * A card's figures.
   *
   * @param reader who judges
   * @param mark they stand between {@code <!-- mark -->} and {@code <!-- end mark -->}
   */
  public AbuseCard(AbuseReader reader, String mark) {
    this.reader = reader;
    this.mark = mark;
  }

  /**
   * Writes the figures.
   *
   * @param taught what taught the reader, or nothing where that stands elsewhere
   */
  public void fill(Path card, Path corpora, Path measure, List<Teaching> taught)
      throws IOException {
    if (!taught.isEmpty()) {
      data(taught);
    }
    politics(OwnTexts.labelled(measure));
    areas(corpora);
    political(corpora);
    byTarget(corpora);
    String text = Files.readString(card);
    String begin = "<!-- " + mark + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- end " + mark + " -->");
    Files.writeString(card, text.substring(0, from) + out + text.substring(to));
    System.out.print(out);
  }

  private void data(List<Teaching> taught) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Teaching one : taught) {
      int[] count = counts.computeIfAbsent(one.source(), any -> new int[2]);
      count[0]++;
      count[1] += one.any() == Teaching.YES ? 1 : 0;
    }
    line("### What taught it%n%n| source | texts | of them abuse | licence |%n|---|---:|---:|---|");
    counts.forEach((source, count) ->
        line("| %s | %d | %d | %s |", name(source), count[0], count[1], licence(source)));
  }

  private static String name(String source) {
    return switch (source) {
      case "OWN" -> "texts written for this, labelled by category";
      case "RULES" -> "texts written for the rules";
      default -> source.toLowerCase(Locale.ROOT);
    };
  }

  private static String licence(String source) {
    return source.equals("OWN") || source.equals("RULES")
        ? "as the project"
        : Source.valueOf(source).licence();
  }

  private void politics(List<Teaching> texts) {
    List<Judged> judged = Figures.judged(reader, texts);
    line("%n### British local politics, the half kept for measuring (%d texts)%n", texts.size());
    line("| category | texts | precision | recall | F1 | AUC |%n|---|---:|---:|---:|---:|---:|");
    for (Category category : Category.values()) {
      var of = Figures.of(category, texts, judged);
      line(
          "| %s | %d | %.2f | %.2f | %.2f | %.3f |",
          category.key(), of.texts(), of.precision(), of.recall(), of.f1(), of.area());
    }
    List<Judged> fair = new ArrayList<>();
    Map<String, int[]> hated = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).any() == Teaching.NO) {
        fair.add(judged.get(i));
      }
      if (texts.get(i).characteristic() instanceof String characteristic) {
        count(hated, characteristic, judged.get(i));
      }
    }
    line(
        "%nWithout a label, heated or not: %d texts, %.1f %% advised, %.1f %% strong. Highest"
            + " correlation of two categories: %.2f.",
        fair.size(),
        100 * Figures.flagged(fair, Firmness.ADVISE),
        100 * Figures.flagged(fair, Firmness.STRONG),
        Figures.correlation(judged));
    line("%n| hate for | texts | flagged as hate |%n|---|---:|---:|");
    hated.forEach((name, count) -> line("| %s | %d | %d |", name, count[1], count[0]));
  }

  private static void count(Map<String, int[]> counts, String name, Judged judged) {
    int[] count = counts.computeIfAbsent(name, any -> new int[2]);
    boolean said = judged.judgements().get(Category.HATE.ordinal()).firmness() != Firmness.NONE;
    count[0] += said ? 1 : 0;
    count[1]++;
  }

  private void areas(Path corpora) throws IOException {
    line(
        "%n### Public sets, their dev part%n%n| set | texts | AUC, any | AUC, hate |%n|---|---:|---:|---:|");
    for (String set : AREAS) {
      List<Corpora.Measured> texts = Corpora.dev(corpora, set);
      boolean[] is = new boolean[texts.size()];
      double[] any = new double[texts.size()];
      double[] hate = new double[texts.size()];
      for (int i = 0; i < is.length; i++) {
        Judged judged = reader.judge(new Words(texts.get(i).text()));
        is[i] = texts.get(i).abusive();
        any[i] = judged.any();
        hate[i] = judged.judgements().get(Category.HATE.ordinal()).probability();
      }
      line(
          "| %s | %d | %.3f | %.3f |",
          set, is.length, Figures.area(any, is), Figures.area(hate, is));
    }
  }

  private void political(Path corpora) throws IOException {
    line("%n| politics without abuse | texts | advised | strong |%n|---|---:|---:|---:|");
    List<Judged> all = new ArrayList<>();
    for (String set : POLITICAL) {
      List<Judged> judged = new ArrayList<>();
      for (Corpora.Measured text : Corpora.dev(corpora, set)) {
        judged.add(reader.judge(new Words(text.text())));
      }
      flagged(set, judged);
      all.addAll(judged);
    }
    flagged("together", all);
  }

  private void flagged(String name, List<Judged> judged) {
    line(
        "| %s | %d | %.2f %% | %.2f %% |",
        name,
        judged.size(),
        100 * Figures.flagged(judged, Firmness.ADVISE),
        100 * Figures.flagged(judged, Firmness.STRONG));
  }

  /** HatemojiCheck says whom each sentence is about: hateful and harmless ones of each. */
  private void byTarget(Path corpora) throws IOException {
    Map<String, int[]> hateful = new TreeMap<>();
    Map<String, int[]> harmless = new TreeMap<>();
    for (Corpora.Measured text : Corpora.dev(corpora, "hatemojicheck")) {
      count(
          text.abusive() ? hateful : harmless,
          text.labels().getLast(),
          reader.judge(new Words(text.text())));
    }
    line(
        "%n### HatemojiCheck by who is spoken of%n%n| about | hateful | flagged as hate | harmless |"
            + " flagged as hate |%n|---|---:|---:|---:|---:|");
    hateful.forEach((name, count) -> {
      int[] fair = harmless.getOrDefault(name, new int[2]);
      line("| %s | %d | %d | %d | %d |", name, count[1], count[0], fair[1], fair[0]);
    });
  }

  private void line(String pattern, Object... values) {
    out.append(String.format(Locale.ROOT, pattern + "%n", values));
  }
}
