package org.rostrum.training.people;

import java.util.List;
import java.util.Locale;
import org.rostrum.screening.people.People;

/** How many names were found, exactly or in part, and how many of the found are names. */
final class NameFigures {

  private int names;
  private int found;
  private int exact;
  private int touched;
  private int touching;

  void count(Labelled text, People people) {
    List<Labelled.Name> answers =
        people.in(text.text()).stream()
            .map(entity -> new Labelled.Name(entity.start(), entity.end()))
            .toList();
    names += text.names().size();
    found += answers.size();
    for (Labelled.Name name : text.names()) {
      exact += answers.contains(name) ? 1 : 0;
      touched += answers.stream().anyMatch(name::touches) ? 1 : 0;
    }
    for (Labelled.Name answer : answers) {
      touching += text.names().stream().anyMatch(answer::touches) ? 1 : 0;
    }
  }

  double exact() {
    return f1(exact / (double) Math.max(1, found), exact / (double) Math.max(1, names));
  }

  double overlap() {
    return f1(touching / (double) Math.max(1, found), touched / (double) Math.max(1, names));
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  static final String HEADING =
      """
      | texts | names | found | precision | recall | F1 exact | F1 overlap |
      |---|---:|---:|---:|---:|---:|---:|
      """;

  /** Precision and recall count a name that is touched. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.2f | %.2f | %.3f | %.3f |%n",
        name,
        names,
        found,
        touching / (double) Math.max(1, found),
        touched / (double) Math.max(1, names),
        exact(),
        overlap());
  }

  static String mean(List<NameFigures> figures) {
    return String.format(
        Locale.ROOT,
        "| mean of the three | | | | | **%.3f** | **%.3f** |%n",
        figures.stream().mapToDouble(NameFigures::exact).average().orElse(0),
        figures.stream().mapToDouble(NameFigures::overlap).average().orElse(0));
  }
}
