package org.rostrum.elections;

/** For other rooms' tests: the days as the offices keep them, without the application. */
public final class Days {

  private Days() {}

  public static OfficeDays ofTheOffices() {
    return new OfficeDays(BankHolidays.announced());
  }
}
