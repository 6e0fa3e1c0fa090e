package org.rostrum.identity;

import java.time.ZoneId;

/** The zone in which a council's days begin and end. */
final class London {

  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private London() {}
}
