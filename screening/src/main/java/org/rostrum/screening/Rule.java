package org.rostrum.screening;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is for, as its page shows it. How it finds things stays inside the library.
 *
 * @param id such as {@code PD-01}
 * @param family the heading it stands under, such as Personal data
 * @param level how firmly it speaks at its plainest
 * @param applies which ways a text must go
 * @param clauses the policy's clauses it rests on
 * @param basis law or guidance
 * @param trigger what it looks for
 * @param why why that matters
 * @param instead what to do instead
 * @param heading the finding's heading
 * @param advice the finding's advice
 * @param mend what the page offers
 * @param question what a CHECK asks, or null
 * @param anyLanguage it can speak without reading the words: by numbers, links, addresses, files
 *     and what is known around the text
 * @param welsh its words reach Welsh too, as far as its file gives them
 */
public record Rule(
    String id,
    String name,
    String family,
    Level level,
    Set<Circumstances.Direction> applies,
    List<String> clauses,
    String basis,
    String trigger,
    String why,
    String instead,
    String heading,
    String advice,
    Mend mend,
    @Nullable Question question,
    boolean anyLanguage,
    boolean welsh) {

  public Rule {
    applies = Set.copyOf(applies);
    clauses = List.copyOf(clauses);
  }

  /** The same rule at another level. */
  public Rule at(Level other) {
    return other == level ? this : copy(other, heading, advice);
  }

  /** The same rule with a finding in other words. */
  public Rule saying(String otherHeading, String otherAdvice) {
    return copy(level, otherHeading, otherAdvice);
  }

  private Rule copy(Level otherLevel, String otherHeading, String otherAdvice) {
    return new Rule(
        id,
        name,
        family,
        otherLevel,
        applies,
        clauses,
        basis,
        trigger,
        why,
        instead,
        otherHeading,
        otherAdvice,
        mend,
        question,
        anyLanguage,
        welsh);
  }

  /** What can be offered in place of the words found. */
  public enum Mend {
    /** The words can simply go. */
    TAKE_OUT,
    /** Something can be added, such as an imprint or a source. */
    ADD,
    /** The same point can be made another way. */
    REPHRASE,
    /** Nothing can be kept: start again. */
    START_AGAIN,
    /** It can wait until morning. */
    WAIT,
    /** Only the member can settle it. */
    ASK
  }

  /** A question whose answer can settle a CHECK; kept on the member's device only. */
  public record Question(String text, List<Answer> answers) {
    public Question {
      answers = List.copyOf(answers);
    }
  }

  /** One answer; {@code settles}: the finding goes. */
  public record Answer(String key, String label, boolean settles) {}
}
