package org.rostrum.screening.extract;

/** What a word tells of a number or name beside it; the words of each stand in {@code cues.txt}. */
enum Cue {
  /** One digit spelt out; TEEN, TENS, HUNDRED and THOUSAND longer numbers. */
  DIGIT,
  TEEN,
  TENS,
  HUNDRED,
  THOUSAND,
  /** The next digit two or three times. */
  TWICE,
  THRICE,
  /** Sounds like a digit, and is one only between spelt digits. */
  HOMOPHONE,
  AT,
  DOT,
  /** Another sign of an address, spelt out. */
  MARK,
  /** How a web domain ends. */
  ENDING,
  /** Never the name before the "at" of an address. */
  NOT_LOCAL,
  PHONE,
  NOT_PHONE,
  HEALTH,
  NOT_HEALTH,
  BANK,
  NOT_BANK,
  CARD,
  NOT_CARD,
  PASSPORT,
  LICENCE,
  INSURANCE,
  NOT_INSURANCE,
  UPRN,
  VEHICLE,
  NOT_VEHICLE,
  NETWORK,
  NOT_NETWORK,
  BORN,
  BIRTH,
  MONTH,
  DAY,
  THREE_WORDS,
  /** A thing of the street that belongs to everyone. */
  ASSET,
  OLD,
  YEARS,
  AGED,
  TURNS,
  BEING,
  CHILD,
  COLLECTED,
  SCHOOL,
  GROUP,
  STREET,
  /** A street also in small letters. */
  SURE,
  /** Streets named "The Limes". */
  TREES,
  /** Streets of one word. */
  ONE_WORD,
  /** Never part of a street's name. */
  NO_NAME,
  DOOR,
  FLAT,
  LINK,
  HOUSE_NAME,
  BUILDING,
  TITLE,
  NOT_PLACE,
  /** Goes on after an address. */
  AFTER,
  /** Before a number that is no door. */
  BAD_DOOR,
  LIVES,
  PRIVATE,
  /** A place open to the public. */
  OPEN,
  POSTCODE;

  /** Begins something worth a closer look, even in a text without a digit. */
  private static final long TRIGGERS =
      DIGIT.bit()
          | TEEN.bit()
          | TENS.bit()
          | TWICE.bit()
          | DOT.bit()
          | HOUSE_NAME.bit()
          | SCHOOL.bit();

  static final long NUMERAL = DIGIT.bit() | TEEN.bit() | TENS.bit();

  long bit() {
    return 1L << ordinal();
  }

  /** True if this is among the cues. */
  boolean in(long cues) {
    return (cues & bit()) != 0;
  }

  static boolean triggers(long cues) {
    return (cues & TRIGGERS) != 0;
  }
}
