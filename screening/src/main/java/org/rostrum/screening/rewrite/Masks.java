package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Directory.Contact;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.text.Words;

/**
 * PD-01: a private number, address or plate is masked. Where the sentence names a role that the
 * council publishes a contact for, that contact stands in its place.
 */
final class Masks implements Mending {

  /** Kinds of things that are private, whoever they belong to. */
  static final Set<String> PRIVATE =
      Set.of(
          "PHONE",
          "EMAIL",
          "ADDRESS",
          "POSTCODE",
          "W3W",
          "GEO",
          "NINO",
          "NHS_NUMBER",
          "BANK_ACCOUNT",
          "PAYMENT_CARD",
          "VEHICLE_REG",
          "IP",
          "DOB",
          "AGE");

  private static final Set<String> PLACES = Set.of("ADDRESS", "POSTCODE", "W3W", "GEO");
  private static final Set<String> NEAR = Set.of("at", "in", "of", "from", "on", "to");

  private static final Set<String> TRY = Set.of("try", "ring", "call", "phone", "text", "email");

  private static final Set<String> HOME =
      WordList.words(
          """
          lives live living house home address door flat bungalow place sleeps stays terrace cottage
          """);

  private static final Set<String> COUNTING =
      Set.of(
          "number", "no", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
          "ninety", "hundred");

