package org.rostrum.exhibits.imports;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON read token by token, however long; only one value at a time is held, and none that is
 * deeper, longer or wider than any export writes.
 */
final class JsonStream implements Closeable {

  /** What a single value may be: beyond it only that value is passed over. */
  private static final int DEEPEST_VALUE = 100;

  /** What a file may be: beyond it nothing more of it is read. */
  private static final int DEEPEST = 2_000;

  private static final int LONGEST_STRING = 4 << 20;
  private static final int WIDEST_VALUE = 200_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .maxNumberLength(64)
                  .maxNameLength(4_096)
                  .maxDocumentLength(-1)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /** Where and why a text is not the JSON it should be. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1;
    private final long line;

    Broken(String reason, long line) {
      super(reason);
      this.line = line;
    }

    long line() {
      return line;
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** One value that is more than any export writes; it was passed over, and reading can go on. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;
    private final long line;

    TooMuch(String reason, long line) {
      super(reason);
      this.line = line;
    }

    long line() {
      return line;
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** Takes the value that begins here, whole. */
  interface Taking {
    void take() throws IOException;
  }

  /** Takes the value of a property that begins here, whole. */
  interface Property {
    void take(String name) throws IOException;
  }

  private final JsonParser parser;
  private int values;

  JsonStream(InputStream in) throws IOException {
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  /** The next token; null at the end. */
  @Nullable JsonToken next() throws IOException {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /** The token read last. */
  @Nullable JsonToken now() {
    return parser.currentToken();
  }

  /** The name of the property in which the token read last stands. */
  String name() {
    return String.valueOf(parser.currentName());
  }

  /** The line of the token read last, from 1. */
  long line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Passes over the value that begins here, whatever its size. */
  void skip() throws IOException {
    try {
      parser.skipChildren();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /** Gives each item of the list that begins here. */
  void each(Taking taking) throws IOException {
    while (next() != JsonToken.END_ARRAY) {
      taking.take();
    }
  }

  /** Gives each property of the object that begins here. */
  void properties(Property property) throws IOException {
    while (next() != JsonToken.END_OBJECT) {
      String name = name();
      next();
      property.take(name);
    }
  }

  /**
   * The value that begins here: map, list, string, number, boolean or null.
   *
   * @throws TooMuch when it is deeper or wider than is read; it is then passed over
   */
  @Nullable Object value() throws IOException {
    values = 0;
    long began = line();
    boolean nested = now() == JsonToken.START_OBJECT || now() == JsonToken.START_ARRAY;
    int outside = parser.streamReadContext().getNestingDepth() - (nested ? 1 : 0);
    try {
      return value(parser.currentToken(), 0);
    } catch (JacksonException e) {
      throw failure(e);
    } catch (TooMuch e) {
      passOver(outside);
      throw new TooMuch(e.reason(), began);
    }
  }

  private void passOver(int outside) throws IOException {
    while (parser.streamReadContext().getNestingDepth() > outside) {
      next();
    }
  }

  private @Nullable Object value(@Nullable JsonToken token, int depth) throws IOException {
    values++;
    if (values > WIDEST_VALUE) {
      throw new TooMuch("One item holds more than " + WIDEST_VALUE + " values.", line());
    }
    if (depth > DEEPEST_VALUE) {
      throw new TooMuch("One item is nested more than " + DEEPEST_VALUE + " deep.", line());
    }
    if (token == null) {
      throw new Broken("The JSON ends too soon.", line());
    }
    return switch (token) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new Broken("Here should stand a value.", line());
    };
  }

  private Map<String, @Nullable Object> object(int depth) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = name();
      map.put(name, value(parser.nextToken(), depth + 1));
    }
    return map;
  }

  private List<@Nullable Object> array(int depth) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      list.add(value(token, depth + 1));
    }
    return list;
  }

  /** What a failure of the parser means: the text is broken, or its source could not be read. */
  private static IOException failure(JacksonException e) {
    if (e.getCause() instanceof IOException source
        && !(source instanceof CharConversionException)) {
      return source;
    }
    long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    String reason = String.valueOf(e.getOriginalMessage());
    int end = reason.indexOf('\n');
    return new Broken("It is not JSON: " + (end < 0 ? reason : reason.substring(0, end)), line);
  }

  @Override
  public void close() {
    parser.close();
  }
}
