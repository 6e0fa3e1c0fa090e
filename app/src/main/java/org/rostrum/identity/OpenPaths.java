package org.rostrum.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What answers without a sign-in: the pages that say so themselves, and the furniture's files. */
@Component
class OpenPaths {

  private static final Set<String> FILES =
      Set.of("css", "js", "svg", "png", "ico", "woff2", "webmanifest");

  private final Supplier<List<RequestMatcher>> pages;
  private final Supplier<List<RequestMatcher>> memory;

  OpenPaths(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.pages = SingletonSupplier.of(() -> those(mappings.getObject(), Doorkeeper::isForAnyone));
    this.memory = SingletonSupplier.of(() -> those(mappings.getObject(), OpenPaths::fromMemory));
  }

  boolean lets(HttpServletRequest request) {
    return isFile(request)
        || isErrorPage(request)
        || pages.get().stream().anyMatch(p -> p.matches(request));
  }

  /** Whether the answer comes from memory, so that nothing may be asked for it. */
  boolean isFromMemory(HttpServletRequest request) {
    return isFile(request) || memory.get().stream().anyMatch(p -> p.matches(request));
  }

  private static boolean fromMemory(HandlerMethod page) {
    var open = Doorkeeper.declared(page, Open.class);
    return open != null && open.fromMemory();
  }

  private static List<RequestMatcher> those(
      RequestMappingHandlerMapping mapping, Predicate<HandlerMethod> wanted) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(page -> wanted.test(page.getValue()))
        .flatMap(page -> matchers(page.getKey()).stream())
        .toList();
  }

  private static boolean isFile(HttpServletRequest request) {
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    var extension = StringUtils.getFilenameExtension(request.getRequestURI());
    return reading && extension != null && FILES.contains(extension);
  }

  private static boolean isErrorPage(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR;
  }

  private static List<RequestMatcher> matchers(RequestMappingInfo page) {
    return page.getPatternValues().stream()
        .flatMap(path ->
            page.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of(matcher(null, path))
                : page.getMethodsCondition().getMethods().stream()
                    .map(method -> matcher(method.asHttpMethod(), path)))
        .toList();
  }

  private static RequestMatcher matcher(@Nullable HttpMethod method, String path) {
    var builder = PathPatternRequestMatcher.withDefaults();
    return method == null ? builder.matcher(path) : builder.matcher(method, path);
  }
}
