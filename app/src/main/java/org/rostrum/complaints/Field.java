package org.rostrum.complaints;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Text;

/**
 * One field of the form. Its words stand in the message file under {@code complaints.field.{name}};
 * the page, "check your answers" and the PDF use the same.
 *
 * @param under the answer to another field with which alone it is asked, or null
 */
record Field(String name, Kind kind, List<String> options, @Nullable Under under) {

  /** How it is asked. */
  enum Kind {
    LINE,
    AREA,
    UPSETTING,
    RADIOS,
    BOXES,
    TICK,
    DAY,
    FILES,
    RECORDS
  }

  /** An answer to another field of the same part. */
  record Under(String field, String option) {}

  Field {
    options = List.copyOf(options);
  }

  private Field(String name, Kind kind, List<String> options) {
    this(name, kind, options, null);
  }

  /** Asked only with this answer to another field. */
  Field under(String field, String option) {
    return new Field(name, kind, options, new Under(field, option));
  }

  /** Whether the other field was answered so that this one is not asked. */
  boolean isPutAside(Answers answers) {
    return under != null
        && answers.has(under.field())
        && !answers.is(under.field(), under.option());
  }

  static Field line(String name) {
    return new Field(name, Kind.LINE, List.of());
  }

  static Field area(String name) {
    return new Field(name, Kind.AREA, List.of());
  }

  /** Words that are shown only when asked for. */
  static Field upsetting(String name) {
    return new Field(name, Kind.UPSETTING, List.of());
  }

  static Field radios(String name, String... options) {
    return new Field(name, Kind.RADIOS, List.of(options));
  }

  static Field boxes(String name, String... options) {
    return new Field(name, Kind.BOXES, List.of(options));
  }

  static Field boxes(String name, Class<? extends Enum<?>> options) {
    return new Field(
        name,
        Kind.BOXES,
        Arrays.stream(Objects.requireNonNull(options.getEnumConstants())).map(Enum::name).toList());
  }

  static Field tick(String name) {
    return new Field(name, Kind.TICK, List.of());
  }

  static Field day(String name) {
    return new Field(name, Kind.DAY, List.of());
  }

  static Field files(String name) {
    return new Field(name, Kind.FILES, List.of());
  }

  static Field records(String name) {
    return new Field(name, Kind.RECORDS, List.of());
  }

  /** The names of the boxes that answer it. */
  Stream<String> names() {
    return kind == Kind.DAY
        ? Stream.of(name + "-day", name + "-month", name + "-year")
        : Stream.of(name);
  }

  String label() {
    return Text.of("complaints.field." + name);
  }

  String option(String value) {
    return Text.of("complaints.field." + name + "." + value);
  }
}
