package org.rostrum.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a file whose every cell has already been found to be of its column's shape. */
public record Row(long line, Map<String, String> cells) {

  public Row {
    cells = Map.copyOf(cells);
  }

  /** The cell's words, empty when nothing stands there. */
  public String text(String column) {
    var value = cells.get(column);
    if (value == null) {
      throw new IllegalArgumentException("No such column: " + column);
    }
    return value;
  }

  public @Nullable String textOrNull(String column) {
    var value = text(column);
    return value.isEmpty() ? null : value;
  }

  public LocalDate date(String column) {
    return Cells.date(text(column)).orElseThrow();
  }

  public @Nullable LocalDate dateOrNull(String column) {
    return Cells.date(text(column)).orElse(null);
  }

  public LocalTime time(String column) {
    return Cells.time(text(column)).orElseThrow();
  }

  /** Whether the cell says yes; empty is no. */
  public boolean yes(String column) {
    return Cells.yesOrNo(text(column)).orElse(false);
  }

  public @Nullable Integer numberOrNull(String column) {
    var value = text(column);
    return value.isEmpty() ? null : Integer.valueOf(value);
  }

  public <E extends Enum<E>> E choice(String column, Class<E> choices) {
    return Enum.valueOf(choices, Cells.constant(text(column)));
  }

  /** The parts of a cell that holds several, parted by semicolons. */
  public List<String> list(String column) {
    return Cells.list(text(column));
  }
}
