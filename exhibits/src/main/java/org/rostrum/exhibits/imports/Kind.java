package org.rostrum.exhibits.imports;

import java.util.Locale;
import java.util.Optional;

/** What made the export. */
public enum Kind {
  WHATSAPP(true),
  X(false),
  FACEBOOK(true),
  INSTAGRAM(false),
  MASTODON(false),
  SIGNAL(true),
  TELEGRAM(true),
  MBOX(false);

  private final boolean proved;

  Kind(boolean proved) {
    this.proved = proved;
  }

  /** The name that people type: {@code whatsapp}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the reader was tried on exports or samples that others made. Where not, it follows what
   * the platform publishes, and pages say "not yet proved on a real export".
   */
  public boolean proved() {
    return proved;
  }

  /** The kind of that name, in any case. */
  public static Optional<Kind> named(String word) {
    for (Kind kind : values()) {
      if (kind.word().equalsIgnoreCase(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
