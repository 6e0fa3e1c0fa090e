package org.rostrum.captures;

import java.util.UUID;

/** Which wish to keep a page. */
record CaptureId(UUID value) {

  static CaptureId random() {
    return new CaptureId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
