package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser, without the browser: cookies, form tokens, no following of redirects. */
public final class Visitor {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;
  private String formToken = "";

  Visitor(int port) {
    this.base = "http://localhost:" + port;
  }

  /** Where the application is, such as {@code http://localhost:1234}. */
  public String base() {
    return base;
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** Carries this sign-in into a browser. */
  public void into(BrowserContext browser) {
    browser.addCookies(
        cookies().stream()
            .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(base))
            .toList());
  }

  /** A form token that is good in this session. */
  public String formToken() {
    return formToken;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** Posts a form, names and values in turn, with the form token of the page last read. */
  public HttpResponse<String> post(String path, String... namesAndValues) {
    if (formToken.isEmpty()) {
      get("/sign-in");
    }
    return postWith(formToken, path, namesAndValues);
  }

  /** The same with another form token, or none if it is empty. */
  public HttpResponse<String> postWith(String token, String path, String... namesAndValues) {
    var body = new StringBuilder(token.isEmpty() ? "" : "_csrf=" + encoded(token));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&")
          .append(encoded(namesAndValues[i]))
          .append('=')
          .append(encoded(namesAndValues[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      var token = FORM_TOKEN.matcher(answer.body());
      if (token.find()) {
        formToken = token.group(1);
      }
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void signIn(SignIns.Known known, String code) {
    get("/sign-in");
    var password =
        post("/sign-in", "login", known.secrets().login(), "password", known.secrets().password());
    assertThat(password.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in/code"));
    get("/sign-in/code");
    var through = post("/sign-in/code", "code", code);
    assertThat(through.statusCode()).isEqualTo(302);
    get("/settings/mine");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
