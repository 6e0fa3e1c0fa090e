package org.rostrum.members;

import java.util.UUID;

/** An elected member, whatever their name or ward becomes. */
public record MemberId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
