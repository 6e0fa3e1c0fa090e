package org.rostrum.screening.rewrite;

import java.util.List;

/**
 * Everything a rewrite may put in: slots, in square brackets, which the member fills in, and a few
 * fixed words. None of them states a fact.
 */
final class Phrases {

  /** A private number or e-mail address stood here, and no official one is known. */
  static final String CONTACT = "[official contact]";

  /** Goes before the slot where "her number is" stood. */
  static final String REACH = "contact";

  static final String ADDRESS = "[address left out]";
  static final String PLATE = "[number plate left out]";
  static final String DATE = "[date of birth left out]";
  static final String NUMBER = "[private number left out]";

  /** Somebody was called a name instead of being named. */
  static final String WHO = "[who? you fill this in]";

  /** An allegation stood here. */
  static final String DEED = "[what did they do that you can show? you fill this in]";

  /** Stands before the name of somebody who was only called names, and the slot behind it. */
  static final String DISAGREE = "I disagree with ";

  static final String REASON = ": [what did they say or decide? you fill this in]";

  static final String PERSON = "person";
  static final String PEOPLE = "people";
  static final String RESIDENT = "a resident";

  /** The same resident once more, and several of them. */
  static final String THE_RESIDENT = "the resident";

  static final String RESIDENTS = "residents";
  static final String THE_RESIDENTS = "the residents";
  static final String TEAM = "team";
  static final String THEIR = "their";
  static final String MY_VIEW = "My own view: ";
  static final String IN_MY_VIEW = "In my view, ";
  static final String I_THINK = "I think ";
  static final String SHOULD = "should";
  static final String SHOULD_NOT = "should not";
  static final String SHOULD_BE = "should be";
  static final String I_ASK = "I want the council to";

  /** Goes behind a claim that nothing else but a source is missing from. */
  static final String SOURCE = "Source: [add a link]";

  static final String DECLARED = "Has it been declared?";

  /** All of them, slots first. */
  static final List<String> ALL =
      List.of(
          CONTACT,
          REACH,
          ADDRESS,
          PLATE,
          DATE,
          NUMBER,
          WHO,
          DEED,
          DISAGREE + "you" + REASON,
          PERSON,
          PEOPLE,
          RESIDENT,
          THE_RESIDENT,
          RESIDENTS,
          THE_RESIDENTS,
          TEAM,
          THEIR,
          MY_VIEW,
          IN_MY_VIEW,
          I_THINK,
          SHOULD,
          SHOULD_NOT,
          SHOULD_BE,
          I_ASK,
          SOURCE,
          DECLARED);

  private Phrases() {}
}
