package org.rostrum.captures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rostrum.worker.Hosts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where links may lead, as the installation names it; nowhere unless it does. */
@Component
class CaptureSettings {

  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  private final Hosts hosts;
  private final Hosts parts;
  private final String named;

  CaptureSettings(
      @Value("${rostrum.capture.hosts:}") String hosts,
      @Value("${rostrum.capture.parts:}") String parts,
      @Value("${rostrum.capture.browser:}") String browser) {
    this.hosts = Hosts.of(hosts);
    this.parts = Hosts.of(parts);
    this.named = browser;
  }

  boolean isOn() {
    return !hosts.isEmpty();
  }

  /** To these a link may lead. */
  Hosts hosts() {
    return hosts;
  }

  /** From these, too, its page may fetch what it is made of. */
  Hosts parts() {
    return parts;
  }

  /** The program, if it is there. */
  Optional<Path> browser() {
    return named.isBlank()
        ? BROWSERS.stream().filter(Files::isExecutable).findFirst()
        : Optional.of(Path.of(named)).filter(Files::isExecutable);
  }
}
