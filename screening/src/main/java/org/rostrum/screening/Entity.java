package org.rostrum.screening;

import org.jspecify.annotations.Nullable;

/**
 * Something recognised in the text, flagged or not: a phone number, a postcode, a person.
 *
 * @param kind the kind's name, such as {@code PHONE}, {@code POSTCODE}, {@code PERSON}
 * @param start first UTF-16 code unit of the text as given
 * @param end one past the last
 * @param confidence 0 to 1
 * @param suppressedBy why it raises nothing (such as {@code official contact}), or null
 */
public record Entity(
    String kind, int start, int end, double confidence, @Nullable String suppressedBy) {

  public Entity {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No such entity: " + start + " to " + end);
    }
  }

  public Span span() {
    return new Span(start, end, kind);
  }

  /**
   * What might stand in its place: masked or made general, as {@code 07700 ******}, {@code B69 ***}
   * or {@code j***@example.com}.
   *
   * @param text the text it was found in
   */
  public String redacted(String text) {
    return Redaction.of(kind, text.substring(start, end));
  }

  /** This entity, known to be harmless for the reason given. */
  public Entity suppressed(String by) {
    return new Entity(kind, start, end, confidence, by);
  }
}
