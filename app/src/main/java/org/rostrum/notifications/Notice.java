package org.rostrum.notifications;

import java.time.Instant;
import java.util.UUID;

/** That something waits to be read; never what. Its address is its own id and needs sign-in. */
public record Notice(UUID id, Kind kind, Instant toldAt) {

  /** Why a message goes out. The message's words are the same for everybody. */
  public enum Kind {
    ITEM,
    URGENT,
    DUE,
    DIGEST,
    SOMEONE_LOOKED,
    NEW_DEVICE,
    INVITATION,
    INTERRUPTION
  }

  /** When it was told, by the council's clock. */
  java.time.ZonedDateTime toldHere() {
    return toldAt.atZone(java.time.ZoneId.of("Europe/London"));
  }

  public String address() {
    return "/notices/" + id;
  }
}
