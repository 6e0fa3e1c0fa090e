package org.rostrum.cases;

/** How long there is. */
sealed interface Span {

  /** Days on which the council works; due at the close of the last. */
  record WorkingDays(int count) implements Span {}

  /** Hours of the clock, through nights and weekends. */
  record Hours(int count) implements Span {}

  /** Days of the calendar; due at the close of the first working day from then on. */
  record Days(int count) implements Span {}

  /** Months of the calendar; due likewise. */
  record Months(int count) implements Span {}
}
