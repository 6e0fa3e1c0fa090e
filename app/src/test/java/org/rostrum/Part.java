package org.rostrum;

import java.util.Arrays;
import java.util.List;

/** Which test shows which pages, by the first word of their address. */
enum Part {
  MEMBERS_DESK(
      EveryDeskPageTests.class,
      60,
      "think-twice",
      "drafts",
      "settings",
      "hats",
      "people",
      "imports",
      "sign-in",
      "sign-out",
      "devices",
      "locked"),
  LOG_AND_COMPLAINTS(
      EveryLogPageTests.class, 90, "incidents", "chats", "call-backs", "complaints", "conduct"),
  CASES(
      EveryCasePageTests.class,
      40,
      "cases",
      "letters",
      "conflicts",
      "absences",
      "appointments",
      "emergency-access",
      "templates",
      "who-looked",
      "who-looked-questions"),
  RULEBOOK(EveryRulebookPageTests.class, 24, "rulebook"),
  AUDIT(EveryAuditPageTests.class, 6, "audit"),
  /** Whatever no other part has. */
  THE_REST(EveryPageTests.class, 120);

  private final Class<?> test;
  private final int looks;
  private final List<String> firstWords;

  Part(Class<?> test, int looks, String... firstWords) {
    this.test = test;
    this.looks = looks;
    this.firstWords = List.of(firstWords);
  }

  /** What this test must show. */
  static Part of(Class<?> test) {
    return Arrays.stream(values()).filter(part -> part.test == test).findFirst().orElseThrow();
  }

  /** Where this address is shown. */
  static Part of(String address) {
    String firstWord = address.split("/", -1)[1];
    return Arrays.stream(values())
        .filter(part -> part.firstWords.contains(firstWord))
        .findFirst()
        .orElse(THE_REST);
  }

  /** How many states it has at least. */
  int looks() {
    return looks;
  }
}
