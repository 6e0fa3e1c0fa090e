package org.rostrum.incidents;

import java.util.EnumSet;
import java.util.Set;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.ExhibitUses;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** A file goes with its sheet: who was ticked to read the one was ticked for the other. */
@Component
class SheetExhibits implements ExhibitUses {

  private final Sheets sheets;
  private final SheetRelations relations;

  SheetExhibits(Sheets sheets, SheetRelations relations) {
    this.sheets = sheets;
    this.relations = relations;
  }

  @Override
  public Set<Relation> between(SignedIn who, ExhibitId exhibit) {
    var facts = EnumSet.noneOf(Relation.class);
    for (IncidentId id : sheets.using(exhibit)) {
      sheets
          .find(id)
          .ifPresent(
              entry -> facts.addAll(relations.between(who, entry, SheetRelations.SUBMITTED)));
    }
    return facts;
  }
}
