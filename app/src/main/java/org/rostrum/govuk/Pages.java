package org.rostrum.govuk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that draw pages. */
@Configuration(proxyBeanMethods = false)
class Pages {

  /** Templates were compiled with the rooms; nothing is compiled while we run. */
  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, Pages.class.getClassLoader(), "org.rostrum");
  }
}
