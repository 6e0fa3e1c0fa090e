package org.rostrum.govuk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HTML attributes of an element, in the order given. {@code element.jte} draws them, because JTE
 * rightly draws no expression in the place of an attribute's name; values are escaped here.
 */
public record Attributes(Map<String, String> byName) {

  private static final Attributes NONE = new Attributes(Map.of());

  /** Refuses a name that could close the tag, for names are never escaped. */
  public Attributes {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    for (String name : byName.keySet()) {
      if (!name.matches("[a-zA-Z][a-zA-Z0-9.:_-]*")) {
        throw new IllegalArgumentException("Not the name of an attribute: " + name);
      }
    }
  }

  public static Attributes none() {
    return NONE;
  }

  /**
   * Names and values in turn: {@code Attributes.of("id", id, "data-kind", kind)}. One whose value
   * is null is left out.
   */
  public static Attributes of(@Nullable String... namesAndValues) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      String value = namesAndValues[i + 1];
      if (name != null && value != null) {
        byName.put(name, value);
      }
    }
    return new Attributes(byName);
  }

  /** These and those; where both have a name, those win. */
  public Attributes and(@Nullable Attributes those) {
    if (those == null || those.byName.isEmpty()) {
      return this;
    }
    Map<String, String> both = new LinkedHashMap<>(byName);
    both.putAll(those.byName);
    return new Attributes(both);
  }

  /** These and a bare attribute, such as {@code disabled}, if it is on. */
  public Attributes flag(String name, boolean on) {
    return on ? and(of(name, "")) : this;
  }

  String html() {
    StringBuilder html = new StringBuilder();
    byName.forEach((name, value) ->
        html.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
    return html.toString();
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("\"", "&#34;")
        .replace("'", "&#39;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
