package org.rostrum.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.channels.Channel;
import org.rostrum.channels.Channels;
import org.rostrum.elections.Elections;
import org.rostrum.identity.SignedIn;
import org.rostrum.meetings.Meetings;
import org.rostrum.meetings.Window;
import org.rostrum.members.Committees;
import org.rostrum.members.Member;
import org.rostrum.members.Members;
import org.rostrum.members.Seat;
import org.rostrum.screening.Circumstances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What the council knows around a member today: seats, accounts, live and exempt items, elections,
 * the time.
 */
@Component
class Surroundings {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

  private final Members members;
  private final Committees committees;
  private final Channels channels;
  private final Meetings meetings;
  private final Elections elections;
  private final Clock clock;

  Surroundings(
      Members members,
      Committees committees,
      Channels channels,
      Meetings meetings,
      Elections elections,
      Clock clock) {
    this.members = members;
    this.committees = committees;
    this.channels = channels;
    this.meetings = meetings;
    this.elections = elections;
    this.clock = clock;
  }

  /**
   * What is known, or only the time when it could not be looked up.
   *
   * @param lookedUp false when the database could not be asked
   */
  record Known(
      LocalDateTime now,
      Circumstances.Member member,
      List<Channel> channels,
      List<Circumstances.Matter> matters,
      List<Circumstances.AgendaItem> agenda,
      Circumstances.Election election,
      boolean lookedUp) {

    Optional<Channel> channel(String id) {
      return channels.stream().filter(channel -> channel.id().toString().equals(id)).findFirst();
    }
  }

  Known around(SignedIn who) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), LONDON);
    try {
      return members
          .of(who.account())
          .map(member -> around(member, now))
          .orElseGet(() -> nobody(now, true));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Think twice goes on without the database: {}", e.getClass().getSimpleName());
      return nobody(now, false);
    }
  }

  private Known around(Member member, LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    List<Circumstances.AgendaItem> agenda = new ArrayList<>();
    meetings
        .exemptItems(Window.around(today))
        .forEach(item ->
            agenda.add(new Circumstances.AgendaItem(item.title(), true, item.paragraph(), false)));
    return new Known(
        now,
        seats(committees.of(member.id(), today)),
        channels.of(member.id()),
        meetings.liveFor(member.id(), today).stream()
            .map(matter ->
                new Circumstances.Matter(
                    matter.ref(),
                    matter.title(),
                    matter.status().name(),
                    matter.kind().name(),
                    null))
            .toList(),
        agenda,
        elections
            .at(today, member.ward())
            .map(poll ->
                new Circumstances.Election(
                    poll.type().name(), poll.noticeDate(), poll.pollDate(), poll.isActiveOn(today)))
            .orElse(Circumstances.Election.UNKNOWN),
        true);
  }

  private static Circumstances.Member seats(List<Seat> seats) {
    List<String> roles = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (Seat seat : seats) {
      kinds.add(seat.kind().name() + (seat.substitute() ? ":SUBSTITUTE" : ""));
      if (seat.role() == Seat.Role.CHAIR) {
        roles.add("CHAIR:" + seat.kind().name());
      }
      if (seat.portfolio() != null) {
        roles.add("CABINET:" + seat.portfolio());
      }
    }
    return new Circumstances.Member(roles, kinds, null);
  }

  private static Known nobody(LocalDateTime now, boolean lookedUp) {
    return new Known(
        now,
        Circumstances.Member.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        Circumstances.Election.UNKNOWN,
        lookedUp);
  }
}
