package org.rostrum.policy;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which pages this application really has: asked of itself, so that no list can promise more. */
@Component
class BuiltPages {
  private final Supplier<Set<String>> paths;

  BuiltPages(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    paths =
        SingletonSupplier.of(() ->
            mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(BuiltPages::canBeRead)
                .flatMap(page -> page.getPatternValues().stream())
                .map(BuiltPages::shape)
                .collect(Collectors.toUnmodifiableSet()));
  }

  boolean has(String path) {
    return paths.get().contains(shape(path));
  }

  private static boolean canBeRead(RequestMappingInfo page) {
    Set<RequestMethod> methods = page.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  /** Names of values in a path do not matter: {@code /rules/{rule}} is {@code /rules/{}}. */
  private static String shape(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
