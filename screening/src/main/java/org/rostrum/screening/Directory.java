package org.rostrum.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one council knows, and no rule may have built in: its people, places, contacts, live cases
 * and the parties.
 *
 * <p>Any list may be empty; a rule then simply knows less.
 */
public record Directory(
    Council council,
    List<Contact> contacts,
    List<Building> buildings,
    List<Member> members,
    List<Officer> officers,
    List<Application> applications,
    List<String> parties,
    List<String> allowed,
    List<Recogniser> recognisers,
    List<Restricted> restricted) {

  public static final Directory EMPTY =
      new Directory(
          new Council("", List.of(), List.of()),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public Directory {
    contacts = List.copyOf(contacts);
    buildings = List.copyOf(buildings);
    members = List.copyOf(members);
    officers = List.copyOf(officers);
    applications = List.copyOf(applications);
    parties = List.copyOf(parties);
    allowed = List.copyOf(allowed);
    recognisers = List.copyOf(recognisers);
    restricted = List.copyOf(restricted);
  }

  /** A council without recognisers of its own, of which no restricted report is known. */
  public Directory(
      Council council,
      List<Contact> contacts,
      List<Building> buildings,
      List<Member> members,
      List<Officer> officers,
      List<Application> applications,
      List<String> parties,
      List<String> allowed) {
    this(
        council,
        contacts,
        buildings,
        members,
        officers,
        applications,
        parties,
        allowed,
        List.of(),
        List.of());
  }

  /** This directory with these restricted reports known. */
  public Directory withRestricted(List<Restricted> reports) {
    return new Directory(
        council,
        contacts,
        buildings,
        members,
        officers,
        applications,
        parties,
        allowed,
        recognisers,
        reports);
  }

  /** This directory with everything of another added to it. */
  public Directory and(Directory more) {
    return new Directory(
        more.council.name().isEmpty() ? council : more.council,
        join(contacts, more.contacts),
        join(buildings, more.buildings),
        join(members, more.members),
        join(officers, more.officers),
        join(applications, more.applications),
        join(parties, more.parties),
        join(allowed, more.allowed),
        join(recognisers, more.recognisers),
        join(restricted, more.restricted));
  }

  private static <T> List<T> join(List<T> one, List<T> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /** The council's name, what else it is called, and the web domains it owns. */
  public record Council(String name, List<String> aliases, List<String> domains) {
    public Council {
      aliases = List.copyOf(aliases);
      domains = List.copyOf(domains);
    }
  }

  /** An official way to reach a role or service, free for anyone to publish. */
  public record Contact(@Nullable String role, @Nullable String phone, @Nullable String email) {}

  /** A public building. */
  public record Building(String name, @Nullable String address, @Nullable String postcode) {}

  /** An elected member, with other names and accounts they are known by. */
  public record Member(String name, @Nullable String office, List<String> aliases) {
    public Member {
      aliases = List.copyOf(aliases);
    }
  }

  /** An officer; {@code grade} is {@code CHIEF}, {@code OFFICER} or {@code JUNIOR}. */
  public record Officer(String name, @Nullable String title, @Nullable String grade) {}

  /**
   * A public planning or licensing application; {@code status} is {@code OPEN} or {@code DECIDED}.
   */
  public record Application(
      @Nullable String ref,
      @Nullable String title,
      @Nullable String address,
      @Nullable String status,
      @Nullable String decidingBody) {}

  /**
   * A restricted report that is not public yet, of which only fingerprints are kept.
   *
   * @param title as on the public agenda
   * @param paragraph of Schedule 12A Part 1, 1 to 7, or null where it is not known
   */
  public record Restricted(String title, @Nullable Integer paragraph, Fingerprints fingerprints) {}
}
