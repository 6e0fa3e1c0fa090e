package org.rostrum.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rostrum.screening.text.Json;

/**
 * A text a rule must catch, or must leave alone, with the circumstances it was written for. The
 * build runs them all; a rule's page shows some.
 *
 * @param id unique within its rule
 * @param rule the rule it belongs to
 * @param catches true if the rule must speak, false if it must stay silent
 * @param text the text
 * @param circumstances what is known around it
 */
public record Example(
    String id, String rule, boolean catches, String text, Circumstances circumstances) {

  /** The examples of one rule, in the order of its file. */
  public static List<Example> of(String rule) {
    return of(rule, lines(rule));
  }

  /** Those of one rule in Welsh, in the order of their file; none where it does not reach Welsh. */
  public static List<Example> inWelsh(String rule) {
    return of(rule, lines("cy/" + rule));
  }

  private static List<Example> of(String rule, List<String> lines) {
    List<Example> examples = new ArrayList<>();
    for (String line : lines) {
      if (Json.read(line) instanceof Map<?, ?> map) {
        List<String> problems = new ArrayList<>();
        examples.add(
            new Example(
                String.valueOf(map.get("id")),
                rule,
                "catch".equals(map.get("label")),
                String.valueOf(map.get("text")),
                ContextReader.read(map.get("context"), problems)));
        if (!problems.isEmpty()) {
          throw new IllegalStateException(map.get("id") + ": " + problems);
        }
      }
    }
    return examples;
  }

  private static List<String> lines(String name) {
    try (InputStream in = Example.class.getResourceAsStream("examples/" + name + ".jsonl")) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
