package org.rostrum.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This page belongs to a row of the access matrix: it answers only if the matrix allows the asker's
 * hat the action, and otherwise as if it did not exist. Every page carries this or {@link Open}; a
 * page with neither never answers, and the build fails.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Guarded {

  /** A row of the access matrix, such as {@code member.profile}. */
  String resource();

  /** What the page does; with several, being allowed one of them is enough to enter. */
  Action[] action();
}
