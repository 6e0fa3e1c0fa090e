package org.rostrum.identity;

/**
 * How much there is that a person has not read; the room that leaves notices implements it, so that
 * the start page below it can say so.
 */
@FunctionalInterface
public interface NewItems {

  int countWaiting(AccountId account);
}
