package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.extract.OnePerson;
import org.rostrum.screening.text.Words;

/**
 * PD-01: a contact detail, identifier or home of somebody else. A detail that a council publishes,
 * the author's own, or one of a shop, hall or helpline is let be unless the words aim at a person.
 */
final class ContactDetails implements Detector {

  private static final double SURE_ENOUGH = 0.6;

  /** Theirs whatever stands beside them. */
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "NINO",
          "NHS_NUMBER",
          "PASSPORT",
          "DRIVING_LICENCE",
          "PAYMENT_CARD",
          "VEHICLE_REG",
          "IP",
          "DOB");

  private static final Set<String> CONTACTS = Set.of("PHONE", "EMAIL");

  /** A club or an appeal gives its own to be paid into. */
  private static final Set<String> ACCOUNTS = Set.of("BANK_ACCOUNT", "IBAN");

  private static final Set<String> PLACES = Set.of("ADDRESS", "POSTCODE", "W3W", "GEO", "UPRN");

  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("PERSON", "the name"),
          Map.entry("PHONE", "the telephone number"),
          Map.entry("EMAIL", "the e-mail address"),
          Map.entry("ADDRESS", "the address"),
          Map.entry("POSTCODE", "the address"),
          Map.entry("W3W", "the place"),
          Map.entry("GEO", "the place"),
          Map.entry("DOB", "the date of birth"),
          Map.entry("AGE", "the age"),
          Map.entry("SCHOOL", "the school"),
          Map.entry("VEHICLE_REG", "the number plate"));

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Span> spans = new ArrayList<>();
    double confidence = 0.85;
    for (Entity entity : reading.entities()) {
      if (entity.suppressedBy() == null
          && entity.confidence() >= SURE_ENOUGH
          && someoneElses(reading, rule.rule().id(), entity)) {
        spans.add(entity.span());
        confidence = Math.max(confidence, entity.confidence());
      }
    }
    if (spans.isEmpty() && pictured(reading, rule.rule().id())) {
      String because = "The picture seems to show people's private details.";
      return List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.8, List.of(), because));
    }
    PhraseDetector.spoken(reading, rule).forEach(home -> spans.add(reading.span(home.hit())));
    if (spans.isEmpty()) {
      return List.of();
    }
    List<Span> merged = PhraseDetector.merged(spans);
    String because =
        "\""
            + merged.getFirst().in(reading.text())
            + "\" looks like a private contact detail or home."
            + together(reading, merged);
    return List.of(PhraseDetector.of(rule, rule.rule().level(), null, confidence, merged, because));
  }

  /** What stands beside it and tells with it who one person is, most of all. */
  private static String together(Reading reading, List<Span> found) {
    Set<String> kinds =
        OnePerson.in(reading.words(), inTextOrder(reading.entities())).stream()
            .filter(person -> person.stream().anyMatch(one -> touches(one, found)))
            .max(Comparator.comparingInt(List::size))
            .map(ContactDetails::kinds)
            .orElse(Set.of());
    return kinds.size() < 2
        ? ""
        : " Here " + listed(kinds) + " of one person stand together: worse than each alone.";
  }

  private static List<Entity> inTextOrder(List<Entity> entities) {
    return entities.stream().sorted(Comparator.comparingInt(Entity::start)).toList();
  }

  private static String listed(Set<String> kinds) {
    List<String> all = new ArrayList<>(kinds);
    String last = all.getLast();
    return String.join(", ", all.subList(0, all.size() - 1)) + " and " + last;
  }

  private static boolean touches(Entity entity, List<Span> found) {
    return found.stream()
        .anyMatch(span -> entity.start() < span.end() && span.start() < entity.end());
  }

  /** In plain words, each once, in the order of the text. */
  private static Set<String> kinds(List<Entity> person) {
    Set<String> kinds = new LinkedHashSet<>();
    person.forEach(entity -> kinds.add(PLAIN.getOrDefault(entity.kind(), "another detail")));
    return kinds;
  }

  private static boolean pictured(Reading reading, String id) {
    return reading.circumstances().attachments().stream()
        .map(file -> reading.beside(file.source()))
        .anyMatch(beside -> beside.has(id, "shown private") && !beside.has(id, "hidden or own"));
  }

  private static boolean someoneElses(Reading reading, String id, Entity entity) {
    Words words = reading.words();
    int word = Math.min(words.wordAt(entity.start()), words.count() - 1);
    int sentence = words.sentence(word);
    boolean aimed = reading.has(id, "aimed", sentence);
    boolean open = reading.has(id, "public", sentence) || besideSite(reading, word);
    if (IDENTIFIERS.contains(entity.kind()) || councilsOwnKind(reading, entity)) {
      return true;
    }
    if (ACCOUNTS.contains(entity.kind())) {
      return aimed || !reading.has(id, "collecting", sentence) && !ownBefore(reading, id, word);
    }
    if (CONTACTS.contains(entity.kind())) {
      return !ownBefore(reading, id, word)
          && !reading.has(id, "official", sentence)
          && (aimed || !open);
    }
    if (PLACES.contains(entity.kind()) && imprint(reading, id, word)) {
      return false;
    }
    boolean lives = reading.has(id, "lives", sentence);
    return switch (PLACES.contains(entity.kind()) ? entity.kind() : "") {
      case "ADDRESS" -> lives || !open && (aimed || !ownBefore(reading, id, word));
      case "POSTCODE" -> (lives || aimed && !open) && !ownBefore(reading, id, word);
      case "W3W", "GEO", "UPRN" -> lives || aimed && !open;
      default -> false;
    };
  }

  /** A number that only this council gives out, such as a tenancy's: it stands for a person. */
  private static boolean councilsOwnKind(Reading reading, Entity entity) {
    return reading.directory().recognisers().stream()
        .anyMatch(own -> own.kind().equals(entity.kind()));
  }

  /** The author gives their own: "ring me on", "my office number is", just before. */
  private static boolean ownBefore(Reading reading, String id, int word) {
    int sentence = reading.words().sentence(word);
    return reading.hits(id, "own").stream()
        .anyMatch(own -> own.from() < word && reading.words().sentence(own.from()) == sentence);
  }

  /** The promoter's address in an imprint, which the law asks for. */
  private static boolean imprint(Reading reading, String id, int word) {
    return reading.hits(id, "imprint").stream()
        .anyMatch(hit -> hit.from() < word && word <= hit.to());
  }

  /** A planning or licensing reference in the text: addresses there are sites. */
  private static boolean besideSite(Reading reading, int word) {
    return !reading.entities("REF").isEmpty()
        && reading.entities("REF").stream()
            .anyMatch(ref ->
                reading
                        .words()
                        .sentence(
                            Math.min(
                                reading.words().wordAt(ref.start()), reading.words().count() - 1))
                    == reading.words().sentence(word));
  }
}
