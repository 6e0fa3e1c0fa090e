package org.rostrum.evidence;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The installation's virus scanner, if one is named. */
@Component
class Scanner {

  private final Optional<Clamd> clamd;

  Scanner(@Value("${rostrum.evidence.clamd:}") String address) {
    this.clamd = address.isBlank() ? Optional.empty() : Optional.of(Clamd.at(address.strip()));
  }

  /** The daemon that looks; empty where no address is set, and then nothing is scanned. */
  Optional<Clamd> clamd() {
    return clamd;
  }
}
