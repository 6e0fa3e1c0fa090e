package org.rostrum;

import java.net.http.HttpResponse;
import java.util.TreeMap;

/** An answer without what differs each time: form tokens, one-time keys, date and connection. */
public final class SameBytes {

  private SameBytes() {}

  /** Status, headers and body, to be compared with those of another answer. */
  public static String of(HttpResponse<String> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    headers
        .keySet()
        .removeIf(name -> name.matches("(?i)date|set-cookie|content-length|connection|keep-alive"));
    var body = answer.body().replaceAll("name=\"(_csrf|formKey)\" value=\"[^\"]*\"", "name=\"$1\"");
    return answer.statusCode() + "\n" + headers + "\n" + body;
  }
}
