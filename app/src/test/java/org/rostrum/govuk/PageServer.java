package org.rostrum.govuk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Serves pages drawn by a test, with the built furniture and the application's own policy of
 * content.
 */
final class PageServer implements AutoCloseable {

  static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageServer.class.getClassLoader(), "org.rostrum");

  static final Furniture READER =
      new Furniture(
          "Hartsmere Borough Council",
          "Cllr Aldous Fennimore",
          "Member",
          true,
          List.of(
              new Furniture.Destination("home", "Home", "/"),
              new Furniture.Destination("think-twice", "Think twice", "/think-twice"),
              new Furniture.Destination("policy", "Policy", "/policy"),
              new Furniture.Destination("channels", "Your accounts and groups", "/channels"),
              new Furniture.Destination("settings", "Settings", "/settings/mine")),
          Furniture.Appearance.DEVICE,
          "0.1.0",
          "hartsmere 2026.11");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
          + " require-trusted-types-for 'script'; trusted-types rostrum";

  private final HttpServer server;
  private final Map<String, String> pages = new HashMap<>();

  PageServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  void put(String path, String html) {
    pages.put(path, html);
  }

  /** Draws a template as the application would, for the reader given. */
  static String draw(String template, Map<String, Object> parameters, Furniture reader) {
    StringOutput output = new StringOutput();
    ScopedValue.where(
            Around.PAGE,
            new Around(reader, null, "https://www.bbc.co.uk/weather", Around::anybodysFormKey))
        .run(() -> TEMPLATES.render("govuk/" + template + ".jte", parameters, output));
    return output.toString();
  }

  /** A component inside a page. */
  static Content part(String template, Object... namesAndValues) {
    Map<String, Object> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return output -> TEMPLATES.render("govuk/" + template + ".jte", parameters, output);
  }

  static Content markup(String html) {
    return output -> output.writeContent(html);
  }

  static Content all(Content... parts) {
    return output -> {
      for (Content part : parts) {
        part.writeTo(output);
      }
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body;
    try (exchange) {
      if (pages.containsKey(path)) {
        body = pages.get(path).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      } else {
        try (InputStream file = PageServer.class.getResourceAsStream("/static" + path)) {
          if (file == null || !(path.startsWith("/assets/") || path.equals("/help-worker.js"))) {
            exchange.sendResponseHeaders(404, -1);
            return;
          }
          body = file.readAllBytes();
        }
        exchange.getResponseHeaders().set("Content-Type", type(path));
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String type(String path) {
    return path.endsWith(".css")
        ? "text/css"
        : path.endsWith(".js")
            ? "text/javascript"
            : path.endsWith(".svg") ? "image/svg+xml" : "font/woff2";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
