package org.rostrum.identity;

import org.rostrum.govuk.Text;

/** In what capacity somebody works here: the columns of the access matrix, in its order. */
public enum Hat {
  MEMBER,
  DELEGATE,
  MODERATOR,
  MEMBERS_SERVICES,
  GROUP_LEADER,
  MO,
  DEPUTY_MO,
  DPO,
  PRESS,
  SAFEGUARDING,
  DEM_SERVICES,
  AUDITOR,
  SYSADMIN,
  INDEPENDENT_PERSON,
  INVESTIGATOR,
  CHIEF_EXEC;

  /** Members and those who help them; everybody else is an officer with a shorter session. */
  public boolean isOfficer() {
    return switch (this) {
      case MEMBER, DELEGATE, MODERATOR, GROUP_LEADER -> false;
      case MEMBERS_SERVICES,
          MO,
          DEPUTY_MO,
          DPO,
          PRESS,
          SAFEGUARDING,
          DEM_SERVICES,
          AUDITOR,
          SYSADMIN,
          INDEPENDENT_PERSON,
          INVESTIGATOR,
          CHIEF_EXEC ->
          true;
    };
  }

  /** The hat's name as people say it, such as "Monitoring Officer". */
  public String label() {
    return Text.of("identity.hat." + name());
  }
}
