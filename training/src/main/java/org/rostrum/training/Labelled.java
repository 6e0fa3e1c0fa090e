package org.rostrum.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Records;
import org.rostrum.screening.learned.Traits;
import org.rostrum.screening.rules.RulebookData;
import org.rostrum.screening.text.Json;
import org.rostrum.screening.text.Words;

/**
 * One labelled text as the rules see it.
 *
 * @param rule for which it was written
 * @param caught whether that rule must speak
 * @param fresh whether those who wrote the rules' phrases never saw it: only such texts measure
 * @param words its traits of words, each once
 * @param wordPlaces how many places show one
 * @param letters its traits of letters, each once
 * @param heard the rules that look at such a text
 * @param spoke those whose phrases speak
 */
record Labelled(
    String id,
    String rule,
    boolean caught,
    boolean fresh,
    Set<Long> words,
    int wordPlaces,
    Set<Long> letters,
    int letterPlaces,
    Set<String> heard,
    Set<String> spoke) {

  /** The folder of texts that those who wrote the phrases never saw. */
  private static final String FRESH = "fresh";

  /** The folder of texts that were not written for rules. */
  private static final String ABUSE = "abuse";

  /** The rule about sharing what another rule would catch. */
  private static final String SHARING = "SH-01";

  /** Reads every {@code RULE.jsonl} below a folder, in the order of their names. */
  static List<Labelled> all(Path folder, RulebookData rulebook) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files =
          found
              .filter(file -> file.toString().endsWith(".jsonl"))
              .filter(file -> !file.startsWith(folder.resolve(ABUSE)))
              .sorted()
              .toList();
    }
    List<Labelled> all = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (Path file : files) {
      String rule = file.getFileName().toString().replace(".jsonl", "");
      for (String line : Files.readAllLines(file)) {
        Records.Request request = Records.read(line);
        if (texts.add(rule + "|" + request.text())) {
          boolean caught = caught(line);
          boolean fresh = folder.relativize(file).startsWith(FRESH);
          Circumstances circumstances = request.circumstances();
          all.add(of(rule, caught, fresh, request, request.text(), circumstances, rulebook));
          if (rule.equals(SHARING) && caught && circumstances.original() != null) {
            all.addAll(shared(request, circumstances.original(), rulebook));
          }
        }
      }
    }
    return all;
  }

  /** What must not be shared must be caught itself, by the rules whose phrases speak on it. */
  private static List<Labelled> shared(
      Records.Request request, String original, RulebookData rulebook) {
    Circumstances circumstances = request.circumstances().ofOriginal();
    Labelled seen = of(SHARING, true, false, request, original, circumstances, rulebook);
    return seen.spoke().stream()
        .sorted()
        .map(rule -> of(rule, true, false, request, original, circumstances, rulebook))
        .toList();
  }

  private static boolean caught(String line) {
    return Json.read(line) instanceof Map<?, ?> map && "catch".equals(map.get("label"));
  }

  private static Labelled of(
      String rule,
      boolean caught,
      boolean fresh,
      Records.Request request,
      String text,
      Circumstances circumstances,
      RulebookData rulebook) {
    var seen = rulebook.observe(new Words(text), circumstances, request.directory());
    Traits traits = seen.traits();
    Set<Long> words = new HashSet<>();
    Set<Long> letters = new HashSet<>();
    int[] places = new int[2];
    traits.words(
        0,
        traits.count(),
        (trait, word) -> {
          words.add(trait);
          places[0]++;
        });
    traits.letters(
        0,
        traits.count(),
        (trait, word) -> {
          letters.add(trait);
          places[1]++;
        });
    return new Labelled(
        String.valueOf(request.id()),
        rule,
        caught,
        fresh,
        words,
        places[0],
        letters,
        places[1],
        seen.heard(),
        seen.spoke());
  }

  /** Whether the rule looks at such a text at all. */
  boolean concerns(String other) {
    return heard.contains(other);
  }
}
