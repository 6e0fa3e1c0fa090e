package org.rostrum.exhibits.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON with one way to write each value, so that its hash means something: the part of RFC 8785
 * (JCS) without fractions and null. Keys are sorted, nothing is spaced, and only what must be
 * escaped is. Values are {@link String}, {@link Long}, {@link Boolean}, {@link List} and {@link
 * Map}.
 */
public final class Json {

  /** Text that is not JSON in this one form. */
  public static final class NotCanonical extends Exception {
    private static final long serialVersionUID = 1;

    public NotCanonical(String message) {
      super(message);
    }
  }

  private static final int DEPTH = 32;
  private static final String HEX = "0123456789abcdef";

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * The value in its one form.
   *
   * @throws IllegalArgumentException for a value of another type, or half a character
   */
  public static String write(Object value) {
    StringBuilder out = new StringBuilder(256);
    write(value, out);
    return out.toString();
  }

  /** The value in its one form, in UTF-8. */
  public static byte[] bytes(Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  /** An object's members in any order; the writer sorts them. */
  public static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }

  /** The value that is written here. */
  public static Object read(String text) throws NotCanonical {
    Object value = parse(text);
    if (!inItsOneForm(value, text)) {
      throw new NotCanonical("not in its one form: keys sorted, no spaces, no needless escapes");
    }
    return value;
  }

  /** The value, whatever the order of its keys. */
  static Object parse(String text) throws NotCanonical {
    Json json = new Json(text);
    Object value = json.value(0);
    if (json.at != text.length()) {
      throw json.bad("something after its end");
    }
    return value;
  }

  /** The object that is written here. */
  public static Members readObject(String text) throws NotCanonical {
    return Members.of(read(text));
  }

  private static boolean inItsOneForm(Object value, String text) {
    try {
      return write(value).equals(text);
    } catch (IllegalArgumentException e) { // half a character, escaped
      return false;
    }
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case String string -> string(string, out);
      case Long number -> out.append(number.longValue());
      case Integer number -> out.append(number.intValue());
      case Boolean bool -> out.append(bool.booleanValue());
      case List<?> list -> {
        out.append('[');
        String comma = "";
        for (Object item : list) {
          out.append(comma);
          write(item, out);
          comma = ",";
        }
        out.append(']');
      }
      case Map<?, ?> map -> {
        out.append('{');
        String comma = "";
        for (var entry : new TreeMap<>(map).entrySet()) {
          out.append(comma);
          string((String) entry.getKey(), out);
          out.append(':');
          write(entry.getValue(), out);
          comma = ",";
        }
        out.append('}');
      }
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private static void string(String string, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        control(c, out);
      } else if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < string.length()
                && Character.isLowSurrogate(string.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException("half a character cannot be written");
        }
        out.append(c).append(string.charAt(++i));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static void control(char c, StringBuilder out) {
    int known = "\b\t\n\f\r".indexOf(c);
    if (known >= 0) {
      out.append('\\').append("btnfr".charAt(known));
    } else {
      out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }

  private Object value(int depth) throws NotCanonical {
    if (depth > DEPTH) {
      throw bad("nested too deeply");
    }
    char c = peek();
    if (c == '{') {
      return members(depth);
    } else if (c == '[') {
      return items(depth);
    } else if (c == '"') {
      return string();
    } else if (c == '-' || c >= '0' && c <= '9') {
      return number();
    } else if (text.startsWith("true", at)) {
      at += 4;
      return true;
    } else if (text.startsWith("false", at)) {
      at += 5;
      return false;
    }
    throw bad("no value");
  }

  private Map<String, Object> members(int depth) throws NotCanonical {
    Map<String, Object> object = new TreeMap<>();
    at++;
    if (peek() == '}') {
      at++;
      return object;
    }
    while (true) {
      String key = string();
      expect(':');
      if (object.put(key, value(depth + 1)) != null) {
        throw bad("a key twice");
      }
      if (peek() == '}') {
        at++;
        return object;
      }
      expect(',');
    }
  }

  private List<Object> items(int depth) throws NotCanonical {
    List<Object> list = new ArrayList<>();
    at++;
    if (peek() == ']') {
      at++;
      return list;
    }
    while (true) {
      list.add(value(depth + 1));
      if (peek() == ']') {
        at++;
        return list;
      }
      expect(',');
    }
  }

  private String string() throws NotCanonical {
    expect('"');
    int start = at;
    while (peek() != '"' && peek() != '\\') {
      at++;
    }
    if (peek() == '"') {
      return text.substring(start, at++);
    }
    StringBuilder out = new StringBuilder(text.substring(start, at));
    while (peek() != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escape() : c);
    }
    at++;
    return out.toString();
  }

  private char escape() throws NotCanonical {
    char c = peek();
    at++;
    int known = "btnfr".indexOf(c);
    if (known >= 0) {
      return "\b\t\n\f\r".charAt(known);
    } else if (c == '"' || c == '\\') {
      return c;
    } else if (c == 'u' && at + 4 <= text.length()) {
      int code = 0;
      for (int i = 0; i < 4; i++) {
        int digit = HEX.indexOf(text.charAt(at++));
        if (digit < 0) {
          throw bad("a bad escape");
        }
        code = code << 4 | digit;
      }
      return (char) code;
    }
    throw bad("a bad escape");
  }

  private Long number() throws NotCanonical {
    int start = at++;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    try {
      return Long.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw bad("not a whole number");
    }
  }

  private char peek() throws NotCanonical {
    if (at >= text.length()) {
      throw bad("cut off");
    }
    return text.charAt(at);
  }

  private void expect(char c) throws NotCanonical {
    if (peek() != c) {
      throw bad("no " + c);
    }
    at++;
  }

  private NotCanonical bad(String what) {
    return new NotCanonical("not JSON: " + what + " at character " + at);
  }
}