  private static final Set<String> AT =
      Set.of("at", "in", "of", "from", "is", "'s", "address", "on", "to");

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    List<Edit> edits = new ArrayList<>();
    List<Edit> wider = new ArrayList<>();
    for (Span span : finding.spans()) {
      List<Entity> inside =
          draft.entities().stream()
              .filter(entity -> PRIVATE.contains(entity.kind()) && touches(entity, span))
              .toList();
      Entity introduced = inside.isEmpty() ? introduced(draft, span) : null;
      boolean opens = introduced != null && opens(draft, span, introduced);
      if (introduced != null && opens) {
        edits.add(instead(draft, span, introduced));
        wider.add(instead(draft, span, introduced));
      } else if (introduced == null && inside.isEmpty()) {
        home(draft, span, edits);
        wider.add(draft.cutSentences(span));
      }
      for (Entity entity : inside) {
        String mask = mask(draft, entity);
        int start = numbered(draft, entity);
        Edit resident = Neighbours.of(draft, entity);
        edits.add(resident == null ? new Edit(start, entity.end(), mask) : resident);
        wider.add(new Edit(start, entity.end(), mask));
      }
    }
    for (Entity entity : draft.entities()) {
      boolean open =
          edits.stream().noneMatch(e -> e.start() <= entity.start() && entity.end() <= e.end());
      boolean place = entity.kind().equals("POSTCODE") || entity.kind().equals("ADDRESS");
      if (place && entity.suppressedBy() == null && !edits.isEmpty() && open) {
        edits.add(new Edit(entity.start(), entity.end(), mask(draft, entity)));
      }
    }
    return List.of(joined(draft, edits), joined(draft, wider), sentences(draft, finding));
  }

  private static boolean touches(Entity entity, Span span) {
    return entity.start() < span.end() && span.start() < entity.end();
  }

  /** The number that "her number is" stands right before, or null. */
  private static @Nullable Entity introduced(Draft draft, Span span) {
    return draft.entities().stream()
        .filter(entity -> entity.kind().equals("PHONE") || entity.kind().equals("EMAIL"))
        .filter(entity -> entity.start() >= span.end() && entity.start() <= span.end() + 2)
        .findFirst()
        .orElse(null);
  }

  /** It opens a clause that says more behind, so that the slot can stand in its place. */
  private static boolean opens(Draft draft, Span span, Entity entity) {
    int first = draft.from(span);
    boolean asked = first > 0 && TRY.contains(draft.form(first - 1));
    boolean fresh = first == draft.firstOf(first);
    boolean more = !draft.stops(draft.to(entity.span()) - 1);
    return asked || fresh && more || !fresh && draft.before(first).startsWith(",");
  }

  /** "Her number is 01632 960417" becomes "contact [official contact]". */
  private static Edit instead(Draft draft, Span span, Entity entity) {
    int first = draft.from(span);
    boolean asked = first > 0 && TRY.contains(draft.form(first - 1));
    String slot = official(draft, entity);
    return new Edit(span.start(), entity.end(), asked ? slot : Phrases.REACH + " " + slot);
  }

  /** Where an address begins, with "number" or a figure in words before it. */
  private static int numbered(Draft draft, Entity entity) {
    int word = draft.from(entity.span());
    boolean place = PLACES.contains(entity.kind());
    while (place
        && word > draft.firstOf(word)
        && draft.runsOn(word - 1)
        && COUNTING.contains(draft.form(word - 1))) {
      word--;
    }
    int start = Math.min(entity.start(), draft.words().start(word));
    while (start > 0 && draft.text().charAt(start - 1) == '/') {
      start--;
    }
    return start;
  }

  /**
   * A home told in words: what stands behind "lives" or "her house is" goes, to the clause's end.
   */
  private static void home(Draft draft, Span span, List<Edit> edits) {
    int from = draft.from(span);
    int to = draft.to(span);
    int start = -1;
    for (int word = from; word < to; word++) {
      boolean opens = AT.contains(draft.form(word)) || draft.form(word).equals("lives");
      boolean named = word + 1 < to && HOME.contains(draft.form(word + 1));
      if (!named && (opens && word > from || draft.form(word).equals("lives"))) {
        start = word + 1;
        break;
      }
    }
    boolean home = false;
    for (int word = from; word < to; word++) {
      home |= HOME.contains(draft.form(word));
    }
    if (!home || start <= from || start >= draft.words().count()) {
      return;
    }
    int end = Math.max(to - 1, start);
    while (end + 1 < draft.lastOf(end)) {
      end++;
    }
    boolean at = NEAR.contains(draft.form(start - 1));
    String slot = at ? Phrases.ADDRESS : "at " + Phrases.ADDRESS;
    edits.add(new Edit(draft.words().start(start), draft.words().end(end), slot));
  }

  /** Every sentence with such a detail goes. */
  private static List<Edit> sentences(Draft draft, Finding finding) {
    return finding.spans().stream().map(span -> draft.cutSentences(span)).toList();
  }

  /** Masks that follow each other with no word between them become one. */
  private static List<Edit> joined(Draft draft, List<Edit> edits) {
    List<Edit> joined = new ArrayList<>();
    for (Edit edit : Edits.sorted(edits)) {
      if (!joined.isEmpty() && follows(draft, joined.getLast(), edit)) {
        Edit last = joined.removeLast();
        joined.add(new Edit(last.start(), edit.end(), last.put()));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }

  /** The same mask again, or an address behind "a resident of", and no word between them. */
  private static boolean follows(Draft draft, Edit last, Edit edit) {
    boolean same = last.put().equals(edit.put());
    boolean place = edit.put().equals(Phrases.ADDRESS) && last.put().startsWith(Phrases.RESIDENT);
    return (same || place)
        && draft
            .text()
            .substring(last.end(), edit.start())
            .chars()
            .noneMatch(Character::isLetterOrDigit);
  }

  private static String mask(Draft draft, Entity entity) {
    if (PLACES.contains(entity.kind())) {
      return Phrases.ADDRESS;
    }
    return switch (entity.kind()) {
      case "PHONE", "EMAIL" -> official(draft, entity);
      case "VEHICLE_REG" -> Phrases.PLATE;
      case "DOB" -> Phrases.DATE;
      default -> Phrases.NUMBER;
    };
  }

  /** The council's own contact for a role that the sentence names, or the slot for one. */
  private static String official(Draft draft, Entity entity) {
    int sentence = draft.sentence(entity.span());
    for (Contact contact : draft.directory().contacts()) {
      String to = entity.kind().equals("PHONE") ? contact.phone() : contact.email();
      if (to != null && contact.role() != null && names(draft, sentence, contact.role())) {
        return to;
      }
    }
    return Phrases.CONTACT;
  }

  private static boolean names(Draft draft, int sentence, String role) {
    Words wanted = new Words(role);
    Words words = draft.words();
    int from = words.firstOf(sentence);
    int to = words.lastOf(sentence);
    String forms = wanted.forms(0, wanted.count());
    for (int word = from; word + wanted.count() <= to; word++) {
      if (wanted.count() > 0 && words.forms(word, word + wanted.count()).equals(forms)) {
        return true;
      }
    }
    return false;
  }
}
