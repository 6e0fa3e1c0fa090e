package org.rostrum.exhibits.bundle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Moments;

/**
 * What stands on a bundle's cover.
 *
 * @param reference the bundle's name and that of its folder: up to 40 letters, digits and hyphens
 * @param organisation who made it, on one line
 * @param made when, to the microsecond
 * @param log the name of the log that vouches for it; null for a bundle that nobody vouches for
 * @param stamps how many time stamps it carries, so that none can be taken out unseen
 */
public record Cover(
    String reference,
    String organisation,
    Audience audience,
    Instant made,
    @Nullable String log,
    int stamps) {

  /** Most time stamps on a bundle. */
  public static final int STAMPS = 16;

  public Cover {
    made = Moments.micro(made);
    if (!Words.isReference(reference)) {
      throw new IllegalArgumentException(
          "a reference has 1 to 40 letters of a to z, digits and hyphens, and begins with no"
              + " hyphen");
    }
    if (organisation.isBlank() || !Words.isLine(organisation)) {
      throw new IllegalArgumentException("an organisation's name is one line of up to 200 letters");
    }
    if (stamps < 0 || stamps > STAMPS || log == null && stamps > 0) {
      throw new IllegalArgumentException("time stamps are about a checkpoint of a log: 0 to 16");
    }
  }
}
