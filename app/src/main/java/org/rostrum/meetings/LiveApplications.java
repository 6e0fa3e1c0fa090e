package org.rostrum.meetings;

import java.time.LocalDate;
import java.util.List;
import org.rostrum.members.DirectoryPart;
import org.rostrum.screening.Directory;
import org.springframework.stereotype.Component;

/** Adds the planning and licensing applications to the council's directory for screening. */
@Component
class LiveApplications implements DirectoryPart {
  private final Applications applications;

  LiveApplications(Applications applications) {
    this.applications = applications;
  }

  @Override
  public Directory on(LocalDate day) {
    var none = Directory.EMPTY;
    return new Directory(
        none.council(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        applications.all(day).stream()
            .map(it ->
                new Directory.Application(
                    it.ref(), it.title(), it.address(), it.status().name(), it.committee()))
            .toList(),
        List.of(),
        List.of());
  }
}
