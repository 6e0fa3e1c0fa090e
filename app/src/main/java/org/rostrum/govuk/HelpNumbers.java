package org.rostrum.govuk;

import java.util.List;

/**
 * The numbers shown when nothing else works; answered from memory, so that they show with the
 * database down. The room that keeps the council's contacts implements it.
 */
@FunctionalInterface
public interface HelpNumbers {

  List<HelpNumber> numbers();

  /** What is true in the whole country. */
  static List<HelpNumber> national() {
    return List.of(
        new HelpNumber(Text.of("govuk.numbers.danger"), "999"),
        new HelpNumber(Text.of("govuk.numbers.police"), "101"),
        new HelpNumber(Text.of("govuk.numbers.listening"), "116 123"));
  }
}
