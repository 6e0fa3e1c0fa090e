package org.rostrum.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a context or directory: what cannot be used is named in {@code problems} and left
 * out, never fatal.
 */
final class JsonObject {

  private final Map<?, ?> map;
  private final String path;
  private final List<String> problems;

  private JsonObject(Map<?, ?> map, String path, List<String> problems) {
    this.map = map;
    this.path = path;
    this.problems = problems;
  }

  /** Reads a value as an object with only these keys; null counts as empty. */
  static JsonObject of(@Nullable Object value, String path, List<String> problems, String... keys) {
    if (value == null) {
      return new JsonObject(Map.of(), path, problems);
    }
    if (!(value instanceof Map<?, ?> map)) {
      problems.add("\"" + path + "\" should be an object and was not used.");
      return new JsonObject(Map.of(), path, problems);
    }
    List<String> known = Arrays.asList(keys);
    for (Object key : map.keySet()) {
      if (!known.contains(key)) {
        problems.add("\"" + path + "." + key + "\" is not a known key and was not used.");
      }
    }
    return new JsonObject(map, path, problems);
  }

  boolean isEmpty() {
    return map.isEmpty();
  }

  @Nullable Object value(String key) {
    return map.get(key);
  }

  JsonObject object(String key, String... keys) {
    return of(map.get(key), path + "." + key, problems, keys);
  }

  /** A list of objects; one object alone counts as a list of one. */
  List<JsonObject> objects(String key, String... keys) {
    Object value = map.get(key);
    List<JsonObject> objects = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        objects.add(of(list.get(i), path + "." + key + "[" + i + "]", problems, keys));
      }
    } else if (value != null) {
      objects.add(object(key, keys));
    }
    return objects;
  }

  @Nullable String text(String key) {
    Object value = map.get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    return unusable(key, "a text");
  }

  List<String> texts(String key) {
    Object value = map.get(key);
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof String text) {
          texts.add(text);
        } else {
          unusable(key, "a list of texts");
        }
      }
    } else if (value instanceof String text) {
      texts.add(text);
    } else if (value != null) {
      unusable(key, "a list of texts");
    }
    return texts;
  }

  @Nullable Boolean flag(String key) {
    Object value = map.get(key);
    return value == null || value instanceof Boolean
        ? (Boolean) value
        : unusable(key, "true or false");
  }

  @Nullable Integer number(String key) {
    Object value = map.get(key);
    if (value == null) {
      return null;
    }
    if (value instanceof String text && text.matches("-?[0-9]{1,9}")) {
      return Integer.valueOf(text);
    }
    return value instanceof Number number
        ? Integer.valueOf(number.intValue())
        : unusable(key, "a number");
  }

  <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> type) {
    Object value = map.get(key);
    if (value == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    return unusable(
        key,
        "one of "
            + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
  }

  @Nullable LocalDate date(String key) {
    String text = text(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return unusable(key, "a real date like 2026-05-07");
    }
  }

  @Nullable LocalDateTime dateTime(String key) {
    String text = text(key);
    try {
      return text == null ? null : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      return unusable(key, "a real date and time like 2026-11-22T23:05");
    }
  }

  private <T> @Nullable T unusable(String key, String wanted) {
    problems.add("\"" + path + "." + key + "\" should be " + wanted + " and was not used.");
    return null;
  }
}
