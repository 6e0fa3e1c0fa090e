package org.rostrum.exhibits.imports;

/** Which number of a date comes first: the person's answer to a {@link Question}. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,
  YEAR_FIRST
}
