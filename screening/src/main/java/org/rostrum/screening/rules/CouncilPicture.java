package org.rostrum.screening.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Audience;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Circumstances.Channel;
import org.rostrum.screening.Finding;

/**
 * CP-02: a council picture, or one of the member on a local site, that the press office has not
 * agreed to, or without the notice of who owns it.
 */
final class CouncilPicture implements Detector {

  private static final Set<Capacity> LOCAL = Set.of(Capacity.LOCAL_GROUP, Capacity.OFFICIAL);
  private static final Set<Capacity> ELSEWHERE = Set.of(Capacity.PERSONAL, Capacity.PRIVATE_GROUP);

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Channel channel = reading.circumstances().channel();
    for (Attachment file : reading.circumstances().attachments()) {
      if (!concerns(reading, id, channel, file)) {
        continue;
      }
      if (!agreed(reading, id, file.approvalId())) {
        return found(rule, "The press office is not on record as having agreed to this picture.");
      }
      if (Boolean.FALSE.equals(file.rider()) && !noticed(reading, id, channel)) {
        return found(rule, "The notice that says who owns the picture is missing.");
      }
    }
    return List.of();
  }

  private static boolean concerns(Reading reading, String id, Channel channel, Attachment file) {
    Reading source = reading.beside(file.source());
    boolean council =
        !"FILE".equals(file.kind())
            && ("COUNCIL".equals(file.owner())
                || file.owner() == null && source.has(id, "council's"));
    boolean elsewhere =
        channel.audience() == Audience.DIRECT
            || channel.capacity() != null && ELSEWHERE.contains(channel.capacity());
    if (council) {
      return !elsewhere;
    }
    boolean local = channel.capacity() != null && LOCAL.contains(channel.capacity());
    boolean people = file.people() == null || file.people() > 0;
    return local && !elsewhere && people && ofTheMember(reading, source, id);
  }

  /** What is known of the picture decides; where nothing is, what the post says of it. */
  private static boolean ofTheMember(Reading reading, Reading source, String id) {
    return source.has(id, "the member")
        || source.words().count() == 0 && reading.has(id, "me in it");
  }

  private static boolean agreed(Reading reading, String id, @Nullable String approval) {
    return approval != null
        && !approval.isBlank()
        && !reading.beside(approval).has(id, "no agreement yet");
  }

  private static boolean noticed(Reading reading, String id, Channel channel) {
    return reading.has(id, "rider") || reading.beside(channel.bio()).has(id, "rider");
  }

  private static List<Finding> found(RuleFile rule, String because) {
    return List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.9, List.of(), because));
  }
}
