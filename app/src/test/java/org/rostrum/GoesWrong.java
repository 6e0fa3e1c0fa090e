package org.rostrum;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the next page that a controller would answer go wrong. */
@TestConfiguration(proxyBeanMethods = false)
class GoesWrong implements WebMvcConfigurer, HandlerInterceptor {

  static volatile int next;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/error", "/assets/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws java.io.IOException {
    int status = next;
    next = 0;
    if (status == 500) {
      throw new IllegalStateException("made to fail");
    }
    if (status != 0) {
      response.sendError(status);
    }
    return status == 0;
  }
}
