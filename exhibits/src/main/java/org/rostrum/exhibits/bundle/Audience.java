package org.rostrum.exhibits.bundle;

/** For whom a bundle was put together; what it may hold follows from that. */
public enum Audience {
  POLICE,
  HOST_SITE,
  MONITORING_OFFICER,
  /** May be shown to the person it is about: names that are sealed are not in it. */
  SUBJECT_SAFE
}
