package org.rostrum.identity;

import jakarta.servlet.SessionCookieConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The outer door. Without a sign-in only pages that say {@link Open.To#ANYONE} and files of the
 * pages' furniture answer; behind it {@link Doorkeeper} asks the access matrix.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

  @Bean
  CsrfTokenRepository csrfTokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  @Bean
  SecurityFilterChain outerDoor(
      HttpSecurity http,
      CsrfTokenRepository csrfTokens,
      SessionWatch sessionWatch,
      Callers callers,
      OpenPaths open,
      SentBack sentBack,
      ObjectProvider<PicturesFrom> pictures) {
    return http.csrf(csrf ->
            csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(Callers::carriesToken))
        .securityContext(context ->
            context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(callers, AnonymousAuthenticationFilter.class)
        .addFilterBefore(sessionWatch, AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(open::lets)
                .permitAll()
                .anyRequest()
                .access((who, _) -> new AuthorizationDecision(who.get() instanceof Presence)))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(sentBack).accessDeniedHandler(sentBack))
        .headers(headers -> SafeHeaders.write(headers, pictures.getIfAvailable(() -> _ -> "")))
        .build();
  }

  /**
   * Nobody signs in by any way but ours; without this a password would be made up at each start.
   */
  @Bean
  AuthenticationManager noOtherWay() {
    return _ -> {
      throw new ProviderNotFoundException("There is no other way to sign in");
    };
  }

  /** With https, a cookie that only https sends; without it (a demonstration), a plain one. */
  @Bean
  ServletContextInitializer sessionCookie(@Value("${rostrum.https:true}") boolean https) {
    return context -> {
      SessionCookieConfig cookie = context.getSessionCookieConfig();
      cookie.setName(https ? "__Host-rostrum" : "rostrum");
      cookie.setSecure(https);
      cookie.setHttpOnly(true);
      cookie.setPath("/");
      cookie.setAttribute("SameSite", "Strict");
    };
  }
}
