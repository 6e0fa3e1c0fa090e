package org.rostrum.incidents;

import java.time.LocalDate;
import java.util.List;
import org.rostrum.channels.Channels;
import org.rostrum.members.Member;
import org.rostrum.members.Members;
import org.springframework.stereotype.Service;

/**
 * Whether a name or an account may be a serving councillor's, whom another process is for (R1).
 *
 * <p>A match only asks: a person with a councillor's name passes once the member said that it is
 * somebody else.
 */
@Service
public class CouncillorMatch {

  private final Members members;
  private final Channels channels;

  CouncillorMatch(Members members, Channels channels) {
    this.members = members;
    this.channels = channels;
  }

  /** The members serving on this day whom the words may mean; empty if none. */
  public List<Member> serving(String nameOrHandle, LocalDate day) {
    var typed = NameKey.of(nameOrHandle);
    return members.servingOn(day).stream()
        .filter(member -> typed.mayMean(member, channels.of(member.id())))
        .toList();
  }
}
