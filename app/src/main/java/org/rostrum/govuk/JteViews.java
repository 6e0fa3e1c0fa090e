package org.rostrum.govuk;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Draws the page named {@code room/page} with the template of that name. The whole page is drawn
 * before its first byte goes out, because its form token may open a session.
 */
@Component
final class JteViews implements ViewResolver, Ordered {

  private static final String CONTENT_TYPE =
      new MediaType("text", "html", StandardCharsets.UTF_8).toString();

  private final TemplateEngine templates;
  private final Surroundings surroundings;

  JteViews(TemplateEngine templates, Surroundings surroundings) {
    this.templates = templates;
    this.surroundings = surroundings;
  }

  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return templates.hasTemplate(template) ? new Drawn(template) : null;
  }

  byte[] draw(String template, Map<String, Object> parameters, HttpServletRequest request) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ScopedValue.where(Around.PAGE, surroundings.of(request))
        .run(() -> templates.render(template, parameters, output));
    return output.toByteArray();
  }

  private final class Drawn implements View {

    private final String template;

    Drawn(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return CONTENT_TYPE;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Map<String, Object> parameters = new HashMap<>();
      if (model != null) {
        model.forEach((name, value) -> {
          if (templates.getParamInfo(template).containsKey(name)) {
            parameters.put(name, value);
          }
        });
      }
      byte[] page = draw(template, parameters, request);
      response.setContentType(CONTENT_TYPE);
      response.setContentLength(page.length);
      response.getOutputStream().write(page);
    }
  }
}
