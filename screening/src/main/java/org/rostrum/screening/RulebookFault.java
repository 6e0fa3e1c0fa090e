package org.rostrum.screening;

import org.jspecify.annotations.Nullable;

/**
 * Why no rulebook can be made of some changes.
 *
 * @param rule the rule at fault, or null when it is none
 * @param line of the JSON form, from 1
 * @param path where it stands, such as {@code rules/RS-01/heading}; empty for the whole
 * @param reason what is wrong, for the person who wrote it
 */
public record RulebookFault(@Nullable String rule, int line, String path, String reason) {}
