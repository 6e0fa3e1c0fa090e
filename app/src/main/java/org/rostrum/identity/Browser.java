package org.rostrum.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.SignIn.From;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What we note about a browser: a coarse name, and a token by which it is known again. */
@Component
class Browser {

  private static final List<String> BROWSERS =
      List.of("Firefox", "Edg", "OPR", "SamsungBrowser", "Chrome", "Safari");
  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "CrOS", "Linux");

  private final String cookie;
  private final boolean https;

  Browser(@Value("${rostrum.https:true}") boolean https) {
    this.https = https;
    this.cookie = https ? "__Host-rostrum-device" : "rostrum-device";
  }

  From from(HttpServletRequest request) {
    var device = WebUtils.getCookie(request, cookie);
    return new From(request.getRemoteAddr(), device == null ? null : device.getValue());
  }

  void keep(String token, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(cookie, token)
            .path("/")
            .httpOnly(true)
            .secure(https)
            .sameSite("Strict")
            .maxAge(Duration.ofDays(365))
            .build()
            .toString());
  }

  /** Such as {@code Chrome/Android}: enough to know one's own, too little to follow anybody. */
  static String label(@Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent;
    return first(BROWSERS, agent) + "/" + first(SYSTEMS, agent);
  }

  private static String first(List<String> names, String agent) {
    return names.stream().filter(agent::contains).findFirst().orElse("");
  }
}
