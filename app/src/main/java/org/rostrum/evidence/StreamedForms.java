package org.rostrum.evidence;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Takes forms with files away from the server, which would put them in memory or in temporary
 * files, wherever a page receives an {@link Intake}. Before the outer door, so that its form token
 * is found; yet nothing is read beyond the words in front of the first file.
 */
final class StreamedForms extends OncePerRequestFilter {

  private static final String PARTS = StreamedForms.class.getName();

  private final Supplier<List<PathPattern>> paths;
  private final long longest;

  StreamedForms(Supplier<List<PathPattern>> paths, long longest) {
    this.paths = paths;
    this.longest = longest;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.REQUEST && streams(request)) {
      request.setAttribute(PARTS, new FormParts(request, longest));
    }
    chain.doFilter(
        request.getAttribute(PARTS) instanceof FormParts parts
            ? new StreamedForm(request, parts)
            : request,
        response);
  }

  private boolean streams(HttpServletRequest request) {
    String type = request.getContentType();
    if (!request.getMethod().equals("POST")
        || type == null
        || !type.regionMatches(true, 0, "multipart/form-data", 0, 19)) {
      return false;
    }
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    return paths.get().stream().anyMatch(pattern -> pattern.matches(path));
  }

  /** Puts the filter before the outer door and hands controllers their {@link Intake}. */
  @Configuration(proxyBeanMethods = false)
  static class Installed implements WebMvcConfigurer {

    /** The outer door stands at -100. */
    private static final int BEFORE_THE_DOOR = -150;

    private final ObjectProvider<Evidence> evidence;
    private final ObjectProvider<InPieces> inPieces;
    private final Limits limits;

    Installed(ObjectProvider<Evidence> evidence, ObjectProvider<InPieces> inPieces, Limits limits) {
      this.evidence = evidence;
      this.inPieces = inPieces;
      this.limits = limits;
    }

    @Bean
    FilterRegistrationBean<StreamedForms> streamedForms(
        @Qualifier("requestMappingHandlerMapping")
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
      var filter =
          new FilterRegistrationBean<>(
              new StreamedForms(
                  SingletonSupplier.of(() -> paths(mappings.getObject())), limits.form()));
      filter.setOrder(BEFORE_THE_DOOR);
      filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
      return filter;
    }

    private static List<PathPattern> paths(RequestMappingHandlerMapping mapping) {
      return mapping.getHandlerMethods().entrySet().stream()
          .filter(page -> takesFiles(page.getValue()))
          .flatMap(page -> {
            var patterns = page.getKey().getPathPatternsCondition();
            return patterns == null
                ? List.<PathPattern>of().stream()
                : patterns.getPatterns().stream();
          })
          .toList();
    }

    private static boolean takesFiles(HandlerMethod page) {
      return Arrays.asList(page.getMethod().getParameterTypes()).contains(Intake.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(new Intakes(evidence, inPieces, limits));
    }
  }

  /** {@code Intake intake} as a controller's argument. */
  private record Intakes(
      ObjectProvider<Evidence> evidence, ObjectProvider<InPieces> inPieces, Limits limits)
      implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Intake.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest web,
        @Nullable WebDataBinderFactory binders) {
      HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
      if (request == null) {
        throw new IllegalStateException("Not a request of the web");
      }
      return new Intake(request, evidence.getObject(), inPieces.getObject(), limits);
    }
  }
}
