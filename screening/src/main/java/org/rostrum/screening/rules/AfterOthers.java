package org.rostrum.screening.rules;

/**
 * A rule that turns on what the other rules say of the same text: it is asked when they have
 * spoken, in the order of the rulebook, and finds their findings in {@link Reading#others()}.
 */
interface AfterOthers extends Detector {}
