package org.rostrum.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one cell may hold, and what it means. */
final class Cells {
  static final int TEXT_LIMIT = 200;
  static final int LONG_TEXT_LIMIT = 2000;

  private static final List<DateTimeFormatter> DATES =
      List.of(strict("uuuu-MM-dd"), strict("d/M/uuuu"));
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()]{1,24}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,}");
  private static final Pattern RISKY_START = Pattern.compile("\\A[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

  private Cells() {}

  /** The reason why a value cannot stand in a column, as the end of a message key. */
  static Optional<String> reasonAgainst(Column column, String value) {
    if (value.isEmpty()) {
      return column.required() ? Optional.of("empty") : Optional.empty();
    }
    if (CONTROLS.matcher(value).find()) {
      return Optional.of("control-character");
    }
    if (mightRun(column, value)) {
      return Optional.of("formula");
    }
    if (value.length() > limit(column)) {
      return Optional.of("too-long");
    }
    return fits(column, value) ? Optional.empty() : Optional.of(shapeReason(column));
  }

  private static boolean fits(Column column, String value) {
    return switch (column.shape()) {
      case TEXT, LONG_TEXT, HANDLE, LIST -> true;
      case DATE -> date(value).isPresent();
      case TIME -> time(value).isPresent();
      case YES_NO -> yesOrNo(value).isPresent();
      case CHOICE -> column.choices().contains(constant(value));
      case PHONE -> PHONE.matcher(value).matches();
      case EMAIL -> EMAIL.matcher(value).matches();
      case WHOLE_NUMBER -> value.matches("[0-9]{1,9}");
    };
  }

  private static String shapeReason(Column column) {
    return column.shape().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static int limit(Column column) {
    return switch (column.shape()) {
      case LONG_TEXT, LIST -> LONG_TEXT_LIMIT;
      default -> TEXT_LIMIT;
    };
  }

  /** A value that a spreadsheet would run if it were ever written out again. */
  private static boolean mightRun(Column column, String value) {
    return switch (column.shape()) {
      case TEXT, LONG_TEXT, LIST -> RISKY_START.matcher(value).matches();
      case HANDLE -> RISKY_START.matcher(value.replaceFirst("\\A@", "")).matches();
      case DATE, TIME, YES_NO, CHOICE, PHONE, EMAIL, WHOLE_NUMBER -> false;
    };
  }

  static Optional<LocalDate> date(String value) {
    for (var format : DATES) {
      try {
        return Optional.of(LocalDate.parse(value, format));
      } catch (DateTimeException tryTheNext) {
        continue;
      }
    }
    return Optional.empty();
  }

  static Optional<LocalTime> time(String value) {
    try {
      return Optional.of(LocalTime.parse(value, strict("H:mm")));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  static Optional<Boolean> yesOrNo(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true" -> Optional.of(true);
      case "no", "n", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static String constant(String value) {
    return value.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  static List<String> list(String value) {
    return Arrays.stream(value.split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  }
}
