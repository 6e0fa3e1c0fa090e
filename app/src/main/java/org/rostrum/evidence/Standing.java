package org.rostrum.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.identity.Action;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.RelationSource;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * How somebody stands to a kept file: what this room knows (whose it is, who brought it) and what
 * the rooms know to whose records it belongs. The matrix decides.
 */
@Component
class Standing implements RelationSource {

  static final String ORIGINAL = "evidence.original";
  static final String DERIVATIVE = "evidence.derivative";

  private final Exhibits exhibits;
  private final List<ExhibitUses> uses;

  Standing(Exhibits exhibits, List<ExhibitUses> uses) {
    this.exhibits = exhibits;
    this.uses = uses;
  }

  @Override
  public boolean knows(String resource) {
    return resource.equals(ORIGINAL) || resource.equals(DERIVATIVE);
  }

  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    String id = path.get("id");
    if (id == null) {
      return who.hat() == Hat.DELEGATE ? Set.of() : Set.of(Relation.OWN);
    }
    return ExhibitId.of(id)
        .flatMap(exhibits::find)
        .map(exhibit -> between(who, exhibit))
        .orElse(Set.of());
  }

  Set<Relation> between(SignedIn who, Exhibit exhibit) {
    Set<Relation> facts = EnumSet.noneOf(Relation.class);
    if (exhibit.owner().equals(who.account())) {
      facts.add(Relation.OWN);
    } else if (who.hat() == Hat.DELEGATE && exhibit.keptBy().equals(who.account())) {
      facts.add(Relation.DELEGATED);
    }
    uses.forEach(use -> facts.addAll(use.between(who, exhibit.id())));
    return facts;
  }

  boolean maySee(SignedIn who, Exhibit exhibit) {
    return who.may(Action.READ, DERIVATIVE, between(who, exhibit)).isAllowed();
  }

  /** The file with its name, or with one of our own making while its owner's is kept secret. */
  Exhibit asShownTo(SignedIn who, Exhibit exhibit) {
    boolean own =
        between(who, exhibit).stream()
            .anyMatch(fact -> fact == Relation.OWN || fact == Relation.DELEGATED);
    return own || uses.stream().noneMatch(use -> use.keepsOwnerSecret(exhibit.id()))
        ? exhibit
        : exhibit.withOurName();
  }

  /** Until a scan has called it clean, only its owner has the file itself. */
  boolean mayHaveOriginal(SignedIn who, Exhibit exhibit) {
    boolean clean = exhibit.scan() == Scan.CLEAN;
    boolean own = exhibit.scan() != Scan.FLAGGED && between(who, exhibit).contains(Relation.OWN);
    return (clean || own) && mayReadOriginal(who, exhibit);
  }

  /**
   * Whether somebody may have the file itself only by saying that they need it all the same: what
   * looks harmful, or what could not be scanned and is not their own. What still waits for its scan
   * is nobody else's to insist on.
   */
  boolean mayInsist(SignedIn who, Exhibit exhibit) {
    boolean looked = exhibit.scan() == Scan.FLAGGED || exhibit.scan() == Scan.UNSCANNABLE;
    return looked && !mayHaveOriginal(who, exhibit) && mayReadOriginal(who, exhibit);
  }

  /** What the matrix says, before any scan is asked. */
  boolean mayReadOriginal(SignedIn who, Exhibit exhibit) {
    return who.may(Action.READ, ORIGINAL, between(who, exhibit)).isAllowed();
  }
}
