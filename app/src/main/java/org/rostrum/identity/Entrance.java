package org.rostrum.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.NotFound;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the doorkeeper before every page and hands pages the person who is asking. */
@Configuration(proxyBeanMethods = false)
class Entrance implements WebMvcConfigurer {

  private final Doorkeeper doorkeeper;

  Entrance(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(doorkeeper).order(Integer.MIN_VALUE);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Asker());
  }

  /** {@code SignedIn who} as a controller's argument. */
  private static final class Asker implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return SignedIn.current().orElseThrow(NotFound::new);
    }
  }
}
