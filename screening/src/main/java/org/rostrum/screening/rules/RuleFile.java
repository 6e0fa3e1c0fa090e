package org.rostrum.screening.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Level;
import org.rostrum.screening.Rule;

/**
 * A rule read from its file of data: its card, and its signals and guards with their phrases.
 *
 * @param welsh the Welsh phrases of signals and guards, by their names; empty where the rule does
 *     not reach Welsh
 */
record RuleFile(
    Rule rule,
    List<Signal> signals,
    Map<String, List<String>> signalPhrases,
    List<Guard> guards,
    Map<String, List<String>> guardPhrases,
    Map<String, List<String>> lists,
    boolean ownWords,
    Map<String, @Nullable Object> settings,
    Map<String, List<String>> welsh) {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "family",
          "level",
          "applies",
          "clauses",
          "basis",
          "trigger",
          "why",
          "instead",
          "heading",
          "advice",
          "mend",
          "question",
          "ownWords",
          "anyLanguage",
          "lists",
          "signals",
          "guards",
          "settings",
          "welsh");

  /**
   * The rule of one file.
   *
   * @throws IllegalArgumentException naming the rule and what is wrong
   */
  static RuleFile of(Fields fields) {
    fields.refuseOthers(KEYS);
    String id = fields.text("id");
    Rule rule =
        new Rule(
            id,
            fields.text("name"),
            fields.text("family"),
            Level.valueOf(fields.text("level")),
            directions(fields.texts("applies")),
            fields.texts("clauses"),
            fields.text("basis"),
            fields.text("trigger"),
            fields.text("why"),
            fields.text("instead"),
            fields.text("heading"),
            fields.text("advice"),
            Rule.Mend.valueOf(fields.text("mend")),
            question(fields),
            fields.flag("anyLanguage"),
            !fields.inner("welsh").keys().isEmpty());
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Fields given = fields.inner("lists");
    given.keys().forEach(name -> lists.put(name, given.texts(name)));
    List<Signal> signals = new ArrayList<>();
    Map<String, List<String>> signalPhrases = new LinkedHashMap<>();
    for (Fields signal : fields.list("signals")) {
      Signal made = signal(signal);
      signals.add(made);
      signalPhrases.put(made.name(), signal.texts("phrases"));
    }
    List<Guard> guards = new ArrayList<>();
    Map<String, List<String>> guardPhrases = new LinkedHashMap<>();
    for (Fields guard : fields.list("guards")) {
      String scope = guard.textOr("scope", "SENTENCE");
      guards.add(new Guard(guard.text("name"), Guard.Scope.valueOf(scope)));
      guardPhrases.put(guard.text("name"), guard.texts("phrases"));
    }
    return new RuleFile(
        rule,
        signals,
        signalPhrases,
        guards,
        guardPhrases,
        lists,
        fields.flag("ownWords"),
        fields.inner("settings").map(),
        welsh(fields, signalPhrases.keySet(), guardPhrases.keySet()));
  }

  /** The same rule with its Welsh phrases, in all their mutations, in place of the English ones. */
  RuleFile inWelsh() {
    Map<String, List<String>> mutated = new LinkedHashMap<>();
    welsh.forEach(
        (name, phrases) -> mutated.put(name, phrases.stream().map(Mutations::all).toList()));
    Map<String, List<String>> ofSignals = new LinkedHashMap<>(mutated);
    ofSignals.keySet().retainAll(signalPhrases.keySet());
    Map<String, List<String>> ofGuards = new LinkedHashMap<>(mutated);
    ofGuards.keySet().retainAll(guardPhrases.keySet());
    return new RuleFile(
        rule, signals, ofSignals, guards, ofGuards, Map.of(), ownWords, settings, welsh);
  }

  private static Map<String, List<String>> welsh(
      Fields fields, Set<String> signals, Set<String> guards) {
    Fields given = fields.inner("welsh");
    Map<String, List<String>> welsh = new LinkedHashMap<>();
    for (String name : given.keys()) {
      if (!signals.contains(name) && !guards.contains(name)) {
        throw new IllegalArgumentException(
            fields.where() + ".welsh: no signal or guard is called \"" + name + "\"");
      }
      welsh.put(name, given.texts(name));
    }
    return welsh;
  }

  private static Signal signal(Fields signal) {
    Map<TargetType, @Nullable Level> targets = new EnumMap<>(TargetType.class);
    Fields given = signal.inner("targets");
    for (String type : given.keys()) {
      String level = given.text(type);
      targets.put(TargetType.valueOf(type), level.equals("NONE") ? null : Level.valueOf(level));
    }
    String level = signal.textOr("level", "");
    Clues clues = clues(signal);
    return new Signal(
        signal.text("name"),
        level.isEmpty() ? null : Level.valueOf(level),
        signal.textOrNull("subCode"),
        signal.number("confidence", 0.9),
        signal.textOr("because", ""),
        signal.texts("with"),
        signal.texts("withAnywhere"),
        signal.flag("aid"),
        !signal.flag("evenNegated") && clues.none(),
        signal.flag("unguarded"),
        clues,
        targets);
  }

  private static Clues clues(Fields signal) {
    Fields given = signal.inner("clues");
    if (given.keys().isEmpty()) {
      return Clues.NONE;
    }
    List<Clues.Clue> clues =
        given.keys().stream()
            .map(name -> new Clues.Clue(name, (int) given.number(name, 1)))
            .toList();
    return new Clues(clues, (int) signal.number("atLeast", 1), (int) signal.number("reach", 0));
  }

  private static Set<Direction> directions(List<String> names) {
    Set<Direction> directions = EnumSet.noneOf(Direction.class);
    names.forEach(name -> directions.add(Direction.valueOf(name)));
    return directions;
  }

  private static Rule.@Nullable Question question(Fields fields) {
    Fields question = fields.inner("question");
    if (question.keys().isEmpty()) {
      return null;
    }
    List<Rule.Answer> answers = new ArrayList<>();
    for (Fields answer : question.list("answers")) {
      answers.add(
          new Rule.Answer(answer.text("key"), answer.text("label"), answer.flag("settles")));
    }
    return new Rule.Question(question.text("text"), answers);
  }

  static String resource(String name) {
    byte[] bytes = bytes(name);
    if (bytes == null) {
      throw new IllegalStateException("The rulebook lacks " + name.toLowerCase(Locale.ROOT));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A resource of the library, or null when there is none of that name. */
  static byte @Nullable [] bytes(String name) {
    try (InputStream in = RuleFile.class.getResourceAsStream("/org/rostrum/screening/" + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
