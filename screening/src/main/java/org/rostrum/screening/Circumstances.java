package org.rostrum.screening;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a text: where it goes, who speaks, what they decide, which election is on
 * (dossier 2.2).
 *
 * <p>A null or empty part is unknown, and what is unknown never makes a finding more serious.
 */
public record Circumstances(
    Direction direction,
    @Nullable Action action,
    Channel channel,
    @Nullable Device device,
    Member member,
    List<Matter> matters,
    List<AgendaItem> agenda,
    @Nullable Meeting meeting,
    Election election,
    @Nullable LocalDateTime localTime,
    List<Attachment> attachments,
    @Nullable Target target,
    History history,
    @Nullable Form form,
    @Nullable String original,
    Sender sender) {

  /** Nothing known but that the member wrote it. */
  public static final Circumstances UNKNOWN = new Circumstances(Direction.OUT);

  public Circumstances {
    matters = List.copyOf(matters);
    agenda = List.copyOf(agenda);
    attachments = List.copyOf(attachments);
  }

  /** Only the direction is known. */
  public Circumstances(Direction direction) {
    this(
        direction,
        null,
        Channel.UNKNOWN,
        null,
        Member.UNKNOWN,
        List.of(),
        List.of(),
        null,
        Election.UNKNOWN,
        null,
        List.of(),
        null,
        History.UNKNOWN,
        null,
        null,
        Sender.UNKNOWN);
  }

  /** The same circumstances for a text that goes another way, such as the original of a share. */
  public Circumstances towards(Direction other) {
    return new Circumstances(
        other,
        action,
        channel,
        device,
        member,
        matters,
        agenda,
        meeting,
        election,
        localTime,
        attachments,
        target,
        history,
        form,
        original,
        sender);
  }

  /** The circumstances of the post that is liked or shared, as if the member had written it. */
  public Circumstances ofOriginal() {
    return new Circumstances(
        Direction.OUT,
        Action.SHARE,
        channel,
        device,
        member,
        matters,
        agenda,
        meeting,
        election,
        localTime,
        attachments,
        null,
        History.UNKNOWN,
        null,
        null,
        sender);
  }

  /** The same circumstances with what the caller knew of the target left out. */
  public Circumstances withoutTarget() {
    return new Circumstances(
        direction,
        action,
        channel,
        device,
        member,
        matters,
        agenda,
        meeting,
        election,
        localTime,
        attachments,
        null,
        history,
        form,
        original,
        sender);
  }

  /** Which way the text goes. */
  public enum Direction {
    /** The member's own draft. */
    OUT,
    /** Something the member received. */
    IN,
    /** Someone else's words in a space the member runs. */
    GROUP,
    /** A like, share, follow, profile change or form. */
    ACTION
  }

  /** What the member is about to do. */
  public enum Action {
    POST,
    REPLY,
    SHARE,
    LIKE,
    QUOTE,
    FOLLOW,
    FRIEND,
    MESSAGE,
    EMAIL,
    BOOST,
    PROFILE_CHANGE,
    FORM
  }

  /** In whose name a channel speaks. */
  public enum Capacity {
    OFFICIAL,
    PERSONAL,
    PARTY,
    LOCAL_GROUP,
    PRIVATE_GROUP,
    UNKNOWN
  }

  /** Who can read a channel. */
  public enum Audience {
    PUBLIC,
    GROUP,
    DIRECT
  }

  /** Whose device the member holds. */
  public enum Device {
    COUNCIL,
    OWN
  }

  /** Whether the member stands for election. */
  public enum Candidacy {
    NONE,
    FUTURE,
    CANDIDATE
  }

  /** Who someone is, which decides what may be said of them (dossier 2.3). */
  public enum TargetType {
    INSTITUTION,
    ELECTED,
    CANDIDATE,
    CHIEF_OFFICER,
    OFFICER,
    BUSINESS,
    PRIVATE,
    CHILD,
    GROUP
  }

  /** Where it will appear. {@code admin}: the member runs it. */
  public record Channel(
      @Nullable Capacity capacity,
      @Nullable Audience audience,
      @Nullable Boolean admin,
      @Nullable String bio) {
    public static final Channel UNKNOWN = new Channel(null, null, null, null);

    /** True only if the capacity is known to be this. */
    public boolean is(Capacity other) {
      return capacity == other;
    }
  }

  /**
   * The speaker. Roles read {@code CABINET:Highways}, {@code CHAIR:LICENSING}; committees {@code
   * PLANNING}, {@code LICENSING}, {@code REGULATORY}, {@code OTHER}, with {@code :SUBSTITUTE}
   * behind it for a substitute.
   */
  public record Member(List<String> roles, List<String> committees, @Nullable Candidacy candidate) {
    public static final Member UNKNOWN = new Member(List.of(), List.of(), null);

    public Member {
      roles = List.copyOf(roles);
      committees = List.copyOf(committees);
    }

    /** Sits, also as a substitute, on a committee of this kind. */
    public boolean sitsOn(String committee) {
      return committees.stream()
          .anyMatch(seat -> seat.equals(committee) || seat.startsWith(committee + ":"));
    }
  }

  /** A case somebody will decide, or has decided. */
  public record Matter(
      @Nullable String ref,
      @Nullable String title,
      @Nullable String status,
      @Nullable String decidingBody,
      @Nullable Boolean stoodDown) {
    public boolean open() {
      return "OPEN".equals(status);
    }
  }

  /** An agenda item; {@code paragraph} counts Schedule 12A Part 1, 1 to 7. */
  public record AgendaItem(
      @Nullable String title,
      @Nullable Boolean restricted,
      @Nullable Integer paragraph,
      @Nullable Boolean published) {
    /** Known to be restricted and not yet published. */
    public boolean exempt() {
      return Boolean.TRUE.equals(restricted) && !Boolean.TRUE.equals(published);
    }
  }

  /** A meeting that is on, or was. */
  public record Meeting(
      @Nullable String committee,
      @Nullable String state,
      @Nullable Boolean open,
      @Nullable String attendingAs,
      @Nullable String currentItem) {}

  /** The election in the member's area; {@code active} from the notice to the close of poll. */
  public record Election(
      @Nullable String type,
      @Nullable LocalDate noticeDate,
      @Nullable LocalDate pollDate,
      @Nullable Boolean active) {
    public static final Election UNKNOWN = new Election(null, null, null, null);

    public boolean on() {
      return Boolean.TRUE.equals(active);
    }
  }

  /** A picture, film or file that goes with the text. */
  public record Attachment(
      @Nullable String kind,
      @Nullable Integer people,
      @Nullable Integer children,
      @Nullable String source,
      @Nullable String licence,
      @Nullable Boolean permission,
      @Nullable String watermark,
      @Nullable String marking,
      @Nullable String owner,
      @Nullable String approvalId,
      @Nullable Boolean rider,
      @Nullable Boolean aiGenerated) {}

  /** Who the text is about, where the caller knows. */
  public record Target(@Nullable String name, @Nullable TargetType type) {}

  /** What went before. */
  public record History(
      @Nullable Integer sameTarget14d,
      @Nullable Boolean stopRequest,
      @Nullable Integer incidents6m,
      @Nullable Integer repliesInThread10min) {
    public static final History UNKNOWN = new History(null, null, null, null);
  }

  /** A form the member starts, and the person it is about. */
  public record Form(
      @Nullable String name,
      @Nullable String respondentName,
      @Nullable String respondentHandle,
      @Nullable String matchedName,
      @Nullable String matchedStatus) {}

  /** Who sent what was received or is to be shared. */
  public record Sender(
      @Nullable Boolean verified, @Nullable Boolean known, @Nullable Integer accountAgeDays) {
    public static final Sender UNKNOWN = new Sender(null, null, null);
  }
}
