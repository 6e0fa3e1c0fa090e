package org.rostrum.incidents;

import java.util.List;
import org.rostrum.evidence.Receipt;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Service;

/** Adds kept files to a record; whoever calls it has made sure that {@code by} may. */
@Service
public class SheetEvidence {

  private final LogBook log;

  SheetEvidence(LogBook log) {
    this.log = log;
  }

  /** Adds each of these that does not belong to it yet. */
  public void keep(IncidentId sheet, List<Receipt> files, SignedIn by) {
    log.keep(sheet, files, by);
  }
}
