package org.rostrum.members;

import static org.rostrum.imports.Column.Shape.DATE;
import static org.rostrum.imports.Column.Shape.EMAIL;
import static org.rostrum.imports.Column.Shape.LIST;
import static org.rostrum.imports.Column.Shape.LONG_TEXT;
import static org.rostrum.imports.Column.Shape.PHONE;
import static org.rostrum.imports.Column.Shape.TEXT;
import static org.rostrum.imports.Column.Shape.YES_NO;
import static org.rostrum.imports.Column.choice;
import static org.rostrum.imports.Column.of;

import java.util.List;
import java.util.function.Supplier;
import org.rostrum.imports.Column;
import org.rostrum.imports.ImportKind;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files that describe the council and its people, each with its columns and checks. */
@Configuration(proxyBeanMethods = false)
class CouncilFiles {
  private static final Column FROM = of("from", DATE, "2026-05-11").needed();
  private static final Column TO = of("to", DATE, "");

  @Bean
  ImportKind councilFile(TownHall townHall) {
    return ImportKind.of(
        10,
        "council",
        List.of(
            of("name", TEXT, "Hartsmere Borough Council").needed(),
            of("aliases", LIST, "the council; Hartsmere Council"),
            of("domains", LIST, "hartsmere.example")),
        townHall::takeCouncil);
  }

  @Bean
  ImportKind membersFile(Members members) {
    return ImportKind.of(
        20,
        "members",
        List.of(
            of("reference", TEXT, "M001").needed().asKey(),
            of("name", TEXT, "Adaeze Thorncliffe").needed(),
            of("ward", TEXT, "Abbeyfield").needed(),
            of("group", TEXT, "Independent").needed(),
            of("group_leader", YES_NO, "no"),
            of("email", EMAIL, "adaeze.thorncliffe@hartsmere.example"),
            of("phone", PHONE, "01632 960101"),
            of("also_known_as", LIST, "Ada Thorncliffe"),
            FROM,
            TO),
        row -> inOrder(row, () -> members.take(row)));
  }

  @Bean
  ImportKind committeesFile(Committees committees) {
    return ImportKind.of(
        30,
        "committees",
        List.of(
            of("name", TEXT, "Planning Committee").needed().asKey(),
            choice("kind", CommitteeKind.class, "planning")),
        committees::takeCommittee);
  }

  @Bean
  ImportKind seatsFile(Members members, Committees committees) {
    return ImportKind.of(
        40,
        "seats",
        List.of(
            of("committee", TEXT, "Planning Committee").needed().asKey(),
            of("member", TEXT, "M001").needed().asKey(),
            choice("role", Seat.Role.class, "member"),
            of("substitute", YES_NO, "no"),
            of("portfolio", TEXT, ""),
            FROM.asKey(),
            TO),
        row -> seat(row, members, committees));
  }

  @Bean
  ImportKind officersFile(TownHall townHall) {
    return ImportKind.of(
        50,
        "officers",
        List.of(
            of("reference", TEXT, "O001").needed().asKey(),
            of("name", TEXT, "Ines Calloway").needed(),
            of("job_title", TEXT, "Head of Planning").needed(),
            choice("grade", Officer.Grade.class, "chief"),
            FROM,
            TO),
        row -> inOrder(row, () -> townHall.takeOfficer(row)));
  }

  @Bean
  ImportKind contactsFile(Contacts contacts) {
    return ImportKind.of(
        60,
        "contacts",
        List.of(
            of("role", TEXT, "MONITORING_OFFICER").needed().asKey(),
            of("title", TEXT, "Monitoring Officer").needed(),
            of("name", TEXT, "Rowan Achterberg"),
            of("phone", PHONE, "01632 960020"),
            of("email", EMAIL, "monitoring.officer@hartsmere.example"),
            of("hours", TEXT, "9am to 5pm, Monday to Friday"),
            of("address", LONG_TEXT, "Council House, High Street, Hartsmere HB1 1AA"),
            FROM.asKey(),
            TO,
            of("last_checked", DATE, "2026-11-01").needed()),
        row -> contact(row, contacts));
  }

  @Bean
  ImportKind buildingsFile(TownHall townHall) {
    return ImportKind.of(
        70,
        "buildings",
        List.of(
            of("name", TEXT, "Hartsmere Council House").needed().asKey(),
            of("address", TEXT, "High Street, Hartsmere"),
            of("postcode", TEXT, "HB1 1AA")),
        townHall::takeBuilding);
  }

  private static Taken seat(Row row, Members members, Committees committees) {
    var member = members.idOf(row.text("member"));
    if (member.isEmpty()) {
      return Taken.refused("member", "members.import.no-member", "member", row.text("member"));
    }
    if (committees.kind(row.text("committee")).isEmpty()) {
      return Taken.refused(
          "committee", "members.import.no-committee", "committee", row.text("committee"));
    }
    return inOrder(row, () -> committees.takeSeat(row, member.get()));
  }

  private static Taken contact(Row row, Contacts contacts) {
    if (!row.text("role").matches("[A-Z][A-Z0-9_]{1,60}")) {
      return Taken.refused("role", "members.import.role");
    }
    if (row.text("phone").isEmpty()
        && row.text("email").isEmpty()
        && row.text("address").isEmpty()) {
      return Taken.refused("phone", "members.import.no-way-to-reach");
    }
    return inOrder(row, () -> contacts.take(row));
  }

  private static Taken inOrder(Row row, Supplier<Taken> then) {
    var to = row.dateOrNull("to");
    return to != null && to.isBefore(row.date("from"))
        ? Taken.refused("to", "members.import.to-before-from")
        : then.get();
  }
}
