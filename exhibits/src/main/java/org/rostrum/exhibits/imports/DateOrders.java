package org.rostrum.exhibits.imports;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a date's three numbers is day, month and year: what the dates of a whole file leave
 * possible. An order falls when one date is impossible under it. Where more than one stands, an
 * order falls under which the messages would run backwards by more than two days, if another does
 * not: exports are in order of time. What then still leaves two is for a person to say.
 */
final class DateOrders {

  /** The orders that phones write; the name says what the three numbers are. */
  enum Order {
    DAY_MONTH_YEAR(0, 1, 2, DayOrder.DAY_FIRST),
    MONTH_DAY_YEAR(1, 0, 2, DayOrder.MONTH_FIRST),
    YEAR_MONTH_DAY(2, 1, 0, DayOrder.YEAR_FIRST),
    MONTH_YEAR_DAY(2, 0, 1, DayOrder.MONTH_FIRST),
    DAY_YEAR_MONTH(0, 2, 1, DayOrder.DAY_FIRST);

    private final int day;
    private final int month;
    private final int year;
    private final DayOrder first;

    Order(int day, int month, int year, DayOrder first) {
      this.day = day;
      this.month = month;
      this.year = year;
      this.first = first;
    }

    /** The date under this order; null where there is no such day. */
    @Nullable LocalDate date(Stamp stamp) {
      int d = stamp.number(day);
      int m = stamp.number(month);
      int y = stamp.number(year);
      if (d < 1 || d > 31 || m < 1 || m > 12 || stamp.digits(day) > 2 || stamp.digits(month) > 2) {
        return null;
      }
      if (stamp.digits(year) == 2) {
        y += 2000;
      } else if (stamp.digits(year) != 4) {
        return null;
      }
      if (y < FIRST_YEAR || d > 28 && d > java.time.YearMonth.of(y, m).lengthOfMonth()) {
        return null;
      }
      return LocalDate.of(y, m, d);
    }
  }

  /** Before this no such export existed. */
  private static final int FIRST_YEAR = 2000;

  private static final long DAYS_BACK = 2;

  private final Set<Order> possible = EnumSet.noneOf(Order.class);
  private final long[] last = new long[Order.values().length];
  private final long[] backwards = new long[Order.values().length];
  private final Map<DayOrder, LocalDate> readings = new LinkedHashMap<>();
  private boolean begun;
  private String written = "";
  private long line;

  /** Takes the date of one line. */
  void take(Stamp stamp, long number) {
    if (!begun) {
      begin(stamp);
    }
    Set<Order> fitting = EnumSet.noneOf(Order.class);
    for (Order order : possible) {
      LocalDate date = order.date(stamp);
      if (date != null) {
        fitting.add(order);
        long day = date.toEpochDay();
        int i = order.ordinal();
        if (last[i] != 0 && day < last[i] - DAYS_BACK) {
          backwards[i]++;
        }
        last[i] = day;
      }
    }
    if (!fitting.isEmpty()) {
      possible.retainAll(fitting);
      example(stamp, number);
    }
  }

  private void begin(Stamp stamp) {
    begun = true;
    if (stamp.digits(0) == 4) {
      possible.add(Order.YEAR_MONTH_DAY);
    } else if (stamp.digits(1) == 4) {
      possible.addAll(EnumSet.of(Order.MONTH_YEAR_DAY, Order.DAY_YEAR_MONTH));
    } else {
      possible.addAll(EnumSet.of(Order.DAY_MONTH_YEAR, Order.MONTH_DAY_YEAR));
      if (stamp.digits(2) == 2 && stamp.separator() == '-') {
        possible.add(Order.YEAR_MONTH_DAY);
      }
    }
  }

  /** Keeps the first date that reads differently under the orders still possible. */
  private void example(Stamp stamp, long number) {
    if (possible.size() < 2 || !readings.isEmpty()) {
      return;
    }
    Map<DayOrder, LocalDate> each = new LinkedHashMap<>();
    for (Order order : possible) {
      LocalDate date = order.date(stamp);
      if (date != null) {
        each.put(order.first, date);
      }
    }
    if (each.values().stream().distinct().count() > 1) {
      readings.putAll(each);
      written = stamp.written();
      line = number;
    }
  }

  /** The order of this file, or null where a person must say it. */
  @Nullable Order decided(@Nullable DayOrder told) {
    Set<Order> left = left();
    if (left.size() > 1 && told != null && left.stream().anyMatch(order -> order.first == told)) {
      left.removeIf(order -> order.first != told);
    }
    if (left.size() > 1 && readings.isEmpty()) {
      return left.iterator().next();
    }
    return left.size() == 1 ? left.iterator().next() : null;
  }

  private Set<Order> left() {
    Set<Order> left = EnumSet.noneOf(Order.class);
    left.addAll(possible);
    if (left.size() > 1 && left.stream().anyMatch(order -> backwards[order.ordinal()] == 0)) {
      left.removeIf(order -> backwards[order.ordinal()] > 0);
    }
    return left;
  }

  /** What to ask when nothing is {@link #decided}. */
  Question question(@Nullable String entry) {
    Map<DayOrder, LocalDate> open = new LinkedHashMap<>();
    Set<Order> left = left();
    left.stream()
        .filter(order -> readings.containsKey(order.first))
        .forEach(order -> open.put(order.first, readings.get(order.first)));
    return new Question(written, open, Place.line(entry, line));
  }
}
