package org.rostrum.elections;

import static org.rostrum.imports.Column.Shape.DATE;
import static org.rostrum.imports.Column.Shape.LIST;
import static org.rostrum.imports.Column.Shape.TEXT;
import static org.rostrum.imports.Column.choice;
import static org.rostrum.imports.Column.of;

import java.util.List;
import org.rostrum.imports.ImportKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file of polls, and the calendar by which their deadlines are counted. */
@Configuration(proxyBeanMethods = false)
class ElectionFiles {

  @Bean
  WorkingDays workingDays() {
    return new WorkingDays(BankHolidays.announced());
  }

  @Bean
  OfficeDays officeDays() {
    return new OfficeDays(BankHolidays.announced());
  }

  @Bean
  ImportKind electionsFile(Elections elections) {
    return ImportKind.of(
        80,
        "elections",
        List.of(
            of("reference", TEXT, "2027-05-06-borough").needed().asKey(),
            of("name", TEXT, "Borough council election").needed(),
            choice("type", PollType.class, "council"),
            of("wards", LIST, ""),
            of("notice_date", DATE, "2027-03-25"),
            of("poll_date", DATE, "2027-05-06").needed()),
        elections::take);
  }
}
