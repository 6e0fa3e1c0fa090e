package org.rostrum.govuk;

import gg.jte.Content;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Turns the options of a fixture into the typed parameters of our template, by their names. */
final class Options {

  /** An option that our template has no parameter for. */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String option) {
      super(option);
    }
  }

  /** Nunjucks names that Java keeps for itself, or that we spell as one flag. */
  private static final Map<String, String> RENAMED =
      Map.of("for", "for_", "beforeInputs", "beforeInput", "afterInputs", "afterInput");

  private Options() {}

  static Map<String, Object> of(String template, JsonNode options) {
    Map<String, Type> types = parametersOf(template);
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (var option : options.properties()) {
      String name = RENAMED.getOrDefault(option.getKey(), option.getKey());
      Type type = types.get(name);
      if (isAbsent(option.getValue())) {
        continue;
      }
      if (type == null) {
        if (isFalsy(option.getValue())) {
          continue;
        }
        throw new Unsupported(option.getKey());
      }
      Object value = convert(option.getValue(), type, option.getKey());
      if (value != null) {
        parameters.put(name, value);
      }
    }
    return parameters;
  }

  private static Map<String, Type> parametersOf(String template) {
    try {
      Class<?> drawn = Class.forName("org.rostrum.govuk.Jte" + template + "Generated");
      Method render =
          Arrays.stream(drawn.getMethods())
              .filter(method -> method.getName().equals("render"))
              .findFirst()
              .orElseThrow();
      Map<String, Type> types = new LinkedHashMap<>();
      for (var parameter : render.getParameters()) {
        types.put(parameter.getName(), parameter.getParameterizedType());
      }
      return types;
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isAbsent(JsonNode json) {
    return json.isNull() || json.isMissingNode();
  }

  private static boolean isFalsy(JsonNode json) {
    return isAbsent(json)
        || json.isBoolean() && !json.asBoolean()
        || json.isString() && json.asString().isEmpty()
        || json.isNumber() && json.asInt() == 0;
  }

  private static Object convert(JsonNode json, Type type, String where) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Map.class
          ? strings(json)
          : list(json, generic.getActualTypeArguments()[0], where);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted == Attributes.class) {
      return attributes(json, where);
    }
    if (wanted == boolean.class || wanted == Boolean.class) {
      return json.isBoolean() ? json.asBoolean() : !isFalsy(json);
    }
    if (wanted == int.class || wanted == Integer.class) {
      return Integer.valueOf(json.asString());
    }
    if (wanted == String.class) {
      return string(json, where);
    }
    if (wanted == Content.class) {
      return content(json, where);
    }
    if (wanted.isRecord()) {
      return isFalsy(json) ? null : record(json, wanted, where);
    }
    throw new AssertionError("No way from JSON to " + wanted);
  }

  private static String string(JsonNode json, String where) {
    if (json.isObject()) {
      onlyKeys(json, Set.of("text"), where);
      return json.has("text") ? json.get("text").asString() : "";
    }
    if (json.isBoolean()) {
      return json.asBoolean() ? "true" : null;
    }
    return json.asString();
  }

  private static Content content(JsonNode json, String where) {
    if (json.isObject()) {
      onlyKeys(json, Set.of("text", "html"), where);
      if (json.has("html") && !isFalsy(json.get("html"))) {
        return content(json.get("html"), where);
      }
      return json.has("text") && !isFalsy(json.get("text"))
          ? Words.of(json.get("text").asString())
          : null;
    }
    if (isFalsy(json)) {
      return null;
    }
    String html = json.asString();
    return output -> output.writeContent(html);
  }

  private static void onlyKeys(JsonNode json, Set<String> keys, String where) {
    for (var each : json.properties()) {
      if (!keys.contains(each.getKey())) {
        throw new Unsupported(where + "." + each.getKey());
      }
    }
  }

  private static Attributes attributes(JsonNode json, String where) {
    if (!json.isObject()) {
      throw new Unsupported(where + " as a string");
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (var each : json.properties()) {
      JsonNode value = each.getValue();
      if (value.isObject()) {
        throw new Unsupported(where + " with options");
      }
      byName.put(each.getKey(), value.isNull() ? "" : value.asString());
    }
    return new Attributes(byName);
  }

  private static Map<String, String> strings(JsonNode json) {
    Map<String, String> strings = new LinkedHashMap<>();
    json.properties().forEach(each -> strings.put(each.getKey(), each.getValue().asString()));
    return strings;
  }

  private static List<Object> list(JsonNode json, Type of, String where) {
    List<Object> list = new ArrayList<>();
    for (JsonNode each : json) {
      list.add(isFalsy(each) && of != String.class ? null : convert(each, of, where + "[]"));
    }
    return list;
  }

  private static Object record(JsonNode json, Class<?> type, String where) {
    if (type == Words.class && json.isString()) {
      return Words.of(json.asString());
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Map<String, Integer> placeByName = new LinkedHashMap<>();
    for (int i = 0; i < components.length; i++) {
      placeByName.put(components[i].getName(), i);
      values[i] = components[i].getType() == boolean.class ? Boolean.FALSE : null;
    }
    for (var each : json.properties()) {
      String option = RENAMED.getOrDefault(each.getKey(), each.getKey());
      Integer place = placeByName.get(option);
      JsonNode value = each.getValue();
      if (place == null && !isFalsy(value)) {
        throw new Unsupported(where + "." + each.getKey());
      }
      if (place != null && !isAbsent(value)) {
        values[place] =
            convert(value, components[place].getGenericType(), where + "." + each.getKey());
      }
    }
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(where, e);
    }
  }
}
