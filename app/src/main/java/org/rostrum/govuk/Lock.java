package org.rostrum.govuk;

import jakarta.servlet.http.HttpServletRequest;

/** Locks what the reader had open when they leave; the room that knows sessions implements it. */
@FunctionalInterface
public interface Lock {

  void lock(HttpServletRequest request);
}
