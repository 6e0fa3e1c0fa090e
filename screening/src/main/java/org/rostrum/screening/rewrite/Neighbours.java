package org.rostrum.screening.rewrite;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Entity;

/** A named person with their address is "a resident of" the street, and no longer to be found. */
final class Neighbours {

  private static final int FARTHEST = 6;

  private Neighbours() {}

  /** The name, what joins it to the address, and the address become one; or null. */
  static @Nullable Edit of(Draft draft, Entity address) {
    if (!address.kind().equals("ADDRESS")) {
      return null;
    }
    Optional<Entity> person =
        draft.entities().stream()
            .filter(entity -> entity.kind().equals("PERSON") && joins(draft, entity, address))
            .findFirst();
    String street = street(draft.text().substring(address.start(), address.end()));
    if (person.isEmpty() || street.isEmpty() || named(draft, person.get())) {
      return null;
    }
    int first = draft.from(person.get().span());
    while (first > draft.firstOf(first)
        && (Grammar.TITLES.contains(draft.form(first - 1))
            || SomeResident.BEFORE.contains(draft.form(first - 1)))) {
      first--;
    }
    return new Edit(draft.words().start(first), address.end(), Phrases.RESIDENT + " of " + street);
  }

  private static boolean joins(Draft draft, Entity person, Entity address) {
    if (person.end() > address.start() || address.start() - person.end() > FARTHEST) {
      return false;
    }
    return switch (draft.text().substring(person.end(), address.start()).strip()) {
      case ",", "of", "at", "from", "in" -> true;
      default -> false;
    };
  }

  /** The name stands a second time, so that hiding it here hides nothing. */
  private static boolean named(Draft draft, Entity person) {
    String name = draft.form(draft.to(person.span()) - 1);
    String first = draft.form(draft.from(person.span()));
    int seen = 0;
    for (int word = 0; word < draft.words().count(); word++) {
      seen += draft.form(word).equals(name) || draft.form(word).equals(first) ? 1 : 0;
    }
    return seen > (name.equals(first) ? 1 : 2);
  }

  /** The part of an address that has no figure in it: the street, without the number. */
  private static String street(String address) {
    int comma = address.indexOf(',');
    String line = comma < 0 ? address : address.substring(0, comma);
    int at = line.isEmpty() || !Character.isDigit(line.charAt(0)) ? 0 : line.indexOf(' ') + 1;
    String street = line.substring(at).strip();
    boolean plain = at > 0 && street.chars().noneMatch(Character::isDigit);
    return plain && !street.isEmpty() && Character.isUpperCase(street.charAt(0)) ? street : "";
  }
}
