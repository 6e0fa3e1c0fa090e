package org.rostrum.incidents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One question of the sheet, and the fields that answer it. */
enum Part {
  WHO("whom", "whomName"),
  WHEN(day("when", "when-time", "when-guess", "when-about", "when-unknown")),
  SEEN(day("seen", "seen-time", "seen-about", "seen-unknown")),
  WHERE("where", "whereName", "link"),
  FROM("from", "fromUnknown"),
  WORDS("words"),
  PICTURES,
  KIND("kind"),
  STOP(day("stop", "stop", "stop-about", "stopHow")),
  POLICE(
      day(
          "police",
          "police",
          "policeForce",
          "policeForceUnknown",
          "policeReference",
          "policeFord",
          "policeOutcome")),
  SITE(day("site", "site", "site-about", "siteReference", "siteResult")),
  TOLD("told"),
  BECAUSE("because"),
  EFFECT("effect", "effectWords"),
  SUPPORT("support", "phone"),
  DECISION("decision"),
  NEXT("next");

  /** What the quick sheet asks. */
  static final List<Part> QUICK = List.of(PICTURES, WORDS, WHERE, WHEN, FROM);

  /** What it leaves for later, in its five short parts. */
  static final List<List<Part>> LATER =
      List.of(
          List.of(WHO, SEEN, KIND),
          List.of(STOP, POLICE),
          List.of(SITE, TOLD),
          List.of(BECAUSE, EFFECT, SUPPORT),
          List.of(DECISION, NEXT));

  private final List<String> fields;

  Part(String... fields) {
    this.fields = List.of(fields);
  }

  private static String[] day(String prefix, String... others) {
    return Stream.concat(
            Stream.of(prefix + "-day", prefix + "-month", prefix + "-year"), Arrays.stream(others))
        .toArray(String[]::new);
  }

  List<String> fields() {
    return fields;
  }

  /** As it stands in an address. */
  String address() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Part> at(String address) {
    return Arrays.stream(values()).filter(part -> part.address().equals(address)).findFirst();
  }

  static List<String> quickFields() {
    return QUICK.stream().flatMap(part -> part.fields().stream()).toList();
  }
}
