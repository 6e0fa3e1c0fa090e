package org.rostrum.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.identity.SignedIn;
import org.rostrum.notifications.Notice;

/** Complaints that were sent, as the room where cases are handled may read and change them. */
public interface Complaints {

  /** What was sent, without the contact block; a draft is absent. */
  Optional<Submitted> submitted(ComplaintId id);

  /**
   * Who complains, if the matrix lets this person know it now: the row is {@code
   * complaint.identity}, or {@code complaint.identity.sealed} while the name is sealed. Every
   * answer that is not the member's own is logged as a view first.
   */
  Optional<Complainant> complainant(SignedIn who, ComplaintId id);

  /** The witnesses, if the matrix lets this person know them; logged likewise. */
  Optional<List<Witness>> witnesses(SignedIn who, ComplaintId id);

  /**
   * The request for confidentiality with its reasons, for whom the matrix lets decide or be
   * consulted ({@code complaint.confidentiality.decision}); logged likewise. Empty when none was
   * made.
   */
  Optional<ConfidentialityRequest> request(SignedIn who, ComplaintId id);

  /**
   * Gives out the contact block once, with a reason that is kept (A2.1n). Empty where {@link
   * #complainant} would be.
   *
   * @param to to whom, in the officer's words
   */
  Optional<Complainant> release(SignedIn by, ComplaintId id, String to, String reason);

  /** Each time the contact block was given out, the latest first. */
  List<ContactRelease> releases(ComplaintId id);

  /** The form as a tagged PDF; for the complainant, the bytes that were signed. */
  byte[] pdf(ComplaintId id, Audience audience);

  /** How far the request for confidentiality has come; empty for a draft. */
  Optional<Confidentiality> confidentiality(ComplaintId id);

  /**
   * Records a decision about confidentiality, in the caller's transaction; false if it may not
   * follow on what stands. Reasons and who decided stand with the case.
   */
  boolean decide(SignedIn by, ComplaintId id, Confidentiality to);

  /** Leaves the complainant a notice without saying who that is. */
  void tell(ComplaintId id, Notice.Kind kind, String link);

  /** Whether this person is the complainant, also while nobody may know. */
  boolean isComplainant(SignedIn who, ComplaintId id);

  /**
   * Whether somebody of this name is the complainant, a witness or complained about, also while
   * nobody may know: for finding conflicts, never for showing.
   */
  boolean involves(ComplaintId id, String name);

  /**
   * Whether words would tell who complains, by a name, an address or a number of theirs, also while
   * nobody may know: for holding such words back, never for showing.
   */
  boolean tellsWho(ComplaintId id, String words);

  /**
   * Words that the member added then, as they typed them once their name is known; with the code
   * name in its place until then.
   */
  String asTyped(ComplaintId id, Instant addedAt, String words);

  /** The files of a complaint, in the order of their numbers. */
  List<NumberedExhibit> exhibits(ComplaintId id);

  /** The complaints that were sent with this file. */
  List<ComplaintId> using(ExhibitId exhibit);
}
