package org.rostrum.screening.rules;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.PhraseDetector.Spoken;
import org.rostrum.screening.rules.Reading.Hit;
import org.rostrum.screening.text.Words;

/**
 * FC-01: words that own to being untrue, a private account dressed as an authority, a made or
 * altered picture that does not say so, or a polling day that is not the one in the calendar.
 */
final class Deception implements Detector {

  private static final Set<Capacity> NOT_OFFICIAL =
      Set.of(Capacity.PERSONAL, Capacity.PARTY, Capacity.LOCAL_GROUP, Capacity.PRIVATE_GROUP);

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Finding> said =
        PhraseDetector.findings(
            reading,
            rule,
            PhraseDetector.spoken(reading, rule).stream()
                .filter(one -> !otherVote(reading, rule.rule().id(), one))
                .toList());
    if (!said.isEmpty()) {
      return said;
    }
    String id = rule.rule().id();
    Circumstances circumstances = reading.circumstances();
    if (reading.has(id, "plainly labelled")) {
      return List.of();
    }
    LocalDate poll = circumstances.election().pollDate();
    for (Hit hit : reading.hits(id, "poll on a day")) {
      if (poll != null
          && !PhraseDetector.guarded(reading, rule, hit)
          && !reading.has(id, "another vote", reading.words().sentence(hit.from()))
          && otherDay(reading.words(), hit, poll)) {
        return spoken(rule, List.of(hit), reading, "\"{words}\" is not the day of the poll.");
      }
    }
    for (Hit hit : reading.hits(id, "votes after the day")) {
      LocalDate day = poll == null ? null : date(reading.words(), hit, poll.getYear());
      if (day != null && day.isAfter(poll) && !PhraseDetector.guarded(reading, rule, hit)) {
        return spoken(rule, List.of(hit), reading, "\"{words}\" is after the day of the poll.");
      }
    }
    if (officialStyle(reading, id)) {
      return spoken(
          rule,
          reading.hits(id, "speaks as official").stream().limit(1).toList(),
          reading,
          "It is worded as an official notice, and this is not an official account.");
    }
    for (Attachment file : circumstances.attachments()) {
      if (disguised(reading, id, file)) {
        return spoken(
            rule,
            List.of(),
            reading,
            "The picture was made or altered by a machine, and nothing says so.");
      }
    }
    return List.of();
  }

  /** A vote in a club, a survey or the chamber is nobody's election. */
  private static boolean otherVote(Reading reading, String id, Spoken one) {
    return one.signal().name().equals("wrong about voting")
        && (reading.has(id, "official word")
            || reading.has(id, "another vote", reading.words().sentence(one.hit().from())));
  }

  /** No account of a member's is the police's or a court's, whoever's it is. */
  private static boolean officialStyle(Reading reading, String id) {
    Capacity capacity = reading.circumstances().channel().capacity();
    boolean dressedUp =
        capacity != null && NOT_OFFICIAL.contains(capacity)
            || capacity != Capacity.OFFICIAL && reading.has(id, "authority");
    return dressedUp
        && reading.has(id, "speaks as official")
        && reading.hits(id, "notice").size() > 1
        && reading.entities("URL").isEmpty();
  }

  private static boolean disguised(Reading reading, String id, Attachment file) {
    boolean labelled = file.marking() != null && !file.marking().isBlank();
    boolean made =
        Boolean.TRUE.equals(file.aiGenerated()) && !reading.has(id, "greeting")
            || reading.beside(file.source()).has(id, "faked");
    return made && !labelled && !Boolean.FALSE.equals(file.aiGenerated());
  }

  /** Names a weekday or a date, and not the poll's. */
  private static boolean otherDay(Words words, Hit hit, LocalDate poll) {
    String weekday = name(poll.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    String month = name(poll.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    String day = String.valueOf(poll.getDayOfMonth());
    List<String> forms = new ArrayList<>();
    for (int word = words.firstOf(words.sentence(hit.from())); word < hit.to(); word++) {
      forms.add(words.form(word));
    }
    boolean dated = forms.stream().anyMatch(form -> number(form) != null);
    return dated
        ? !(forms.contains(month) && forms.stream().anyMatch(form -> day.equals(number(form))))
        : !forms.contains(weekday);
  }

  /** The day and month among these words, in the year of the poll. */
  private static @Nullable LocalDate date(Words words, Hit hit, int year) {
    Integer day = null;
    Month month = null;
    for (int word = hit.from(); word < hit.to(); word++) {
      String number = number(words.form(word));
      if (number != null && number.length() < 3) {
        day = Integer.valueOf(number);
      }
      for (Month one : Month.values()) {
        if (words.is(word, name(one.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))) {
          month = one;
        }
      }
    }
    return day == null || month == null || day < 1 || day > month.minLength()
        ? null
        : LocalDate.of(year, month, day);
  }

  private static String name(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The digits a word begins with: 7th gives 7. */
  private static @Nullable String number(String form) {
    int end = 0;
    while (end < form.length() && Character.isDigit(form.charAt(end))) {
      end++;
    }
    return end == 0 ? null : form.substring(0, end);
  }

  private static List<Finding> spoken(
      RuleFile rule, List<Hit> hits, Reading reading, String because) {
    String words = hits.isEmpty() ? "" : reading.span(hits.getFirst()).in(reading.text());
    return List.of(
        PhraseDetector.of(
            rule,
            rule.rule().level(),
            null,
            0.8,
            hits.stream().map(reading::span).toList(),
            because.replace("{words}", words)));
  }
}
