package org.rostrum.complaints;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.incidents.CouncillorMatch;
import org.rostrum.members.Member;
import org.springframework.stereotype.Component;

/**
 * R1: whether somebody complained about may be a serving councillor, and the member has not said
 * otherwise.
 */
@Component
class RouteCheck {

  private final CouncillorMatch match;
  private final Clock clock;

  RouteCheck(CouncillorMatch match, Clock clock) {
    this.match = match;
    this.clock = clock;
  }

  /** The councillors whom the rows may mean. */
  List<Member> councillors(Answers answers) {
    return answers
        .rows(Section.WHO.rowNames())
        .flatMap(row -> names(row))
        .filter(name -> !answers.is("putAsideFor", name))
        .flatMap(name -> match.serving(name, London.day(clock.instant())).stream())
        .distinct()
        .toList();
  }

  /** Whether this row does, when the rest is as answered. */
  boolean isCouncillor(Answers row, Answers answers) {
    return names(row)
        .filter(name -> !answers.is("putAsideFor", name))
        .anyMatch(name -> !match.serving(name, London.day(clock.instant())).isEmpty());
  }

  private static Stream<String> names(Answers row) {
    return Stream.of("whoName", "whoAccount", "whoLink").filter(row::has).map(row::value);
  }
}
