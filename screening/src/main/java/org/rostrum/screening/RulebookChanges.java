package org.rostrum.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.text.Json;

/**
 * What a council's rulebook does otherwise than the shipped one, as data. It may hold anything;
 * whether a rulebook can be made of it, {@link Rulebook#changed} says.
 *
 * @param name of the rulebook: small letters, digits and hyphens
 * @param version letters, digits, full stops and hyphens
 * @param rules what changes in which rule, by its id
 * @param lists words added to and taken from lists that rules share, by the list's name
 */
public record RulebookChanges(
    String name, String version, Map<String, OfRule> rules, Map<String, OfWords> lists) {

  /** In the order of their names, without those that change nothing. */
  public RulebookChanges {
    Map<String, OfRule> changed = new TreeMap<>(rules);
    changed.values().removeIf(OfRule::isNone);
    rules = Collections.unmodifiableMap(changed);
    lists = words(lists);
  }

  private static Map<String, OfWords> words(Map<String, OfWords> lists) {
    Map<String, OfWords> changed = new TreeMap<>(lists);
    changed.values().removeIf(OfWords::isNone);
    return Collections.unmodifiableMap(changed);
  }

  /** Whether a rule speaks. */
  public enum State {
    ON,
    /** It is heard, but what it finds is shown to nobody; for counting. */
    SHADOW,
    OFF
  }

  /**
   * What changes in one rule; null where nothing does.
   *
   * @param state whether it speaks
   * @param level how firmly it speaks at its plainest
   * @param atLeast how sure it must be to speak, from 0 to 1
   * @param heading the finding's heading
   * @param advice the finding's advice
   * @param lists words added to and taken from the rule's own lists
   */
  public record OfRule(
      @Nullable State state,
      @Nullable Level level,
      @Nullable Double atLeast,
      @Nullable String heading,
      @Nullable String advice,
      Map<String, OfWords> lists) {

    public static final OfRule NONE = new OfRule(null, null, null, null, null, Map.of());

    public OfRule {
      lists = words(lists);
    }

    public boolean isNone() {
      return equals(NONE);
    }

    /** The same with other words in one of the rule's own lists. */
    public OfRule with(String list, OfWords words) {
      Map<String, OfWords> more = new TreeMap<>(lists);
      more.put(list, words);
      return new OfRule(state, level, atLeast, heading, advice, more);
    }
  }

  /** Entries added to and taken from a list, each as it is written there. */
  public record OfWords(List<String> add, List<String> remove) {

    public static final OfWords NONE = new OfWords(List.of(), List.of());

    public OfWords {
      add = List.copyOf(add);
      remove = List.copyOf(remove);
    }

    public boolean isNone() {
      return add.isEmpty() && remove.isEmpty();
    }
  }

  /** Nothing changes. */
  public static RulebookChanges none(String name, String version) {
    return new RulebookChanges(name, version, Map.of(), Map.of());
  }

  /** What changes in this rule. */
  public OfRule of(String rule) {
    return rules.getOrDefault(rule, OfRule.NONE);
  }

  /** What changes in this shared list. */
  public OfWords words(String list) {
    return lists.getOrDefault(list, OfWords.NONE);
  }

  public boolean isNone() {
    return rules.isEmpty() && lists.isEmpty();
  }

  /** The same under another name. */
  public RulebookChanges named(String otherName, String otherVersion) {
    return new RulebookChanges(otherName, otherVersion, rules, lists);
  }

  /** The same with another change of one rule. */
  public RulebookChanges with(String rule, OfRule change) {
    Map<String, OfRule> more = new TreeMap<>(rules);
    more.put(rule, change);
    return new RulebookChanges(name, version, more, lists);
  }

  /** The same with another change of a shared list. */
  public RulebookChanges withWords(String list, OfWords words) {
    Map<String, OfWords> more = new TreeMap<>(lists);
    more.put(list, words);
    return new RulebookChanges(name, version, rules, more);
  }

  /** As JSON (RFC 8259), one thing a line: the form in which it is kept, given out and taken in. */
  public String toJson() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("name", name);
    all.put("version", version);
    Map<String, Object> byRule = new LinkedHashMap<>();
    rules.forEach((id, rule) -> byRule.put(id, json(rule)));
    all.put("rules", byRule);
    all.put("lists", json(lists));
    StringBuilder out = new StringBuilder();
    write(all, "", out);
    return out.append('\n').toString();
  }

  private static Map<String, Object> json(OfRule rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "state", rule.state() == null ? null : rule.state().name());
    put(json, "level", rule.level() == null ? null : rule.level().name());
    put(json, "atLeast", rule.atLeast());
    put(json, "heading", rule.heading());
    put(json, "advice", rule.advice());
    put(json, "lists", rule.lists().isEmpty() ? null : json(rule.lists()));
    return json;
  }

  private static void put(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  private static Map<String, Object> json(Map<String, OfWords> lists) {
    Map<String, Object> json = new LinkedHashMap<>();
    lists.forEach((list, words) -> {
      Map<String, Object> both = new LinkedHashMap<>();
      put(both, "add", words.add().isEmpty() ? null : words.add());
      put(both, "remove", words.remove().isEmpty() ? null : words.remove());
      json.put(list, both);
    });
    return json;
  }

  private static void write(@Nullable Object value, String indent, StringBuilder out) {
    String inner = indent + "  ";
    List<String> lines = new ArrayList<>();
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((key, one) -> lines.add(Json.write(key) + ": " + written(one, inner)));
      out.append("{\n").append(joined(lines, inner)).append('\n').append(indent).append('}');
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      list.forEach(one -> lines.add(written(one, inner)));
      out.append("[\n").append(joined(lines, inner)).append('\n').append(indent).append(']');
    } else {
      out.append(Json.write(value));
    }
  }

  private static String written(@Nullable Object value, String indent) {
    StringBuilder out = new StringBuilder();
    write(value, indent, out);
    return out.toString();
  }

  private static String joined(List<String> lines, String indent) {
    return indent + String.join(",\n" + indent, lines);
  }
}
