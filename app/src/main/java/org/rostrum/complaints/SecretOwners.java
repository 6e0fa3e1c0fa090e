package org.rostrum.complaints;

import java.util.Set;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.ExhibitUses;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Which files belong to a complaint whose name is kept: their own names are not shown. */
@Component
class SecretOwners implements ExhibitUses {

  private final Forms forms;
  private final SentCopies copies;

  SecretOwners(Forms forms, SentCopies copies) {
    this.forms = forms;
    this.copies = copies;
  }

  /** Who may see a file because of a complaint, the case says. */
  @Override
  public Set<Relation> between(SignedIn who, ExhibitId exhibit) {
    return Set.of();
  }

  @Override
  public boolean keepsOwnerSecret(ExhibitId exhibit) {
    return copies.using(exhibit).stream()
        .flatMap(id -> forms.find(id).stream())
        .anyMatch(Form::isSealed);
  }
}
