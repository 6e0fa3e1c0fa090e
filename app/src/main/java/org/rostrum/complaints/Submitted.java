package org.rostrum.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.incidents.IncidentId;
import org.rostrum.incidents.Sheet;

/**
 * A complaint as it was sent, without its contact block. Who complains is asked of {@link
 * Complaints#complainant}; here the complainant is {@link #calledBy}.
 *
 * @param reference such as {@code SMC-7K2Q-M4XV}
 * @param codeName such as {@code K-4821} when confidentiality was asked for, else null
 * @param calledBy the code name while sealed, else null
 * @param red whether the answers read like danger: it may have been sent with gaps
 * @param threat whether a threat, stalking or hate is recorded
 * @param policeTold what the police know: TOLD, NOT_YET or RATHER_NOT; null when not asked
 * @param individuals the persons or accounts complained about
 * @param matchPutAside whether a councillor's name was matched and the member said that it is
 *     somebody else
 * @param parts the answers to questions 2 to 5, in the order of the form
 * @param firstIncident the day of the first incident, if any is known
 * @param sheets the records of the log it was gathered from
 */
public record Submitted(
    ComplaintId id,
    String reference,
    Instant sentAt,
    Confidentiality confidentiality,
    @Nullable String codeName,
    @Nullable String calledBy,
    boolean onPaper,
    boolean red,
    boolean threat,
    @Nullable String policeTold,
    List<Individual> individuals,
    boolean matchPutAside,
    List<Part> parts,
    Set<Remedy> remedies,
    @Nullable String otherRemedy,
    Set<Sheet.Kind> kinds,
    @Nullable LocalDate firstIncident,
    List<NumberedExhibit> exhibits,
    List<IncidentId> sheets,
    boolean withdrawn) {

  public Submitted {
    individuals = List.copyOf(individuals);
    parts = List.copyOf(parts);
    remedies = Set.copyOf(remedies);
    kinds = Set.copyOf(kinds);
    exhibits = List.copyOf(exhibits);
    sheets = List.copyOf(sheets);
  }

  /** One person or account complained about; the fields are as they were typed. */
  public record Individual(
      @Nullable String name,
      @Nullable String account,
      @Nullable String link,
      @Nullable String relationship) {}

  /**
   * One question of the form with its answer.
   *
   * @param section the word it has in addresses, such as {@code witnesses}
   * @param question as the page puts it
   * @param upsetting whether the answer is shown only when asked for
   */
  public record Part(String section, String question, List<Line> lines, boolean upsetting) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** One labelled answer. */
  public record Line(String label, String answer) {}
}
