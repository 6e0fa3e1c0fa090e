package org.rostrum.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.identity.AccountId;

/**
 * One incident as it was last saved: the 21 fields of the log sheet, in their order. An empty
 * answer was not given; nothing but what the service itself sets had to be.
 *
 * @param reference such as {@code INC-2026-00042}
 * @param version counts from 1; earlier versions are kept
 * @param loggedAt when it was first saved
 * @param savedAt when this version was saved
 * @param recordedBy the member, their delegate, or who wrote it down on their behalf
 * @param words exactly what was said, or what happened; show them only when asked
 * @param link a full https address, or null
 * @param from the person or account as the member wrote it, or null
 * @param audience who was ticked to read it; empty for a private note
 */
public record Sheet(
    IncidentId id,
    String reference,
    AccountId owner,
    AccountId recordedBy,
    State state,
    int version,
    Instant loggedAt,
    Instant savedAt,
    Whom whom,
    @Nullable String whomName,
    boolean safe,
    Occurred happened,
    Occurred seen,
    Place place,
    @Nullable String placeName,
    @Nullable String link,
    @Nullable String from,
    String words,
    List<ExhibitId> exhibits,
    List<Kind> kinds,
    List<Because> because,
    Stopping stop,
    Police police,
    Site site,
    List<Told> told,
    @Nullable Effect effect,
    @Nullable String effectWords,
    List<Support> support,
    @Nullable String phone,
    @Nullable String decision,
    List<Reader> audience,
    @Nullable Next next) {

  public Sheet {
    exhibits = List.copyOf(exhibits);
    kinds = List.copyOf(kinds);
    because = List.copyOf(because);
    told = List.copyOf(told);
    support = List.copyOf(support);
    audience = List.copyOf(audience);
  }

  /** How far a sheet has come. */
  public enum State {
    DRAFT,
    PRIVATE_NOTE,
    LOGGED,
    COLLATED_IN_CASE,
    CLOSED
  }

  /** Whom it happened to. */
  public enum Whom {
    SELF,
    FAMILY,
    SEVERAL_MEMBERS,
    STAFF
  }

  /** Where it was. */
  public enum Place {
    FACEBOOK,
    X,
    WHATSAPP,
    EMAIL,
    PHONE,
    IN_PERSON,
    ELSEWHERE
  }

  /** What kind of thing it was. */
  public enum Kind {
    THREAT_TO_LIFE,
    OTHER_THREAT,
    HARASSMENT,
    ABUSE,
    HATE,
    DOXXING,
    INTIMATE_IMAGE,
    IMPERSONATION,
    MISINFORMATION,
    HACKING,
    OTHER
  }

  /** Why it may have been aimed at the member: the nine characteristics of the Equality Act. */
  public enum Because {
    AGE,
    DISABILITY,
    GENDER_REASSIGNMENT,
    MARRIAGE,
    PREGNANCY,
    RACE,
    RELIGION,
    SEX,
    SEXUAL_ORIENTATION,
    SOMETHING_ELSE,
    PREFER_NOT_TO_SAY
  }

  /** Whether the member asked them to stop; answer null: not answered. */
  public record Stopping(@Nullable Answer answer, Occurred asked, @Nullable String how) {
    public static final Stopping NOT_ANSWERED = new Stopping(null, Occurred.UNKNOWN, null);

    /** Asked or not, and why not. */
    public enum Answer {
      YES,
      NO,
      NOT_SAFE
    }
  }

  /** What the police know; answer null: not answered. */
  public record Police(
      @Nullable Answer answer,
      @Nullable String force,
      @Nullable LocalDate told,
      @Nullable String reference,
      boolean operationFord,
      @Nullable String outcome) {
    public static final Police NOT_ANSWERED = new Police(null, null, null, null, false, null);

    /** Told, not needed, or help wanted. */
    public enum Answer {
      NOT_NEEDED,
      TOLD,
      WANTS_HELP
    }
  }

  /** What the site was told; reported null: not answered. */
  public record Site(
      @Nullable Boolean reported,
      Occurred when,
      @Nullable String reference,
      @Nullable String result) {
    public static final Site NOT_ANSWERED = new Site(null, Occurred.UNKNOWN, null, null);
  }

  /** Who else knows. */
  public enum Told {
    MONITORING_OFFICER,
    MEMBERS_SERVICES,
    GROUP_LEADER,
    FAMILY,
    EMPLOYER,
    NO_ONE
  }

  /** What it did to the member. */
  public enum Effect {
    NONE,
    UPSET,
    CHANGED_WHAT_I_DO,
    FRIGHTENED
  }

  /** What would help. */
  public enum Support {
    CALL_BACK,
    SAFETY_ADVICE,
    COUNSELLING,
    SECURITY_VISIT,
    NONE
  }

  /** Whom a tick lets read the sheet. */
  public enum Reader {
    MEMBERS_SERVICES_AND_MO,
    GROUP_LEADER,
    PATTERN_WITH_MO
  }

  /** How far the member wants to take it. */
  public enum Next {
    JUST_RECORD,
    ADVICE,
    COMPLAINT
  }
}
