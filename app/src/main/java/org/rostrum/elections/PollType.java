package org.rostrum.elections;

/** What is voted on, which decides whose timetable holds. */
public enum PollType {
  COUNCIL,
  BY_ELECTION,
  PARISH,
  MAYOR,
  POLICE_AND_CRIME_COMMISSIONER,
  PARLIAMENT,
  REFERENDUM;

  /** Whether the timetable of local elections holds; the others have rules of their own. */
  boolean isLocal() {
    return switch (this) {
      case COUNCIL, BY_ELECTION, PARISH, MAYOR -> true;
      case POLICE_AND_CRIME_COMMISSIONER, PARLIAMENT, REFERENDUM -> false;
    };
  }
}
