package org.rostrum.meetings;

import static org.rostrum.imports.Column.Shape.DATE;
import static org.rostrum.imports.Column.Shape.TEXT;
import static org.rostrum.imports.Column.Shape.TIME;
import static org.rostrum.imports.Column.Shape.WHOLE_NUMBER;
import static org.rostrum.imports.Column.Shape.YES_NO;
import static org.rostrum.imports.Column.choice;
import static org.rostrum.imports.Column.of;

import java.util.List;
import org.rostrum.imports.Column;
import org.rostrum.imports.ImportKind;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.rostrum.members.Committees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of applications, meetings and agenda items. */
@Configuration(proxyBeanMethods = false)
class MeetingFiles {
  private static final Column COMMITTEE = of("committee", TEXT, "Planning Committee").needed();
  private static final Column DATE_HELD = of("date", DATE, "2026-12-03").needed().asKey();
  private static final Column TIME_HELD = of("time", TIME, "18:00").needed().asKey();

  @Bean
  ImportKind applicationsFile(Applications applications, Committees committees) {
    return ImportKind.of(
        90,
        "applications",
        List.of(
            of("ref", TEXT, "26/0193").needed().asKey(),
            choice("kind", Matter.Kind.class, "planning"),
            of("title", TEXT, "40 homes on the former depot").needed(),
            of("address", TEXT, "Tannery Lane"),
            choice("status", Matter.Status.class, "open"),
            of("committee", TEXT, "Planning Committee")),
        row ->
            row.text("committee").isEmpty() || isKnown(row, committees)
                ? applications.take(row)
                : noCommittee(row));
  }

  @Bean
  ImportKind meetingsFile(Meetings meetings, Committees committees) {
    return ImportKind.of(
        100,
        "meetings",
        List.of(
            COMMITTEE.asKey(),
            DATE_HELD,
            TIME_HELD,
            of("place", TEXT, "Council Chamber"),
            choice("status", Meeting.Status.class, "planned")),
        row -> isKnown(row, committees) ? meetings.takeMeeting(row) : noCommittee(row));
  }

  @Bean
  ImportKind itemsFile(Meetings meetings, Applications applications) {
    return ImportKind.of(
        110,
        "items",
        List.of(
            COMMITTEE.asKey(),
            DATE_HELD,
            TIME_HELD,
            of("number", TEXT, "5").needed().asKey(),
            of("title", TEXT, "26/0193, 40 homes on the former depot").needed(),
            of("restricted", YES_NO, "no"),
            of("paragraph", WHOLE_NUMBER, ""),
            of("published", YES_NO, "no"),
            of("application", TEXT, "26/0193")),
        row -> item(row, meetings, applications));
  }

  private static Taken item(Row row, Meetings meetings, Applications applications) {
    var paragraph = row.numberOrNull("paragraph");
    if (row.yes("restricted") != (paragraph != null)) {
      return Taken.refused("paragraph", "meetings.import.restricted-and-paragraph");
    }
    if (paragraph != null && (paragraph < 1 || paragraph > 7)) {
      return Taken.refused("paragraph", "meetings.import.paragraph");
    }
    var ref = row.text("application");
    if (!ref.isEmpty() && !applications.isKnown(ref)) {
      return Taken.refused("application", "meetings.import.no-application", "ref", ref);
    }
    return meetings
        .meetingOf(row)
        .map(meeting -> meetings.takeItem(row, meeting))
        .orElseGet(() -> Taken.refused("committee", "meetings.import.no-meeting"));
  }

  private static boolean isKnown(Row row, Committees committees) {
    return committees.kind(row.text("committee")).isPresent();
  }

  private static Taken noCommittee(Row row) {
    return Taken.refused(
        "committee", "meetings.import.no-committee", "committee", row.text("committee"));
  }
}
