package org.rostrum.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.text.Json;

/**
 * The screening record of the command line and the interface: a JSON object with a text in, one
 * with findings out.
 *
 * <p>In: {@code {"id","text","context":{…},"directory":{…}}}. Out: {@code
 * {"id","outcome","language","rulebook", "findings":[…]}}, with {@code checked}, the ids of the
 * rules that could read it, where not every rule could, {@code notes} when there is something to
 * say, {@code entities} and {@code abuse} when asked for.
 */
public final class Records {

  private static final int PROBABILITY_PLACES = 4;

  private Records() {}

  /**
   * A record read: its text, what is known around it, and what of the context could not be used.
   */
  public record Request(
      @Nullable Object id,
      String text,
      Circumstances circumstances,
      Directory directory,
      List<String> problems) {}

  /** The record cannot be read; says which field and why. */
  public static final class BadRecord extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final @Nullable Object id;
    private final String field;
    private final String reason;

    BadRecord(@Nullable Object id, String field, String message) {
      super(message);
      this.reason = message;
      this.id = id;
      this.field = field;
    }

    /** What is wrong, for the person who wrote the record. */
    public String reason() {
      return reason;
    }

    /** The record's own id, when it could be read. */
    public @Nullable Object id() {
      return id;
    }

    /** The field at fault, such as {@code text}. */
    public String field() {
      return field;
    }
  }

  /**
   * Reads one record.
   *
   * @throws BadRecord when it is not JSON, or has no text
   */
  public static Request read(String json) {
    Object value = parsed(json);
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadRecord(
          null, "", "A record must be a JSON object, like {\"id\":\"p1\",\"text\":\"…\"}");
    }
    Object id = map.get("id");
    if (id != null && !(id instanceof String) && !(id instanceof Number)) {
      throw new BadRecord(null, "id", "\"id\" must be a text or a number");
    }
    if (!(map.get("text") instanceof String text)) {
      throw new BadRecord(
          id, "text", map.containsKey("text") ? "\"text\" must be a text" : "\"text\" is missing");
    }
    List<String> problems = new ArrayList<>();
    for (Object key : map.keySet()) {
      if (!List.of("id", "text", "context", "directory").contains(key) && !isLabel(key)) {
        problems.add("\"" + key + "\" is not a field of a record and was not used.");
      }
    }
    Circumstances circumstances = ContextReader.read(map.get("context"), problems);
    Directory directory = DirectoryReader.read(map.get("directory"), problems);
    return new Request(id, text, circumstances, directory, problems);
  }

  /** Fields that labelled examples carry beside the record itself. */
  private static boolean isLabel(Object key) {
    return List.of(
            "rule",
            "label",
            "expect",
            "must_not",
            "allow",
            "suggest",
            "swap_group",
            "kind",
            "variant",
            "note",
            "source")
        .contains(key);
  }

  /** Reads a context object on its own, adding what could not be used to {@code problems}. */
  public static Circumstances readContext(String json, List<String> problems) {
    return ContextReader.read(parsed(json), problems);
  }

  /** Reads a directory file, adding what could not be used to {@code problems}. */
  public static Directory readDirectory(String json, List<String> problems) {
    return DirectoryReader.read(parsed(json), problems);
  }

  private static @Nullable Object parsed(String json) {
    try {
      return Json.read(json);
    } catch (tools.jackson.core.JacksonException e) {
      throw new BadRecord(null, "", "This is not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw new BadRecord(null, "", "This is not one JSON object: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new BadRecord(null, "", "This JSON is nested too deeply");
    }
  }

  /** The record that goes out. */
  public static String write(
      @Nullable Object id, Screening screening, List<String> problems, boolean signals) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("id", id);
    out.putAll(body(screening, problems, signals));
    return Json.write(out);
  }

  /** What goes out, without an id. */
  public static Map<String, @Nullable Object> body(
      Screening screening, List<String> problems, boolean signals) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("outcome", screening.outcome().name());
    out.put("language", screening.language());
    out.put("rulebook", screening.rulebook());
    if (screening.checked() != null) {
      out.put("checked", screening.checked());
    }
    out.put("findings", screening.findings().stream().map(Records::finding).toList());
    List<String> notes = new ArrayList<>(problems);
    notes.addAll(screening.notes());
    if (signals && screening.abuse() != null && screening.abuse().trouble() != null) {
      notes.add(screening.abuse().trouble());
    }
    if (!notes.isEmpty()) {
      out.put("notes", notes);
    }
    if (signals) {
      out.put("entities", screening.entities().stream().map(Records::entity).toList());
      if (screening.abuse() != null) {
        out.put("abuse", abuse(screening.abuse()));
      }
    }
    return out;
  }

  /** Maps, lists, texts and numbers as one line of JSON. */
  public static String json(Map<String, @Nullable Object> object) {
    return Json.write(object);
  }

  /** The line for a record that could not be read. */
  public static String writeError(@Nullable Object id, String message) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("id", id);
    out.put("error", message);
    return Json.write(out);
  }

  private static Map<String, @Nullable Object> finding(Finding finding) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("rule", finding.rule());
    if (finding.subCode() != null) {
      out.put("subCode", finding.subCode());
    }
    out.put("level", finding.level().name());
    out.put("heading", finding.heading());
    out.put("advice", finding.advice());
    out.put("clauses", finding.clauses());
    out.put("confidence", finding.confidence());
    out.put("spans", finding.spans().stream().map(Records::span).toList());
    out.put("because", finding.because());
    if (finding.rewrite() != null) {
      out.put("rewrite", finding.rewrite());
    }
    return out;
  }

  private static Map<String, @Nullable Object> abuse(Abuse abuse) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("any", rounded(abuse.any()));
    for (Abuse.Category category : Abuse.Category.values()) {
      out.put(category.key(), rounded(abuse.of(category).probability()));
    }
    return out;
  }

  /** To four places, never as {@code 5.0E-4}. */
  private static BigDecimal rounded(double probability) {
    return BigDecimal.valueOf(probability).setScale(PROBABILITY_PLACES, RoundingMode.HALF_UP);
  }

  private static Map<String, @Nullable Object> span(Span span) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("start", span.start());
    out.put("end", span.end());
    out.put("kind", span.kind());
    return out;
  }

  private static Map<String, @Nullable Object> entity(Entity entity) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("kind", entity.kind());
    out.put("start", entity.start());
    out.put("end", entity.end());
    out.put("confidence", entity.confidence());
    if (entity.suppressedBy() != null) {
      out.put("suppressedBy", entity.suppressedBy());
    }
    return out;
  }
}
