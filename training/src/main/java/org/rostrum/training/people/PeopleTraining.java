package org.rostrum.training.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rostrum.screening.people.NameWeights;
import org.rostrum.screening.people.People;

/**
 * Learns names of people and writes the weights that ship, and what they are worth on texts that
 * taught nothing: {@code PeopleTraining TEXTS CORPORA LISTS WEIGHTS CARD}. Where the labelled texts
 * do not stand, weights and card stay as they are.
 */
public final class PeopleTraining {

  private static final List<String> MEASURED = List.of("btc_a_uk", "btc_b_uk", "btc_h");
  private static final String NOISY = "wnut17";
  private static final List<String> MADE =
      List.of("presidio_engb", "presidio_synth_v2", "presidio_generated_large");
  private static final String UNTOUCHED = "uk_handwritten";

  /** Made-up sentences are many and alike. */
  private static final double MADE_SHARE = 0.3;

  private static final String FIGURES = "<!-- figures -->\n";

  private PeopleTraining() {}

  public static void main(String[] arguments) throws IOException {
    Path texts = Path.of(arguments[0]);
    Path corpora = Path.of(arguments[1], "train");
    if (!Files.isDirectory(texts) || !Files.isDirectory(corpora)) {
      System.out.println("names of people: no labelled texts at " + texts + ", nothing learned");
      return;
    }
    WordLists.Table table = WordLists.of(Path.of(arguments[2]), corpora);
    var validation = new CrossValidation(table.words());
    List<List<Labelled>> measured = new ArrayList<>();
    for (String name : MEASURED) {
      measured.add(Labelled.read(texts.resolve(name + ".jsonl"), 1));
    }
    List<Labelled> noisy = Labelled.read(texts.resolve(NOISY + ".jsonl"), 1);
    List<Labelled> made = new ArrayList<>();
    for (String name : MADE) {
      made.addAll(Labelled.read(texts.resolve(name + ".jsonl"), MADE_SHARE));
    }
    List<Labelled> tweets = measured.stream().flatMap(List::stream).toList();
    List<Labelled> all = join(join(tweets, noisy), made);
    NameWeights weights = validation.weights(all);
    Files.write(Path.of(arguments[3]), weights.written(table.keys(), table.values()));

    var rows = new StringBuilder(NameFigures.HEADING);
    List<NameFigures> figures = validation.over(measured, join(noisy, made));
    for (int i = 0; i < MEASURED.size(); i++) {
      rows.append(figures.get(i).row(MEASURED.get(i) + ", five-fold"));
    }
    rows.append(NameFigures.mean(figures));
    rows.append(validation.from(join(tweets, made), noisy).row(NOISY + ", learned without it"));
    rows.append(
        validation.from(join(tweets, noisy), made).row("made-up sentences, learned without them"));
    var untouched = new NameFigures();
    People people = new People(weights, People.RESERVE);
    Labelled.read(texts.resolve(UNTOUCHED + ".jsonl"), 1)
        .forEach(text -> untouched.count(text, people));
    rows.append(untouched.row(UNTOUCHED + ", taught nothing"));
    rows.append(
        String.format(
            Locale.ROOT,
            "%nLearned from %d tweets and %d made-up sentences; %d words known beforehand.%n",
            tweets.size() + noisy.size(),
            made.size(),
            table.keys().length));
    System.out.print(rows);
    write(Path.of(arguments[4]), rows.toString());
  }

  private static List<Labelled> join(List<Labelled> one, List<Labelled> other) {
    List<Labelled> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static void write(Path card, String rows) throws IOException {
    String text = Files.readString(card);
    int from = text.indexOf(FIGURES) + FIGURES.length();
    Files.writeString(
        card, text.substring(0, from) + rows + text.substring(text.indexOf("<!-- end figures")));
  }
}
