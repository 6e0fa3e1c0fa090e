package org.rostrum.identity;

/**
 * Somebody pressed "Leave this page", signed out, or ended one of their sign-ins elsewhere: what is
 * held in memory for them only while they work goes.
 *
 * @param account whose
 */
public record WentAway(AccountId account) {}
