package org.rostrum.exhibits.imports;

/**
 * Something of the export that could not be read; the rest was.
 *
 * @param place where it stands
 * @param reason one sentence for people
 */
public record NotUnderstood(Place place, String reason) {

  @Override
  public String toString() {
    String where = place.toString();
    return where.isEmpty() ? reason : where + ": " + reason;
  }
}
