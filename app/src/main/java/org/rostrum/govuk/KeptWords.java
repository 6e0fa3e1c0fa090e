package org.rostrum.govuk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A form that could not be taken, ready to be sent again: so that nothing typed is lost. It lives
 * in the answer alone; passwords and codes are left out.
 */
record KeptWords(String action, List<Field> fields) {

  record Field(String name, String value) {}

  static @Nullable KeptWords of(HttpServletRequest request) {
    if (!method(request).equals("POST")) {
      return null;
    }
    String token =
        request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
            ? csrf.getParameterName()
            : "_csrf";
    Map<String, String[]> sent = readable(request);
    if (sent.isEmpty()) {
      return null;
    }
    List<Field> fields = new ArrayList<>();
    sent.forEach((name, values) -> {
      if (!name.equals(token) && !name.equals(FormKey.FIELD) && !isSecret(name)) {
        for (String value : values) {
          fields.add(new Field(name, value));
        }
      }
    });
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return new KeptWords(
        failed instanceof String uri ? uri : request.getRequestURI(), List.copyOf(fields));
  }

  /** What was sent; nothing, if it was too big or too broken for the server to read at all. */
  private static Map<String, String[]> readable(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException unreadable) {
      return Map.of();
    }
  }

  /** As it was sent: the server asks for its error page with GET, whatever went wrong. */
  private static String method(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    return failed instanceof String sent ? sent : request.getMethod();
  }

  /** What the reader wrote, to be seen and copied; choices and ids stay out of sight. */
  List<String> words() {
    return fields.stream().map(Field::value).filter(value -> value.strip().contains(" ")).toList();
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("password") || lower.contains("code");
  }
}
