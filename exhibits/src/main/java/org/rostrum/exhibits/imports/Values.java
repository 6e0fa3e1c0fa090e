package org.rostrum.exhibits.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of JSON taken as what they should be, and as nothing where they are something else. */
final class Values {

  private Values() {}

  /** The property of that name; null where the value is no object or has none. */
  static @Nullable Object in(@Nullable Object value, String name) {
    return value instanceof Map<?, ?> map ? map.get(name) : null;
  }

  /** The words of the property of that name; null where there are none. */
  static @Nullable String text(@Nullable Object value, String name) {
    return in(value, name) instanceof String text ? text : null;
  }

  /** The words of the first of these properties that has any, even none at all. */
  static @Nullable String text(@Nullable Object value, String name, String other) {
    String text = text(value, name);
    return text == null ? text(value, other) : text;
  }

  /** The whole number of that property, also where it is written as a string. */
  static @Nullable Long number(@Nullable Object value, String name) {
    Object number = in(value, name);
    if (number instanceof Integer || number instanceof Long) {
      return ((Number) number).longValue();
    }
    if (number instanceof String text && !text.isEmpty() && text.length() < 19) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) < '0' || text.charAt(i) > '9') {
          return null;
        }
      }
      return Long.valueOf(text);
    }
    return null;
  }

  /** The items of that property; none where it is no list. */
  static List<Object> list(@Nullable Object value, String name) {
    return items(in(value, name));
  }

  /** The items of a list; none where it is no list. */
  static List<Object> items(@Nullable Object value) {
    List<Object> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item != null) {
          items.add(item);
        }
      }
    }
    return items;
  }

  /** The words with a further line, unless they hold it already. */
  static String withLine(String text, @Nullable String line) {
    if (line == null || line.isBlank() || text.contains(line)) {
      return text;
    }
    return text.isEmpty() ? line : text + "\n" + line;
  }

  /** The words and then these, unless they are the same. */
  static String andThen(String text, String more) {
    if (more.isBlank() || more.equals(text)) {
      return text;
    }
    return text.isEmpty() ? more : text + "\n" + more;
  }
}
