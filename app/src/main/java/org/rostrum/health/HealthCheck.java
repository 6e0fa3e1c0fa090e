package org.rostrum.health;

/**
 * One thing that must work, looked at each time the administrator opens the page. Every room brings
 * its own as a bean; the page finds them by itself.
 */
public interface HealthCheck {

  /** What is looked at, in a few words. */
  String title();

  /**
   * How it stands now. Should answer within a second; may throw, which the page then says. Never
   * holds a name or anyone's words.
   */
  Health look();
}
