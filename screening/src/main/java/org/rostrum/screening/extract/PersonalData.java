package org.rostrum.screening.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;

/**
 * Finds personal data by shape, check digits and the words on both sides, however it is disguised.
 *
 * <p>A text without a figure, an at sign or a word that could begin such data is left at once, and
 * nothing is made for it. All else takes time linear in the length of the text.
 */
public final class PersonalData {

  /** Postcodes before addresses, which look for them. */
  private static final List<Finder> FINDERS =
      List.of(
          new Postcodes(),
          new Addresses(),
          new Phones(),
          new Emails(),
          new SpokenEmails(),
          new Cards(),
          new HealthNumbers(),
          new BankAccounts(),
          new CuedNumbers(),
          new NationalInsurance(),
          new DrivingLicences(),
          new Plates(),
          new Ibans(),
          new NetworkAddresses(),
          new Spots(),
          new Births(),
          new Ages(),
          new Schools());

  /** A comma and a blank, or a line's end. */
  private static final int WIDEST_GAP = 3;

  private PersonalData() {}

  /**
   * What the text holds, in its order, none over another; what the directory knows to be public is
   * marked as suppressed.
   */
  public static List<Entity> in(String text, Directory directory) {
    List<Entity> found = candidates(text, directory);
    if (found.isEmpty()) {
      return List.of();
    }
    return settled(found, text, directory);
  }

  /** In text order, none over another, those suppressed that are known to be public. */
  static List<Entity> settled(List<Entity> found, String text, Directory directory) {
    AllowList allowed = AllowList.of(directory);
    List<Entity> settled = new ArrayList<>(found.size());
    Entity last = null;
    for (Entity candidate : apart(found)) {
      Entity entity = allowed.judge(candidate, text);
      if (last != null && entity.suppressedBy() == null && oneAddress(last, entity)) {
        entity = last.suppressedBy() == null ? entity : entity.suppressed(last.suppressedBy());
      }
      settled.add(entity);
      last = entity;
    }
    return settled;
  }

  /** An address and the postcode right behind it. */
  private static boolean oneAddress(Entity address, Entity postcode) {
    return address.kind().equals("ADDRESS")
        && postcode.kind().equals("POSTCODE")
        && postcode.start() - address.end() <= WIDEST_GAP;
  }

  /** All that could be something, also over one another. */
  static List<Entity> candidates(String text, Directory directory) {
    if (Quiet.is(text)) {
      return List.of();
    }
    Track track = new Track(text);
    SpacedLetters.join(track);
    Catch found = new Catch(track);
    for (Finder finder : FINDERS) {
      finder.find(track, found);
    }
    if (!directory.recognisers().isEmpty()) {
      AllowList.of(directory).own().find(track, found);
    }
    return found.entities();
  }

  /** Where two overlap, the more certain stays; then the longer. */
  static List<Entity> apart(List<Entity> found) {
    if (found.size() < 2) {
      return found;
    }
    List<Entity> best = new ArrayList<>(found);
    best.sort(
        Comparator.comparingDouble((Entity entity) -> -entity.confidence())
            .thenComparingInt(entity -> entity.start() - entity.end())
            .thenComparingInt(Entity::start));
    TreeMap<Integer, Entity> kept = new TreeMap<>();
    for (Entity entity : best) {
      Map.Entry<Integer, Entity> before = kept.lowerEntry(entity.end());
      if (before == null || before.getValue().end() <= entity.start()) {
        kept.put(entity.start(), entity);
      }
    }
    return List.copyOf(kept.values());
  }
}
