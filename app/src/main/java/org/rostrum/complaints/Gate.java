package org.rostrum.complaints;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questions before the form, in order. */
enum Gate {
  SAFE("safe", List.of("YES", "NO")),
  ABOUT(
      "about",
      List.of("SOMEBODY", "OFFICER", "CANDIDATE", "FORMER_MEMBER", "COUNCILLOR", "SOMETHING_ELSE")),
  HELP(
      "help",
      List.of(
          "LARGE_PRINT",
          "EASY_READ",
          "BSL",
          "SCRIBE",
          "READ_ALOUD",
          "MORE_TIME",
          "SOMEONE_WITH_ME",
          "NO_CALLS",
          "LANGUAGE",
          "NONE")),
  CONFIDENTIAL("secret", List.of("YES", "NO")),
  LOG("gathered", List.of());

  private final String answer;
  private final List<String> options;

  Gate(String answer, List<String> options) {
    this.answer = answer;
    this.options = options;
  }

  /** The field that is filled once it is answered. */
  String answer() {
    return answer;
  }

  List<String> options() {
    return options;
  }

  String address() {
    return name().toLowerCase(Locale.ROOT);
  }

  String path(ComplaintId id) {
    return "/complaints/new/" + address() + "?c=" + id;
  }

  static Optional<Gate> at(String address) {
    return Arrays.stream(values()).filter(gate -> gate.address().equals(address)).findFirst();
  }
}
