package org.rostrum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Example;
import org.rostrum.screening.Level;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.Screener;

/**
 * The pages of {@code docs/rules}, one a rule and an index, made from the rulebook itself so that
 * they cannot say anything else. Written again by {@code ./rostrum docs}.
 */
final class RulePages {

  private static final int SHOWN = 3;

  /** Rules about harm: their examples hurt to read and help nobody here. */
  private static final Set<String> HARM =
      Set.of(
          "RS-01", "RS-02", "HR-01", "TH-01", "IN-01", "EQ-01", "OB-01", "SE-02", "DF-01", "SG-01",
          "IC-01", "IC-02", "IC-03", "IC-04", "IC-09");

  private final Rulebook rulebook = Rulebook.shipped();
  private final Screener screener = Screener.standard();

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "docs/rules");
    Map<String, String> pages = new RulePages().pages();
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path page : old.filter(file -> file.toString().endsWith(".md")).toList()) {
        if (!pages.containsKey(page.getFileName().toString())) {
          Files.delete(page);
        }
      }
    }
    for (var page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }

  /** Every page's words by its file's name. */
  Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", index());
    rulebook.rules().forEach(rule -> pages.put(rule.id() + ".md", page(rule)));
    return pages;
  }

  private String index() {
    StringBuilder out = new StringBuilder();
    out.append("# The rules\n\n");
    out.append(rulebook.rules().size()).append(" rules, rulebook `").append(rulebook.name());
    out.append("`. Written by `./rostrum docs` from the rulebook; do not edit these pages.\n\n");
    out.append(
        "A finding never stops anyone: members are responsible for what they post, and they");
    out.append(" decide.\n");
    Map<String, List<Rule>> families = new LinkedHashMap<>();
    rulebook
        .rules()
        .forEach(
            rule -> families.computeIfAbsent(rule.family(), any -> new ArrayList<>()).add(rule));
    families.forEach((family, rules) -> {
      out.append("\n## ").append(family).append("\n\n");
      out.append("| rule | what | level | about |\n|---|---|---|---|\n");
      for (Rule rule : rules) {
        out.append("| [").append(rule.id()).append("](").append(rule.id()).append(".md) | ");
        out.append(cell(rule.name())).append(" | ").append(rule.level()).append(" | ");
        out.append(directions(rule)).append(" |\n");
      }
    });
    out.append("\n## Languages\n\n");
    out.append(
        "English is checked. A Welsh text is never called checked: of it these rules read the");
    out.append(" words, with Welsh wording that no native speaker has read over yet: ");
    out.append(ids(rulebook.rules().stream().filter(Rule::welsh)));
    out.append(". In Welsh and in any other language these look at numbers, links, addresses and");
    out.append(" files: ");
    out.append(ids(rulebook.rules().stream().filter(Rule::anyLanguage))).append(".\n");
    out.append("\n## Levels\n\n");
    for (Level level : Level.values()) {
      out.append("- **").append(level).append("**: ").append(meaning(level)).append('\n');
    }
    return out.toString();
  }

  private static String ids(Stream<Rule> rules) {
    return String.join(", ", rules.map(Rule::id).toList());
  }

  private static String languages(Rule rule) {
    String welsh =
        rule.welsh() ? ", and Welsh in part (not yet read over by a native speaker)" : "";
    String any = rule.anyLanguage() ? "; in any its numbers, links, addresses and files" : "";
    return "English" + welsh + any;
  }

  private String page(Rule rule) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(rule.id()).append(" ").append(rule.name()).append("\n\n");
    out.append("| | |\n|---|---|\n");
    row(out, "Family", rule.family());
    row(out, "Level", rule.level() + ": " + meaning(rule.level()));
    row(out, "Looks at", directions(rule));
    row(out, "Languages", languages(rule));
    row(out, "Policy", String.join(", ", rule.clauses()));
    row(out, "Law and guidance", rule.basis());
    row(out, "Rulebook", "`" + rulebook.name() + "`");
    section(out, "What it looks for", rule.trigger());
    section(out, "Why it matters", rule.why());
    section(out, "What to do instead", rule.instead());
    section(out, "What it says", "**" + rule.heading() + "**\n\n" + rule.advice());
    Rule.Question question = rule.question();
    if (question != null) {
      section(out, "What it asks", question.text());
      for (Rule.Answer answer : question.answers()) {
        out.append(answer == question.answers().getFirst() ? "\n" : "");
        out.append("- ").append(answer.label());
        out.append(answer.settles() ? " (that settles it)\n" : "\n");
      }
    }
    examples(out, rule);
    return out.toString();
  }

  private void examples(StringBuilder out, Rule rule) {
    List<Example> all = Example.of(rule.id());
    List<Example> caught = all.stream().filter(Example::catches).toList();
    List<Example> left = all.stream().filter(example -> !example.catches()).toList();
    section(
        out,
        "Examples",
        "The build runs "
            + caught.size()
            + " texts this rule must catch and "
            + left.size()
            + " it must leave alone."
            + inWelsh(rule));
    listed(out, "It speaks about", caught);
    listed(out, "It leaves alone", left);
    out.append("\n[All rules](README.md)\n");
  }

  private static String inWelsh(Rule rule) {
    List<Example> all = Example.inWelsh(rule.id());
    long caught = all.stream().filter(Example::catches).count();
    return all.isEmpty() ? "" : " In Welsh: " + caught + " and " + (all.size() - caught) + ".";
  }

  private void listed(StringBuilder out, String heading, List<Example> examples) {
    List<Example> withWords = examples.stream().filter(e -> !e.text().isBlank()).toList();
    List<Example> shown = withWords.stream().filter(this::fitToShow).limit(SHOWN).toList();
    out.append("\n").append(heading).append(":\n\n");
    for (Example example : shown) {
      out.append("> ").append(example.text().strip().replaceAll("\\s+", " ")).append("\n\n");
    }
    if (shown.isEmpty()) {
      out.append("> (hidden)\n");
    } else {
      out.setLength(out.length() - 1);
    }
  }

  /** Nothing that hurts to read: not from a rule about harm, nor with such a thing inside. */
  private boolean fitToShow(Example example) {
    boolean quotes = example.text().matches("(?s).*[\"'\u2018\u201C*].*");
    if (HARM.contains(example.rule()) && (example.catches() || quotes)) {
      return false;
    }
    return Stream.of(Direction.OUT, Direction.IN)
        .map(direction -> example.circumstances().towards(direction))
        .flatMap(
            known -> screener.screen(example.text(), known, Directory.EMPTY).findings().stream())
        .noneMatch(finding -> HARM.contains(finding.rule()));
  }

  private static void row(StringBuilder out, String name, String value) {
    out.append("| ").append(name).append(" | ").append(cell(value)).append(" |\n");
  }

  private static void section(StringBuilder out, String heading, String words) {
    out.append("\n## ").append(heading).append("\n\n").append(words).append('\n');
  }

  private static String cell(String words) {
    return words.replace("|", "\\|").replace("\n", " ");
  }

  private static String directions(Rule rule) {
    return String.join(
        ", ",
        Stream.of(Direction.values())
            .filter(rule.applies()::contains)
            .map(RulePages::named)
            .toList());
  }

  private static String named(Direction direction) {
    return switch (direction) {
      case OUT -> "what a member writes";
      case IN -> "what a member receives";
      case GROUP -> "what others write in a member's group";
      case ACTION -> "what a member is about to like, share, follow or befriend";
    };
  }

  private static String meaning(Level level) {
    return switch (level) {
      case TIP -> "good practice, one closed line";
      case CHECK -> "something to confirm first";
      case ROUTE -> "someone may need telling";
      case STOP -> "could be unlawful or do serious harm if published";
      case URGENT -> "someone could be in danger";
    };
  }
}
