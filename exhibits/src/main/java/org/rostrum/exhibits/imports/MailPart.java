package org.rostrum.exhibits.imports;

import org.jspecify.annotations.Nullable;

/** A part of a mail on its way: its number, and what its own headers say of its file. */
final class MailPart {

  private final String section;
  private final boolean ofMessage;
  private int inside;
  private String type = "";
  private String disposition = "";
  private @Nullable String dispositionName;
  private @Nullable String typeName;

  private MailPart(String section, boolean ofMessage) {
    this.section = section;
    this.ofMessage = ofMessage;
  }

  /** The mail itself. */
  static MailPart top() {
    return new MailPart("", true);
  }

  /** The next part inside this one. */
  MailPart inside() {
    inside++;
    return new MailPart(section.isEmpty() ? "" + inside : section + "." + inside, false);
  }

  /** The mail that this part is. */
  MailPart within() {
    return new MailPart(section, true);
  }

  /** Its number as RFC 3501 has it, {@code 2.1}; empty for the mail itself. */
  String section() {
    return section;
  }

  /** Its number where it has no further parts. */
  String leaf() {
    return section.isEmpty() ? "1" : section;
  }

  /** Whether its headers are those of a mail. */
  boolean ofMessage() {
    return ofMessage;
  }

  void field(String name, String value) {
    if (name.equalsIgnoreCase("Content-Disposition")) {
      disposition = MailWords.first(value);
      dispositionName = MailWords.parameter(value, "filename");
    } else if (name.equalsIgnoreCase("Content-Type")) {
      type = MailWords.first(value);
      typeName = MailWords.parameter(value, "name");
    }
  }

  /** Whether it says to be made of parts, or to be a mail itself. */
  boolean hasParts() {
    return type.startsWith("multipart/") || type.startsWith("message/");
  }

  /** Whether it is a file rather than words to be shown. */
  boolean attached() {
    return disposition.equals("attachment");
  }

  /** The name of its file; null where it has none. */
  @Nullable String fileName() {
    String name = dispositionName == null ? typeName : dispositionName;
    return name == null || name.isBlank() ? null : name;
  }
}
