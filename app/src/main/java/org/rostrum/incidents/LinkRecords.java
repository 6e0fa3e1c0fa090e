package org.rostrum.incidents;

import java.util.List;

/** What was kept from the links of a record. The room that keeps it implements this. */
public interface LinkRecords {

  /** Whether pages are kept from links here at all. */
  boolean isOn();

  /** Of each page that was kept: its link and when, in a sentence, the newest first. */
  List<String> lines(IncidentId sheet);
}
