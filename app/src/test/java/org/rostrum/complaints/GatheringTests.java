package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.identity.AccountId;
import org.rostrum.incidents.IncidentId;
import org.rostrum.incidents.Occurred;
import org.rostrum.incidents.Sheet;
import org.rostrum.incidents.Sheet.*;

/** From three records, everything they hold arrives without being typed again. */
class GatheringTests {

  private static Sheet sheet(int n) {
    var at = Instant.parse("2026-09-0" + n + "T10:00:00Z");
    var day = LocalDate.of(2026, 9, n);
    return new Sheet(
        new IncidentId(new UUID(1, n)),
        "INC-2026-0000" + n,
        new AccountId(new UUID(2, 2)),
        new AccountId(new UUID(2, 2)),
        State.LOGGED,
        1,
        at,
        at,
        Whom.values()[n],
        "whomname" + n,
        true,
        new Occurred(day, LocalTime.of(9, n), false, "about" + n),
        new Occurred(day, LocalTime.of(11, n), false, null),
        Place.values()[n],
        "placename" + n,
        "https://example.org/link" + n,
        "from" + n,
        "thewords" + n,
        List.of(new ExhibitId(new UUID(3, n)), new ExhibitId(new UUID(4, n))),
        List.of(Kind.values()[n]),
        List.of(Because.values()[n]),
        new Stopping(
            Stopping.Answer.YES, new Occurred(day, null, false, "asked" + n), "stophow" + n),
        new Police(Police.Answer.TOLD, "force" + n, day, "crime" + n, true, "policeoutcome" + n),
        new Site(true, new Occurred(day, null, false, "told" + n), "siteref" + n, "siteresult" + n),
        List.of(Told.values()[n]),
        Effect.values()[n],
        "effectwords" + n,
        List.of(Support.values()[n]),
        "0770090000" + n,
        "decision" + n,
        List.of(Reader.MEMBERS_SERVICES_AND_MO),
        Next.values()[n - 1]);
  }

  /** What the service itself set, or what says whose log it is. */
  private static final Set<String> NOT_ASKED =
      Set.of(
          "id",
          "reference",
          "owner",
          "recordedBy",
          "state",
          "version",
          "loggedAt",
          "savedAt",
          "audience",
          "safe");

  @Test
  void every_field_of_three_records_arrives() {
    var sheets = List.of(sheet(3), sheet(1), sheet(2));
    var gathering = new Gathering(sheets);
    var all = gathering.answers();
    var said = new StringBuilder(gathering.phone().orElse(""));
    for (Section section : Section.values()) {
      all.only(section.names())
          .byField()
          .forEach((field, values) -> said.append('\n').append(field).append(": ").append(values));
    }
    var text = said.toString();
    for (int n = 1; n <= 3; n++) {
      assertThat(text)
          .contains(
              "whomname" + n,
              "placename" + n,
              "https://example.org/link" + n,
              "from" + n,
              "thewords" + n,
              "about" + n)
          .contains(new UUID(3, n).toString(), new UUID(4, n).toString())
          .contains(
              "stophow" + n,
              "force" + n,
              "crime" + n,
              "policeoutcome" + n,
              "siteref" + n,
              "siteresult" + n,
              "told" + n,
              "effectwords" + n,
              "decision" + n)
          .contains("9:0" + n, "11:0" + n, n + " September 2026")
          .contains(
              word("whom", Whom.values()[n]),
              word("place", Place.values()[n]),
              word("kind", Kind.values()[n]),
              word("because", Because.values()[n]),
              word("told", Told.values()[n]),
              word("effect", Effect.values()[n]),
              word("support", Support.values()[n]),
              word("next", Next.values()[n - 1]))
          .doesNotContain("INC-2026");
    }
    assertThat(text).contains("07700900001");
    assertThat(all.all("kinds")).hasSize(3);
    assertThat(all.is("stop", "YES") && all.is("police", "YES") && all.is("site", "YES")).isTrue();
    assertThat(all.numbers(Section.POLICE.rowNames())).hasSize(3);
    assertThat(TypedDay.given(all, "first")).contains(LocalDate.of(2026, 9, 1));
    assertThat(TypedDay.given(all, "last")).contains(LocalDate.of(2026, 9, 3));
    assertThat(Sheet.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .filteredOn(name -> !NOT_ASKED.contains(name))
        .hasSize(22);
  }

  private static String word(String what, Enum<?> value) {
    return org.rostrum.govuk.Text.of("complaints.gathered." + what + "." + value.name());
  }
}
