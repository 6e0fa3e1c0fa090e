package org.rostrum.govuk;

/**
 * Makes the one-time keys of forms; the room that knows who reads binds them to the reader, so that
 * a form that comes back late is known for whose it is.
 */
@FunctionalInterface
public interface FormKeys {

  String fresh();
}
