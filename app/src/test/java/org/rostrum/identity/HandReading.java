package org.rostrum.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The access matrix as a person reads it: the file's cells by a reader of its own, and what each
 * wording means by hand. The product's parser has no part in it.
 */
public final class HandReading {

  /** One thing that a cell allows. */
  record Expected(Action action, Set<Relation> needs, Set<Limit> limits) {}

  /** Every cell as it stands in the file. */
  static final Map<String, Map<Hat, String>> WORDS = words();

  /** What each wording means. */
  static final Map<String, List<Expected>> MEANING = meaning();

  private HandReading() {}

  /** Whether a hat may do this while these facts, and no others, are true. */
  public static boolean allows(Hat hat, Action action, String resource, Set<Relation> facts) {
    return MEANING.get(WORDS.get(resource).get(hat)).stream()
        .anyMatch(one -> one.action() == action && facts.containsAll(one.needs()));
  }

  private static Map<String, Map<Hat, String>> words() {
    var words = new HashMap<String, Map<Hat, String>>();
    var field = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,]*))");
    for (String line : lines("src/main/resources/access/access-matrix.csv")) {
      var fields = new ArrayList<String>();
      field
          .matcher(line)
          .results()
          .forEach(m -> fields.add(m.group(1) != null ? m.group(1) : m.group(2)));
      if (!fields.getFirst().equals("resource")) {
        var row = words.computeIfAbsent(fields.getFirst(), _ -> new HashMap<>());
        for (Hat hat : Hat.values()) {
          row.put(hat, fields.get(2 + hat.ordinal()));
        }
      }
    }
    return words;
  }

  private static Map<String, List<Expected>> meaning() {
    var meaning = new HashMap<String, List<Expected>>();
    for (String line : lines("src/test/resources/access/reading.txt")) {
      if (!line.startsWith("#")) {
        int bar = line.lastIndexOf(" |");
        meaning.put(line.substring(0, bar), permissions(line.substring(bar + 2).strip()));
      }
    }
    return meaning;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("").toAbsolutePath().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Expected> permissions(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" "))
            .map(word -> {
              var limits = word.split("/");
              var needs = limits[0].split(":");
              return new Expected(
                  Action.valueOf(needs[0]), set(needs, Relation.class), set(limits, Limit.class));
            })
            .toList();
  }

  private static <E extends Enum<E>> Set<E> set(String[] parts, Class<E> type) {
    return parts.length < 2
        ? Set.of()
        : Arrays.stream(parts[1].split("\\+"))
            .map(name -> Enum.valueOf(type, name))
            .collect(Collectors.toSet());
  }
}
