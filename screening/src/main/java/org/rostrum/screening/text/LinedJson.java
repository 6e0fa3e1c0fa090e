package org.rostrum.screening.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON (RFC 8259) whose every value knows the line on which it begins, from 1. */
public record LinedJson(int line, @Nullable Object value) {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  /** A text that cannot be read, and where. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;

    Unreadable(int line, String reason) {
      super(reason);
      this.line = line;
    }

    public int line() {
      return line;
    }
  }

  /**
   * Reads one value: a map of texts to {@code LinedJson}, a list of them, a text, a number, a
   * boolean or null.
   *
   * @throws Unreadable when it is not JSON, says a key twice, or goes on after its end
   */
  public static LinedJson read(String json) throws Unreadable {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new Unreadable(1, "There is nothing here");
      }
      LinedJson read = value(parser, first);
      if (parser.nextToken() != null) {
        throw new Unreadable(line(parser), "There is more after the end");
      }
      return read;
    } catch (tools.jackson.core.JacksonException e) {
      var at = e.getLocation();
      throw new Unreadable(
          at == null ? 1 : Math.max(1, at.getLineNr()), "This is not JSON: " + reason(e));
    }
  }

  private static String reason(tools.jackson.core.JacksonException e) {
    String reason = String.valueOf(e.getOriginalMessage());
    int end = reason.indexOf('\n');
    return end < 0 ? reason : reason.substring(0, end);
  }

  private static LinedJson value(JsonParser parser, JsonToken token) throws Unreadable {
    int line = line(parser);
    return switch (token) {
      case START_OBJECT -> new LinedJson(line, object(parser));
      case START_ARRAY -> new LinedJson(line, array(parser));
      case VALUE_STRING -> new LinedJson(line, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new LinedJson(line, parser.getNumberValue());
      case VALUE_TRUE -> new LinedJson(line, true);
      case VALUE_FALSE -> new LinedJson(line, false);
      case VALUE_NULL -> new LinedJson(line, null);
      default -> throw new Unreadable(line, "This is not a JSON value");
    };
  }

  private static Map<String, LinedJson> object(JsonParser parser) throws Unreadable {
    Map<String, LinedJson> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = line(parser);
      if (map.containsKey(key)) {
        throw new Unreadable(line, "\"" + key + "\" stands here twice");
      }
      map.put(key, value(parser, parser.nextToken()));
    }
    return map;
  }

  private static List<LinedJson> array(JsonParser parser) throws Unreadable {
    List<LinedJson> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      list.add(value(parser, token));
    }
    return list;
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
