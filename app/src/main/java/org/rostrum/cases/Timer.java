package org.rostrum.cases;

import org.rostrum.cases.Span.Days;
import org.rostrum.cases.Span.Hours;
import org.rostrum.cases.Span.Months;
import org.rostrum.cases.Span.WorkingDays;
import org.rostrum.govuk.Text;

/** What is due, and how long there is. */
enum Timer {
  /** Red risk: the member is called; nights and weekends count. */
  FIRST_CONTACT(new Hours(2)),
  ROUTE_CHECK(new WorkingDays(2)),
  ACKNOWLEDGEMENT(new WorkingDays(2)),
  RISK(new WorkingDays(3)),
  CONFIDENTIALITY(new WorkingDays(3)),
  /** The member answers a refusal; with no answer the name stays locked. */
  CONFIDENTIALITY_ANSWER(new WorkingDays(10)),
  OPTIONS_LETTER(new WorkingDays(5)),
  UPDATE(new WorkingDays(10)),
  REVIEW(new WorkingDays(20)),
  NEXT_REVIEW(new Months(1)),
  WELLBEING(new Days(30));

  private final Span span;

  Timer(Span span) {
    this.span = span;
  }

  Span span() {
    return span;
  }

  /** Whether waiting for the police stops it. Hearing from us is not stopped. */
  boolean stopsForPolice() {
    return switch (this) {
      case OPTIONS_LETTER, REVIEW, NEXT_REVIEW -> true;
      case FIRST_CONTACT,
          ROUTE_CHECK,
          ACKNOWLEDGEMENT,
          RISK,
          CONFIDENTIALITY,
          CONFIDENTIALITY_ANSWER,
          UPDATE,
          WELLBEING ->
          false;
    };
  }

  String label() {
    return Text.of("cases.timer." + name());
  }
}
