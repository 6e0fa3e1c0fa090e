package org.rostrum.screening.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.text.Words;

/**
 * Which undecided planning, licensing or other regulatory case the member will help to decide, told
 * from the circumstances, the council's live applications, or the words themselves.
 */
final class Cases {

  private static final Set<String> DECIDING = Set.of("PLANNING", "LICENSING", "REGULATORY");
  private static final int FEWEST_LETTERS = 4;

  /**
   * A case before the member.
   *
   * @param what how to speak of it
   * @param stoodDown the member is known to take no part
   * @param known told by the circumstances or the council, not guessed from the words
   */
  record Case(String what, boolean stoodDown, boolean known) {}

  private Cases() {}

  /**
   * The case the text is about and the member will decide; {@code caseSignal} names one in words.
   */
  static Optional<Case> before(Reading reading, String rule, String caseSignal) {
    Set<String> seats = seats(reading.circumstances().member());
    if (seats.isEmpty()) {
      return Optional.empty();
    }
    for (Circumstances.Matter matter : reading.circumstances().matters()) {
      String body = matter.decidingBody();
      if (isOpen(matter.status()) && decides(seats, body, matter.title())) {
        return Optional.of(
            new Case(
                matter.title() == null ? "this case" : "\"" + matter.title() + "\"",
                Boolean.TRUE.equals(matter.stoodDown()),
                true));
      }
    }
    Set<String> forms = content(reading.words());
    for (Directory.Application application : reading.directory().applications()) {
      if (isOpen(application.status())
          && mentions(reading, forms, application)
          && decides(seats, application.decidingBody(), application.title())) {
        return Optional.of(new Case("\"" + application.title() + "\"", false, true));
      }
    }
    boolean named = reading.has(rule, caseSignal) || !reading.entities("REF").isEmpty();
    return reading.circumstances().matters().isEmpty()
            && named
            && decides(seats, null, reading.text())
        ? Optional.of(new Case("this case", false, false))
        : Optional.empty();
  }

  /** The kinds of deciding committee the member sits on, or chairs. */
  private static Set<String> seats(Circumstances.Member member) {
    Set<String> seats = new HashSet<>();
    for (String body : DECIDING) {
      boolean chairs =
          member.roles().stream()
              .anyMatch(
                  role -> role.contains("CHAIR") && role.toUpperCase(Locale.ROOT).endsWith(body));
      if (member.sitsOn(body) || chairs) {
        seats.add(body);
      }
    }
    return seats;
  }

  private static boolean isOpen(@Nullable String status) {
    return status == null
        || status.equals("OPEN")
        || status.equals("LIVE")
        || status.equals("PENDING");
  }

  private static boolean decides(Set<String> seats, @Nullable String body, @Nullable String about) {
    if (body != null) {
      String upper = body.toUpperCase(Locale.ROOT);
      return seats.stream().anyMatch(upper::contains);
    }
    String text = about == null ? "" : about.toLowerCase(Locale.ROOT);
    if (text.contains("licen")) {
      return seats.contains("LICENSING") || seats.contains("REGULATORY");
    }
    if (text.contains("planning") || text.contains("hmo") || text.contains("homes")) {
      return seats.contains("PLANNING");
    }
    return true;
  }

  private static boolean mentions(
      Reading reading, Set<String> forms, Directory.Application application) {
    String ref = application.ref();
    if (ref != null && plain(reading.text()).contains(plain(ref))) {
      return true;
    }
    String address = application.address();
    Set<String> place = address == null ? Set.of() : content(new Words(address));
    return !place.isEmpty() && forms.containsAll(place);
  }

  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replace(" ", "");
  }

  /** The words that carry meaning: long enough, and no street words alone. */
  private static Set<String> content(Words words) {
    Set<String> forms = new HashSet<>();
    for (int word = 0; word < words.count(); word++) {
      if (words.form(word).length() >= FEWEST_LETTERS) {
        forms.add(words.form(word));
      }
    }
    return forms;
  }

  /** What the text says in these signals, as findings of the rule, or an empty list. */
  static List<PhraseDetector.Spoken> only(List<PhraseDetector.Spoken> spoken, String... names) {
    Set<String> wanted = Set.of(names);
    return spoken.stream().filter(one -> wanted.contains(one.signal().name())).toList();
  }
}
