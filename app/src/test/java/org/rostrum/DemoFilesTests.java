package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.ActorId;
import org.rostrum.channels.Channels;
import org.rostrum.elections.Elections;
import org.rostrum.imports.Importer;
import org.rostrum.imports.Imports;
import org.rostrum.imports.Outcome;
import org.rostrum.meetings.Matter;
import org.rostrum.meetings.Meetings;
import org.rostrum.meetings.Window;
import org.rostrum.members.Committees;
import org.rostrum.members.Contacts;
import org.rostrum.members.CouncilDirectory;
import org.rostrum.members.Lifeline;
import org.rostrum.members.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@RostrumTest
class DemoFilesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Importer SYSTEM = new Importer(ActorId.SYSTEM, "SYSTEM");

  @Autowired DemoFiles demo;
  @Autowired Imports imports;
  @Autowired Members members;
  @Autowired Committees committees;
  @Autowired Contacts contacts;
  @Autowired CouncilDirectory directory;
  @Autowired Lifeline lifeline;
  @Autowired Elections elections;
  @Autowired Meetings meetings;
  @Autowired Channels channels;
  @Autowired TestClock clock;

  @Value("${rostrum.data}")
  Path data;

  @BeforeEach
  void load() {
    clock.set("2026-11-22T10:00");
    demo.bringIn();
  }

  @Test
  void hartsmere_has_three_councillors_in_each_of_its_twenty_four_wards() {
    var serving = members.servingOn(TODAY);
    assertThat(serving).hasSize(72).doesNotHaveDuplicates();
    assertThat(serving.stream().map(member -> member.ward()).distinct()).hasSize(24);
    assertThat(members.servingOn(LocalDate.of(2026, 5, 1)))
        .anyMatch(member -> member.name().equals("Merrin Halcrow"));
    assertThat(serving).noneMatch(member -> member.name().equals("Merrin Halcrow"));
  }

  @Test
  void bringing_the_same_files_in_again_changes_nothing() {
    for (var kind : imports.kinds()) {
      var outcome = imports.bringIn(kind, DemoFiles.bytes(kind.name()), SYSTEM);
      assertThat(outcome.problems()).as(kind.name()).isEmpty();
      assertThat(outcome.added() + outcome.changed()).as(kind.name()).isZero();
      assertThat(outcome.same()).as(kind.name()).isPositive();
    }
  }

  @Test
  void a_preview_keeps_nothing_and_a_file_with_one_bad_row_is_not_half_done() {
    var text =
        """
        committee,member,role,substitute,portfolio,from,to
        Appeals Panel,M002,member,no,,2026-06-01,
        Appeals Panel,M999,member,no,,2026-06-01,
        No Such Committee,M003,member,no,,2026-06-01,2026-05-01
        """;
    var before = committees.on("Appeals Panel", TODAY);
    var refused = bringIn("seats", text);
    assertThat(refused.problems())
        .extracting(problem -> problem.line() + " " + problem.reason())
        .containsExactly("3 members.import.no-member", "4 members.import.no-committee");
    assertThat(committees.on("Appeals Panel", TODAY)).isEqualTo(before);
    var fine = text.lines().limit(2).reduce("", (all, line) -> all + line + "\n");
    var seats = imports.kind("seats").orElseThrow();
    assertThat(imports.preview(seats, fine.getBytes(StandardCharsets.UTF_8)).added()).isEqualTo(1);
    assertThat(committees.on("Appeals Panel", TODAY)).isEqualTo(before);
  }

  @Test
  void a_member_of_planning_has_its_open_matters_and_one_of_nothing_has_none() {
    var planner = members.idOf("M001").orElseThrow();
    assertThat(committees.of(planner, TODAY))
        .anyMatch(seat -> seat.committee().equals("Planning Committee"));
    assertThat(meetings.liveFor(planner, TODAY))
        .allMatch(matter -> matter.status() == Matter.Status.OPEN)
        .anyMatch(matter ->
            matter.ref().equals("26/0193")
                && LocalDate.of(2026, 12, 3).equals(matter.nextMeeting()))
        .noneMatch(matter -> matter.ref().startsWith("LIC"));
  }

  @Test
  void exempt_items_are_those_whose_papers_are_still_private() {
    assertThat(meetings.exemptItems(Window.around(TODAY)))
        .allMatch(item -> item.isExempt())
        .anyMatch(item -> item.title().equals("Leisure centre contract: bids received"))
        .noneMatch(item -> item.title().equals("Purchase of land at Quarry Park"));
  }

  @Test
  void the_by_election_is_active_in_its_own_ward_only() {
    var millLane = elections.at(TODAY, "Mill Lane").orElseThrow();
    assertThat(millLane.isActiveOn(TODAY)).isTrue();
    var beacon = elections.at(TODAY, "Beacon").orElseThrow();
    assertThat(beacon.pollDate()).isEqualTo(LocalDate.of(2027, 5, 6));
    assertThat(beacon.isActiveOn(TODAY)).isFalse();
  }

  @Test
  void the_holder_of_a_role_depends_on_the_day() {
    assertThat(contacts.holder("MONITORING_OFFICER", TODAY).orElseThrow().name())
        .isEqualTo("Rowan Achterberg");
    assertThat(contacts.holder("MONITORING_OFFICER", LocalDate.of(2024, 1, 1)).orElseThrow().name())
        .isEqualTo("Alban Greycote");
    assertThat(contacts.holder("LADO", TODAY).orElseThrow().needsCheckOn(TODAY)).isTrue();
    assertThat(contacts.holder("DPO", TODAY).orElseThrow().needsCheckOn(TODAY)).isFalse();
  }

  @Test
  void the_directory_for_screening_knows_the_whole_council() {
    var known = directory.current();
    assertThat(known.council().name()).isEqualTo("Hartsmere Borough Council");
    assertThat(known.council().domains()).contains("hartsmere.example");
    assertThat(known.members()).hasSize(72);
    assertThat(known.parties()).hasSize(6).isSorted();
    assertThat(known.applications()).anyMatch(it -> "26/0193".equals(it.ref()));
    assertThat(known.officers()).anyMatch(it -> "CHIEF".equals(it.grade()));
    assertThat(known.contacts()).anyMatch(it -> "01632 960041".equals(it.phone()));
  }

  @Test
  void the_numbers_are_in_memory_and_in_a_file_beside_the_data() {
    assertThat(lifeline.holder("DUTY_OFFICER").orElseThrow().phone()).isEqualTo("01632 960041");
    assertThat(Files.exists(data.resolve("help-now.csv"))).isTrue();
  }

  @Test
  void a_members_channels_are_their_own() {
    var one = members.idOf("M001").orElseThrow();
    var other = members.idOf("M002").orElseThrow();
    assertThat(channels.of(one)).hasSize(4);
    assertThat(channels.find(other, channels.of(one).getFirst().id())).isEmpty();
  }

  private Outcome bringIn(String kind, String text) {
    return imports.bringIn(
        imports.kind(kind).orElseThrow(), text.getBytes(StandardCharsets.UTF_8), SYSTEM);
  }
}
