package org.rostrum.checkpoints;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The time-stamp authorities that the council has set, and those of them that cannot be used. */
@Component
class Authorities {

  private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);

  private final Map<String, Authority> usable = new LinkedHashMap<>();
  private final List<String> unusable = new ArrayList<>();

  Authorities(Settings settings, ObjectProvider<Authority.Source> sources) {
    sources.stream()
        .forEach(source -> source.authorities().forEach(one -> usable.put(one.name(), one)));
    for (Settings.One one : settings.authorities()) {
      try {
        usable.put(
            one.name(),
            new Authority(
                one.name(),
                URI.create(one.url()),
                Authority.pinned(Path.of(one.chain())),
                one.policy()));
      } catch (IOException | CertificateException | IllegalArgumentException e) {
        LOG.error("The time-stamp authority {} cannot be used", one.name(), e);
        unusable.add(one.name());
      }
    }
  }

  /**
   * What a council sets.
   *
   * @param authorities two or more, so that the failure of one is not failure
   */
  @ConfigurationProperties("rostrum.stamps")
  record Settings(@DefaultValue List<One> authorities) {

    /**
     * One authority.
     *
     * @param chain a PEM file with the certificates that are trusted
     */
    record One(
        @DefaultValue("") String name,
        @DefaultValue("") String url,
        @DefaultValue("") String chain,
        @Nullable String policy) {}
  }

  /** Reads the settings. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(Settings.class)
  static class On {}

  List<Authority> all() {
    return List.copyOf(usable.values());
  }

  Optional<Authority> named(String name) {
    return Optional.ofNullable(usable.get(name));
  }

  List<String> unusable() {
    return List.copyOf(unusable);
  }
}
