package org.rostrum.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser: nothing from elsewhere, nothing kept, nothing told on. */
final class SafeHeaders {

  /** One named policy: registering the worker that keeps "Get help now" needs a trusted address. */
  static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "worker-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "object-src 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types rostrum");

  private static final String POLICY = "Content-Security-Policy";

  private SafeHeaders() {}

  /** The policy with one more place from which pictures may come; none if it is empty. */
  static String contentPolicy(String picturesFrom) {
    return picturesFrom.isEmpty()
        ? CONTENT_POLICY
        : CONTENT_POLICY.replace("img-src 'self'", "img-src 'self' " + picturesFrom);
  }

  static void write(HeadersConfigurer<HttpSecurity> headers, PicturesFrom pictures) {
    headers
        .addHeaderWriter((request, response) -> {
          if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, contentPolicy(pictures.origin(request)));
          }
        })
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(used -> used.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            may -> may.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
  }
}
