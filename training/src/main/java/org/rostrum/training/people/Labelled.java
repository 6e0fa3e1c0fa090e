package org.rostrum.training.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.text.Json;

/**
 * A text with the names of people in it.
 *
 * @param share how much it counts when learning
 */
record Labelled(String text, List<Name> names, double share) {

  /** Where a name stands, in UTF-16 units. */
  record Name(int start, int end) {
    boolean touches(Name other) {
      return start < other.end && other.start < end;
    }
  }

  static List<Labelled> read(Path file, double share) throws IOException {
    List<Labelled> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (Json.read(line) instanceof Map<?, ?> record
          && record.get("spans") instanceof List<?> spans) {
        List<Name> names = new ArrayList<>();
        for (Object span : spans) {
          if (span instanceof Map<?, ?> one && "PERSON".equals(one.get("type"))) {
            names.add(new Name(number(one.get("start")), number(one.get("end"))));
          }
        }
        texts.add(new Labelled(String.valueOf(record.get("text")), names, share));
      }
    }
    return texts;
  }

  private static int number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException("No place: " + value);
  }
}
