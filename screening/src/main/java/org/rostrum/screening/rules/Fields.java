package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.text.Pack;

/** A JSON object read with plain complaints: which key of what is missing or of the wrong kind. */
record Fields(Map<String, @Nullable Object> map, String where) {

  @SuppressWarnings("unchecked")
  static Fields of(@Nullable Object value, String where) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(where + " must be a JSON object");
    }
    Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) map;
    return new Fields(fields, fields.get("id") instanceof String id ? id : where);
  }

  void refuseOthers(Set<String> known) {
    for (String key : map.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(where + ": no such key as \"" + key + "\"");
      }
    }
  }

  Set<String> keys() {
    return map.keySet();
  }

  String text(String key) {
    String text = textOrNull(key);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(where + ": \"" + key + "\" is missing");
    }
    return text;
  }

  String textOr(String key, String otherwise) {
    String text = textOrNull(key);
    return text == null ? otherwise : text;
  }

  @Nullable String textOrNull(String key) {
    return map.get(key) instanceof String text ? text : null;
  }

  double number(String key, double otherwise) {
    return map.get(key) instanceof Number number ? number.doubleValue() : otherwise;
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(map.get(key));
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String key) {
    if (!(map.get(key) instanceof List<?> list)) {
      return List.of();
    }
    for (int item = 0; !Pack.holdsTextsOnly(list) && item < list.size(); item++) {
      if (!(list.get(item) instanceof String)) {
        throw new IllegalArgumentException(where + ": \"" + key + "\" holds texts only");
      }
    }
    return Collections.unmodifiableList((List<String>) list);
  }

  Fields inner(String key) {
    Object value = map.get(key);
    return value == null ? new Fields(Map.of(), where) : of(value, where + "." + key);
  }

  List<Fields> list(String key) {
    List<Fields> all = new ArrayList<>();
    if (map.get(key) instanceof List<?> list) {
      for (Object item : list) {
        all.add(of(item, where + "." + key));
      }
    }
    return all;
  }
}
