package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Action;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/** IC-10: a complaint about a serving councillor, which has its own process. */
final class MemberComplaint implements Detector {

  /** What people write for a respondent they cannot name. */
  private static final Set<String> NOBODY =
      Set.of("", "unknown", "not known", "not sure", "don't know", "n/a", "?");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Circumstances circumstances = reading.circumstances();
    if (circumstances.direction() == Direction.IN) {
      return said(reading, rule);
    }
    if (circumstances.action() != Action.FORM && circumstances.form() == null) {
      return List.of();
    }
    Circumstances.Form form = circumstances.form();
    boolean respondentKnown =
        form != null
            && (named(form.respondentName())
                || form.respondentHandle() != null
                || form.matchedStatus() != null);
    if (form == null || !respondentKnown) {
      return said(reading, rule);
    }
    Reading named = reading.beside(form.respondentName());
    boolean described =
        form.matchedStatus() == null
            && named.has(rule.rule().id(), "councillor")
            && !named.has(rule.rule().id(), "not conduct");
    return described || serving(form, reading.directory())
        ? List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.95,
                List.of(),
                "The person complained about is in the council's list of serving members."))
        : List.of();
  }

  private static boolean serving(Circumstances.Form form, Directory directory) {
    String status = form.matchedStatus();
    if (status != null) {
      String upper = status.toUpperCase(Locale.ROOT);
      return (upper.contains("MEMBER") || upper.contains("COUNCILLOR") || upper.contains("OPTED"))
          && !upper.contains("FORMER")
          && !upper.contains("PUBLIC")
          && !upper.contains("PAST");
    }
    if (form.matchedName() != null) {
      return true;
    }
    return known(form.respondentName(), directory)
        || known(form.respondentHandle(), directory)
        || titled(form.respondentName());
  }

  private static boolean known(@Nullable String name, Directory directory) {
    if (name == null || name.isBlank()) {
      return false;
    }
    String plain = plain(name);
    for (Directory.Member member : directory.members()) {
      if (plain(member.name()).equals(plain)
          || member.aliases().stream().anyMatch(alias -> plain(alias).equals(plain))) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("councillor ", "")
        .replace("cllr ", "")
        .replace("@", "")
        .strip();
  }

  private static boolean named(@Nullable String name) {
    return name != null && !NOBODY.contains(name.toLowerCase(Locale.ROOT).strip());
  }

  private static boolean titled(@Nullable String name) {
    String lower = name == null ? "" : name.toLowerCase(Locale.ROOT).strip();
    return lower.startsWith("cllr ") || lower.startsWith("councillor ");
  }

  /** A councillor and bad conduct in the same or the next sentence. */
  private static List<Finding> said(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    List<Span> spans = new ArrayList<>();
    for (Reading.Hit councillor : reading.hits(id, "councillor")) {
      int sentence = reading.words().sentence(councillor.from());
      for (Reading.Hit conduct : reading.hits(id, "conduct")) {
        int distance = reading.words().sentence(conduct.from()) - sentence;
        if (distance >= -1 && distance <= 1 && !reading.has(id, "not conduct", sentence)) {
          spans.add(reading.span(councillor));
          spans.add(reading.span(conduct));
        }
      }
    }
    return spans.isEmpty()
        ? List.of()
        : List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.8,
                PhraseDetector.merged(spans),
                "It complains about how a councillor behaved."));
  }
}
