package org.rostrum.govuk;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Gathers what stands around a page; a reader who cannot be looked up is nobody in particular. */
@Component
class Surroundings {

  private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

  private final ObjectProvider<FurnitureSource> sources;
  private final ObjectProvider<FormKeys> formKeys;
  private final String council;
  private final String version;
  private final String leaveTo;

  Surroundings(
      ObjectProvider<FurnitureSource> sources,
      ObjectProvider<FormKeys> formKeys,
      @Value("${rostrum.council:Hartsmere Borough Council}") String council,
      @Value("${rostrum.version:0.1.0}") String version,
      @Value("${rostrum.leave-to:https://www.bbc.co.uk/weather}") String leaveTo) {
    this.sources = sources;
    this.formKeys = formKeys;
    this.council = council;
    this.version = version;
    this.leaveTo = leaveTo;
  }

  String leaveTo() {
    return leaveTo;
  }

  Around of(HttpServletRequest request) {
    CsrfToken token =
        request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf : null;
    return new Around(
        furniture(request), token, leaveTo, formKeys.getIfUnique(() -> Around::anybodysFormKey));
  }

  private Furniture furniture(HttpServletRequest request) {
    FurnitureSource source = sources.getIfUnique();
    if (source != null) {
      try {
        return source.furniture(request);
      } catch (RuntimeException unknown) {
        LOG.warn("The page is shown as to nobody: {}", unknown.getClass().getSimpleName());
      }
    }
    return Furniture.anonymous(council, version);
  }
}
