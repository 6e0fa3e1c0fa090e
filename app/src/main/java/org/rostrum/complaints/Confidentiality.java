package org.rostrum.complaints;

import java.util.EnumSet;
import java.util.Set;

/** Whether the complainant's name is kept from everybody, and how far the request has come. */
public enum Confidentiality {
  /** The member gives their name. */
  NOT_ASKED,
  /** Asked for; until it is decided, the name is kept. */
  REQUESTED,
  /** The name stays a code name. */
  GRANTED,
  /** Refused; the name is still kept until the member goes on with it. No answer keeps it. */
  REFUSED,
  /** The complaint was withdrawn while the name was kept: it is kept for ever. */
  WITHDRAWN,
  /** The member goes on with their name. */
  NAMED,
  /** Two people decided, with a reason, that the name must be known; the member was told. */
  OVERRIDDEN;

  /** Whether only the code name may be shown. */
  public boolean isSealed() {
    return switch (this) {
      case REQUESTED, GRANTED, REFUSED, WITHDRAWN -> true;
      case NOT_ASKED, NAMED, OVERRIDDEN -> false;
    };
  }

  /** What may follow. Only the member makes a name known again, or two people with a reason. */
  Set<Confidentiality> next() {
    return switch (this) {
      case NOT_ASKED -> EnumSet.of(REQUESTED);
      case REQUESTED -> EnumSet.of(GRANTED, REFUSED, WITHDRAWN, NAMED, OVERRIDDEN);
      case GRANTED -> EnumSet.of(WITHDRAWN, NAMED, OVERRIDDEN);
      case REFUSED -> EnumSet.of(GRANTED, WITHDRAWN, NAMED, OVERRIDDEN);
      case WITHDRAWN -> EnumSet.of(OVERRIDDEN);
      case NAMED, OVERRIDDEN -> EnumSet.noneOf(Confidentiality.class);
    };
  }
}
