package org.rostrum.elections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The bank holidays of England and Wales, for the years that have been announced. */
record BankHolidays(NavigableMap<LocalDate, String> byDay) {

  /**
   * Those that come with Rostrum: {@code elections/bank-holidays.csv}, one {@code day,name} a line.
   */
  static BankHolidays announced() {
    try (var file = BankHolidays.class.getResourceAsStream("/elections/bank-holidays.csv")) {
      if (file == null) {
        throw new IllegalStateException("elections/bank-holidays.csv is missing");
      }
      var byDay = new TreeMap<LocalDate, String>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(line -> {
            var comma = line.indexOf(',');
            byDay.put(LocalDate.parse(line.substring(0, comma)), line.substring(comma + 1));
          });
      return new BankHolidays(byDay);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean contains(LocalDate day) {
    return byDay.containsKey(day);
  }

  Optional<String> name(LocalDate day) {
    return Optional.ofNullable(byDay.get(day));
  }

  /**
   * Whether every bank holiday of the year is known; counting working days beyond would be a guess.
   */
  boolean cover(int year) {
    return year >= byDay.firstKey().getYear() && year <= byDay.lastKey().getYear();
  }
}
