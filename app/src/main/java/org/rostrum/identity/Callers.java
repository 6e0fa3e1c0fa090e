package org.rostrum.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in: under {@code /api/} a bearer token says who asks, and a request that shows one
 * is judged by it alone, whatever cookie comes along.
 */
@Component
class Callers extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final ApiTokens tokens;

  Callers(ApiTokens tokens) {
    this.tokens = tokens;
  }

  static boolean isForPrograms(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  /** A request that shows a token needs no form token: no browser sends one by itself. */
  static boolean carriesToken(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return isForPrograms(request) && header != null && header.startsWith(BEARER);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!carriesToken(request)) {
      chain.doFilter(request, response);
      return;
    }
    var who = tokens.use(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()));
    if (who.isEmpty()) {
      refuse(response);
      return;
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(Presence.byToken(who.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write("{\"error\":\"Sign in, or show a token\"}".getBytes(StandardCharsets.UTF_8));
  }
}
