package org.rostrum.exhibits.imports;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in an export.
 *
 * @param entry the member of the archive; null when the export is a single file
 * @param line the line in it, from 1; 0 where lines say nothing
 */
public record Place(@Nullable String entry, long line) {

  static Place line(@Nullable String entry, long line) {
    return new Place(entry, line);
  }

  static Place entry(String entry) {
    return new Place(entry, 0);
  }

  /** For people: {@code _chat.txt, line 12}. */
  @Override
  public String toString() {
    String where = entry == null ? "" : entry;
    if (line == 0) {
      return where;
    }
    return where.isEmpty() ? "line " + line : where + ", line " + line;
  }
}
