package org.rostrum.imports;

import java.util.Arrays;
import java.util.List;

/** One column of a file: what it is called, what may stand in it, and one example. */
public record Column(
    String name, Shape shape, boolean required, boolean key, String example, List<String> choices) {

  /** What may stand in a cell; anything else is refused with the line and the reason. */
  public enum Shape {
    TEXT,
    LONG_TEXT,
    DATE,
    TIME,
    YES_NO,
    CHOICE,
    PHONE,
    EMAIL,
    HANDLE,
    WHOLE_NUMBER,
    LIST
  }

  public Column {
    if (!name.matches("[a-z][a-z_]*")) {
      throw new IllegalArgumentException("A column name is lower case: " + name);
    }
    choices = List.copyOf(choices);
    if ((shape == Shape.CHOICE) == choices.isEmpty()) {
      throw new IllegalArgumentException("Choices belong to CHOICE columns: " + name);
    }
  }

  /** A column that may be left empty. */
  public static Column of(String name, Shape shape, String example) {
    return new Column(name, shape, false, false, example, List.of());
  }

  /** A column that holds one of the constants of an enum, in any case. */
  public static Column choice(String name, Class<? extends Enum<?>> choices, String example) {
    var names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
    return new Column(name, Shape.CHOICE, true, false, example, names);
  }

  /** The same column, which must not be empty. */
  public Column needed() {
    return new Column(name, shape, true, key, example, choices);
  }

  /** The same column as part of what tells one row from another. */
  public Column asKey() {
    return new Column(name, shape, required, true, example, choices);
  }
}
