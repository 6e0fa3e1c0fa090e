package org.rostrum;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every route that the application answers, by its pattern, and which were looked at. */
final class PageRoutes {

  private final TreeMap<PathPattern, Boolean> reading = new TreeMap<>();
  private final TreeMap<PathPattern, Boolean> sending = new TreeMap<>();

  PageRoutes(ApplicationContext context) {
    var mapping =
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (method.getBeanType().getName().startsWith("org.rostrum.")
              && !method.getBeanType().getName().contains("Test")) {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPathPatternsCondition().getPatterns()) {
              if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                reading.put(pattern, false);
              }
              if (methods.contains(RequestMethod.POST)) {
                sending.put(pattern, false);
              }
            }
          }
        });
  }

  /** The pattern of the page at this path, if a page can be read there. */
  Optional<String> of(String path) {
    return match(reading, path).map(PathPattern::getPatternString);
  }

  /** The addresses of all pages without an id in them. */
  Set<String> plain() {
    Set<String> plain = new TreeSet<>();
    reading.keySet().forEach(pattern -> plain.add(pattern.getPatternString()));
    plain.removeIf(pattern -> pattern.contains("{") || pattern.contains("*"));
    return plain;
  }

  /** Someone looked at this page. */
  void seen(String address) {
    match(reading, address.replaceAll("[?#].*", ""))
        .ifPresent(pattern -> reading.put(pattern, true));
  }

  /** Someone sent a form here. */
  void sent(String path) {
    match(sending, path).ifPresent(pattern -> sending.put(pattern, true));
  }

  Set<String> neverSeen() {
    return left(reading);
  }

  Set<String> neverSent() {
    return left(sending);
  }

  private static Set<String> left(TreeMap<PathPattern, Boolean> routes) {
    Set<String> left = new TreeSet<>();
    routes.forEach((pattern, done) -> {
      if (!done) {
        left.add(pattern.getPatternString());
      }
    });
    return left;
  }

  private static Optional<PathPattern> match(TreeMap<PathPattern, Boolean> routes, String path) {
    var parsed = PathContainer.parsePath(path);
    return routes.keySet().stream().filter(pattern -> pattern.matches(parsed)).findFirst();
  }
}
