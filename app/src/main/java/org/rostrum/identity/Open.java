package org.rostrum.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This page is no row of the access matrix: it holds nobody's record, or only the asker's own. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {

  /** Why the matrix need not be asked, in a few words. */
  String value();

  /** Who may come in. */
  To to() default To.SIGNED_IN;

  /**
   * Whether it is drawn from memory: then nobody waits to hear whether their session is still good,
   * and the last good answer stands.
   */
  boolean fromMemory() default false;

  /** The hats it is for; none named means every hat. */
  Hat[] hats() default {};

  /** Whom a page lets in. */
  enum To {
    /** Anybody, signed in or not. */
    ANYONE,
    /** Anybody who is signed in and wears one of the hats. */
    SIGNED_IN
  }
}
