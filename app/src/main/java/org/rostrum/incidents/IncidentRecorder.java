package org.rostrum.incidents;

import java.util.List;
import java.util.Map;
import org.rostrum.evidence.Receipt;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records an incident in one go, as the quick sheet does: for what comes from elsewhere. */
@Service
public class IncidentRecorder {

  private final LogBook log;

  IncidentRecorder(LogBook log) {
    this.log = log;
  }

  /**
   * Opens a sheet for somebody who is safe and saves it.
   *
   * @param answers the quick sheet's fields by name, such as {@code words}, {@code where}, {@code
   *     from}, {@code when-about}
   * @param files what was kept of the owner's for this record
   */
  @Transactional
  public IncidentId record(
      AccountId owner,
      SignedIn by,
      Map<String, List<String>> answers,
      List<Receipt> files,
      boolean share) {
    var id = log.open(owner, by, true, true, null);
    log.keep(id, files, by);
    log.log(id, new Answers(answers), share, by, null);
    return id;
  }
}
