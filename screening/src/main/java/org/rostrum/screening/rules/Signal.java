package org.rostrum.screening.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Level;

/**
 * One thing in the words that makes a rule speak, or helps another signal to.
 *
 * @param name unique within the rule
 * @param level overrides the rule's own, or null
 * @param subCode such as {@code CF-01.3}, or null
 * @param confidence 0 to 1
 * @param because one sentence shown with the finding; {@code {words}} is filled in
 * @param with signals of the rule of which one must stand in the same sentence
 * @param withAnywhere signals of the rule of which one must stand anywhere in the text
 * @param aid helps others only; never speaks by itself
 * @param negatable a negation just before it takes its force away
 * @param unguarded no guard of the rule silences it
 * @param clues what must come together, when no phrase of its own tells; none for most
 * @param targets level by who it is about; absent types keep the level, a null value silences
 */
record Signal(
    String name,
    @Nullable Level level,
    @Nullable String subCode,
    double confidence,
    String because,
    List<String> with,
    List<String> withAnywhere,
    boolean aid,
    boolean negatable,
    boolean unguarded,
    Clues clues,
    Map<TargetType, @Nullable Level> targets) {}
