package org.rostrum.screening;

/** How firmly a finding speaks, from a passing tip to a risk to life (dossier 2.1). */
public enum Level {
  /** Good practice; one closed line. */
  TIP,
  /** Something to confirm: permission, source, capacity, an open mind. */
  CHECK,
  /** A workflow should start: someone needs telling. */
  ROUTE,
  /** Could be unlawful or do serious harm if published. The member can still go ahead. */
  STOP,
  /** Risk to life or of serious violence. */
  URGENT;

  /** The outcome of a screening whose highest finding has this level. */
  public Outcome outcome() {
    return switch (this) {
      case TIP -> Outcome.TIP;
      case CHECK -> Outcome.CHECK;
      case ROUTE -> Outcome.ROUTE;
      case STOP -> Outcome.STOP;
      case URGENT -> Outcome.URGENT;
    };
  }
}
