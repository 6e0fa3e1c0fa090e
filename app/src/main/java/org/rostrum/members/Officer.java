package org.rostrum.members;

/** Someone the council employs, and how senior they are. */
public record Officer(String name, String jobTitle, Grade grade) {

  public enum Grade {
    JUNIOR,
    OFFICER,
    CHIEF
  }
}
