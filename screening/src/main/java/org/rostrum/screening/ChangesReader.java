package org.rostrum.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.OfWords;
import org.rostrum.screening.RulebookChanges.State;
import org.rostrum.screening.text.LinedJson;

/** Reads the JSON form of changes, noting each thing it cannot use and the line it stands on. */
final class ChangesReader {

  private static final int LONGEST = 2_000_000;

  private final List<RulebookFault> faults = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private boolean readable = true;

  private ChangesReader() {}

  /**
   * What was read: the changes as far as they could be, the faults, and each path's line.
   *
   * @param readable false if it is no JSON, so that nothing more can be said of it
   */
  record Read(
      RulebookChanges changes,
      List<RulebookFault> faults,
      Map<String, Integer> lines,
      boolean readable) {

    /** The line of this path, or of what holds it. */
    int line(String path) {
      Integer line = lines.get(path);
      int up = path.lastIndexOf('/');
      return line != null ? line : up < 0 ? 1 : line(path.substring(0, up));
    }
  }

  static Read read(String json) {
    ChangesReader reader = new ChangesReader();
    RulebookChanges changes = RulebookChanges.none("", "");
    if (json.length() > LONGEST) {
      reader.readable = false;
      reader.fault("", 1, "This is longer than a rulebook can be");
    } else {
      try {
        changes = reader.changes(LinedJson.read(json));
      } catch (LinedJson.Unreadable e) {
        reader.readable = false;
        reader.fault("", e.line(), String.valueOf(e.getMessage()));
      }
    }
    return new Read(changes, reader.faults, reader.lines, reader.readable);
  }

  private RulebookChanges changes(LinedJson json) {
    Map<String, LinedJson> all = object("", json, Set.of("name", "version", "rules", "lists"));
    Map<String, OfRule> rules = new LinkedHashMap<>();
    object("rules", all.get("rules"), null)
        .forEach((id, rule) -> rules.put(id, rule("rules/" + id, rule)));
    String name = text("name", all.get("name"));
    String version = text("version", all.get("version"));
    return new RulebookChanges(
        name == null ? "" : name,
        version == null ? "" : version,
        rules,
        lists("lists", all.get("lists")));
  }

  private OfRule rule(String path, LinedJson json) {
    Map<String, LinedJson> rule =
        object(path, json, Set.of("state", "level", "atLeast", "heading", "advice", "lists"));
    return new OfRule(
        oneOf(path + "/state", rule.get("state"), State.class),
        oneOf(path + "/level", rule.get("level"), Level.class),
        number(path + "/atLeast", rule.get("atLeast")),
        text(path + "/heading", rule.get("heading")),
        text(path + "/advice", rule.get("advice")),
        lists(path + "/lists", rule.get("lists")));
  }

  private Map<String, OfWords> lists(String path, @Nullable LinedJson json) {
    Map<String, OfWords> lists = new LinkedHashMap<>();
    object(path, json, null)
        .forEach((name, list) -> {
          String at = path + "/" + name;
          Map<String, LinedJson> words = object(at, list, Set.of("add", "remove"));
          lists.put(
              name,
              new OfWords(
                  texts(at + "/add", words.get("add")),
                  texts(at + "/remove", words.get("remove"))));
        });
    return lists;
  }

  @SuppressWarnings("unchecked")
  private Map<String, LinedJson> object(
      String path, @Nullable LinedJson json, @Nullable Set<String> keys) {
    if (json == null) {
      return Map.of();
    }
    lines.put(path, json.line());
    if (!(json.value() instanceof Map<?, ?> map)) {
      fault(path, json.line(), "Here should stand an object, in { and }");
      return Map.of();
    }
    Map<String, LinedJson> object = new LinkedHashMap<>((Map<String, LinedJson>) map);
    object.forEach((key, value) -> {
      if (keys != null && !keys.contains(key)) {
        fault(path, value.line(), "There is nothing called \"" + key + "\" to change here");
      }
    });
    return object;
  }

  private @Nullable String text(String path, @Nullable LinedJson json) {
    if (json == null) {
      return null;
    }
    lines.put(path, json.line());
    if (json.value() instanceof String text) {
      return text;
    }
    fault(path, json.line(), "Here should stand a text, in quotation marks");
    return null;
  }

  private List<String> texts(String path, @Nullable LinedJson json) {
    List<String> texts = new ArrayList<>();
    if (json == null) {
      return texts;
    }
    lines.put(path, json.line());
    if (json.value() instanceof List<?> list) {
      for (Object item : list) {
        String text = text(path + "/" + texts.size(), (LinedJson) item);
        texts.add(text == null ? "" : text);
      }
    } else {
      fault(path, json.line(), "Here should stand a list of texts, in [ and ]");
    }
    return texts;
  }

  private @Nullable Double number(String path, @Nullable LinedJson json) {
    if (json == null) {
      return null;
    }
    lines.put(path, json.line());
    if (json.value() instanceof Number number) {
      return number.doubleValue();
    }
    fault(path, json.line(), "Here should stand a number, such as 0.8");
    return null;
  }

  private <E extends Enum<E>> @Nullable E oneOf(
      String path, @Nullable LinedJson json, Class<E> type) {
    String text = text(path, json);
    if (text == null || json == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (E one : type.getEnumConstants()) {
      if (one.name().equals(text)) {
        return one;
      }
      names.add(one.name());
    }
    fault(path, json.line(), "\"" + text + "\" is none of " + String.join(", ", names));
    return null;
  }

  private void fault(String path, int line, String reason) {
    faults.add(new RulebookFault(ruleOf(path), line, path, reason));
  }

  /** The rule that a path leads into, or null. */
  static @Nullable String ruleOf(String path) {
    if (!path.startsWith("rules/")) {
      return null;
    }
    int end = path.indexOf('/', "rules/".length());
    return path.substring("rules/".length(), end < 0 ? path.length() : end);
  }
}
