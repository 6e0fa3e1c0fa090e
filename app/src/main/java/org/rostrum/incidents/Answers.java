package org.rostrum.incidents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form's answers exactly as they were typed, by the name of the field; empty ones are left out.
 */
record Answers(Map<String, List<String>> byField) {

  static final Answers NONE = new Answers(Map.of());

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Answers {
    var kept = new LinkedHashMap<String, List<String>>();
    byField.forEach((field, values) -> {
      var some = values.stream().map(Answers::storable).filter(value -> !value.isEmpty()).toList();
      if (!some.isEmpty()) {
        kept.put(field, some);
      }
    });
    byField = Map.copyOf(kept);
  }

  /** Fields and values in turn; the same field twice has two values. */
  static Answers of(String... fieldsAndValues) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      fields
          .computeIfAbsent(fieldsAndValues[i], _ -> new ArrayList<>())
          .add(fieldsAndValues[i + 1]);
    }
    return new Answers(fields);
  }

  static Answers read(String json) {
    return new Answers(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
  }

  String json() {
    return JSON.writeValueAsString(byField);
  }

  /** The answer as typed; empty if there is none. */
  String value(String field) {
    return all(field).isEmpty() ? "" : all(field).getFirst();
  }

  /** Without blanks around it, or null. */
  @Nullable String text(String field) {
    var value = value(field).strip();
    return value.isEmpty() ? null : value;
  }

  List<String> all(String field) {
    return byField.getOrDefault(field, List.of());
  }

  boolean has(String field) {
    return text(field) != null;
  }

  boolean is(String field, String value) {
    return all(field).contains(value);
  }

  <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
    return list(field, type).stream().findFirst();
  }

  /** The answers that are among the choices there are. */
  <E extends Enum<E>> List<E> list(String field, Class<E> type) {
    return all(field).stream()
        .distinct()
        .map(value ->
            Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(choice -> choice.name().equals(value))
                .findFirst())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Only these fields. */
  Answers only(Collection<String> fields) {
    var some = new LinkedHashMap<>(byField);
    some.keySet().retainAll(fields);
    return new Answers(some);
  }

  /** These answers with the given fields answered anew, or no longer. */
  Answers with(Collection<String> fields, Answers anew) {
    var all = new LinkedHashMap<>(byField);
    all.keySet().removeAll(fields);
    all.putAll(anew.only(fields).byField());
    return new Answers(all);
  }

  /** PostgreSQL holds any character but NUL, and no half surrogates. */
  static String storable(String text) {
    byte[] utf8 = text.replace("\0", "\uFFFD").getBytes(StandardCharsets.UTF_8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
