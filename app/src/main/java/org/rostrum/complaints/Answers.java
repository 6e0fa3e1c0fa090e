package org.rostrum.complaints;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Shown;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form's answers exactly as they were typed, by the name of the field; empty ones are left out.
 */
record Answers(Map<String, List<String>> byField) {

  static final Answers NONE = new Answers(Map.of());

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Answers {
    var kept = new TreeMap<String, List<String>>();
    byField.forEach((field, values) -> {
      var some = values.stream().map(Answers::storable).filter(value -> !value.isEmpty()).toList();
      if (!some.isEmpty()) {
        kept.put(field, some);
      }
    });
    byField = kept;
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

  /** The mark that a form carries which shows just these. */
  String mark() {
    return Shown.mark(json());
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

  boolean isEmpty() {
    return byField.isEmpty();
  }

  /** The answers that are among the choices there are. */
  <E extends Enum<E>> List<E> list(String field, Class<E> type) {
    return all(field).stream()
        .distinct()
        .flatMap(value ->
            Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(choice -> choice.name().equals(value)))
        .toList();
  }

  /** Only these fields, the repeated ones with all their numbers. */
  Answers only(Collection<String> fields) {
    var some = new LinkedHashMap<>(byField);
    some.keySet().removeIf(field -> !fields.contains(base(field)));
    return new Answers(some);
  }

  Answers without(Collection<String> fields) {
    var some = new LinkedHashMap<>(byField);
    some.keySet().removeIf(field -> fields.contains(base(field)));
    return new Answers(some);
  }

  /** These answers with the given fields answered anew, or no longer. */
  Answers with(Collection<String> fields, Answers anew) {
    var all = new LinkedHashMap<>(without(fields).byField());
    all.putAll(anew.only(fields).byField());
    return new Answers(all);
  }

  Answers with(String field, String... values) {
    var all = new LinkedHashMap<>(byField);
    all.put(field, List.of(values));
    return new Answers(all);
  }

  Answers with(String field, List<String> values) {
    return with(field, values.toArray(String[]::new));
  }

  /** The numbers in use of a repeated field: {@code whoName.2} has the number 2. */
  List<Integer> numbers(Collection<String> fields) {
    return byField.keySet().stream()
        .filter(field -> !base(field).equals(field) && fields.contains(base(field)))
        .map(field -> Integer.parseInt(field.substring(field.lastIndexOf('.') + 1)))
        .distinct()
        .sorted()
        .toList();
  }

  /** One row of a repeated group, with the plain names of its fields. */
  Answers row(int number) {
    var row = new LinkedHashMap<String, List<String>>();
    byField.forEach((field, values) -> {
      if (field.endsWith("." + number)) {
        row.put(base(field), values);
      }
    });
    return new Answers(row);
  }

  Answers withRow(int number, Answers row) {
    var all = new LinkedHashMap<>(byField);
    row.byField().forEach((field, values) -> all.put(field + "." + number, values));
    return new Answers(all);
  }

  Stream<Answers> rows(Collection<String> fields) {
    return numbers(fields).stream().map(this::row);
  }

  /** A field's name without the number of its row. */
  static String base(String field) {
    return field.replaceFirst("\\.\\d{1,3}$", "");
  }

  /** PostgreSQL holds any character but NUL, and no half surrogates. */
  private static String storable(String text) {
    byte[] utf8 = text.replace("\0", "\uFFFD").getBytes(StandardCharsets.UTF_8);
    return new String(utf8, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
