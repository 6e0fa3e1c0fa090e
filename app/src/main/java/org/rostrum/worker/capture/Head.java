package org.rostrum.worker.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of a request or an answer (RFC 9112): its first line and its fields, as they came.
 *
 * @param fields name and value, in their order, the name in small letters
 */
record Head(String first, List<Field> fields) {

  private static final int LONGEST = 64 * 1024;

  /** One field. */
  record Field(String name, String value) {}

  Head {
    fields = List.copyOf(fields);
  }

  /** What a reader of one head found. */
  @SuppressWarnings("ArrayRecordComponent")
  record Read(Head head, byte[] bytes) {}

  /**
   * Reads to the empty line and not a byte further; refuses what two readers may see differently.
   */
  static Read read(InputStream from) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    int ends = 0;
    while (ends < 4) {
      int next = from.read();
      if (next < 0 || bytes.size() >= LONGEST) {
        throw new IOException("No head of a message");
      }
      bytes.write(next);
      ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
    }
    String all = bytes.toString(StandardCharsets.ISO_8859_1);
    return new Read(of(all.substring(0, all.length() - 4)), bytes.toByteArray());
  }

  private static Head of(String all) throws IOException {
    String[] lines = all.split("\r\n", -1);
    List<Field> fields = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon < 1
          || lines[i].indexOf('\n') >= 0
          || lines[i].indexOf('\r') >= 0
          || lines[i].substring(0, colon).chars().anyMatch(c -> c <= ' ')) {
        throw new IOException("Not a field");
      }
      fields.add(
          new Field(
              lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
              lines[i].substring(colon + 1).strip()));
    }
    return new Head(lines[0], fields);
  }

  /** The values of the fields of this name. */
  List<String> all(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
  }

  /** The value of the only field of this name. */
  Optional<String> only(String name) {
    List<String> values = all(name);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  boolean has(String name) {
    return !all(name).isEmpty();
  }

  /** The length it gives its body, or -1 for none given. */
  long length() throws IOException {
    List<String> values = all("content-length").stream().distinct().toList();
    if (values.isEmpty()) {
      return -1;
    }
    try {
      String value = values.getFirst();
      if (values.size() > 1 || value.startsWith("+") || value.startsWith("-")) {
        throw new IOException("Two lengths");
      }
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IOException("Not a length", e);
    }
  }
}
