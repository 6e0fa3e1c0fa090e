package org.rostrum.exhibits.imports;

import java.util.List;
import java.util.Map;

/** JSON of expectations, whole. */
final class JsonForTests {

  private JsonForTests() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(String json) {
    return (Map<String, Object>) (Map<?, ?>) (Map<?, ?>) read(json);
  }

  static List<?> list(String json) {
    return (List<?>) read(json);
  }

  private static Object read(String json) {
    try (JsonStream in =
        new JsonStream(
            new java.io.ByteArrayInputStream(
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8)))) {
      in.next();
      return in.value();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
