package org.rostrum.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Submitted;
import org.rostrum.complaints.Witness;
import org.rostrum.govuk.Page;

/** A case as its reader may see it. */
record CasePage(
    Page page,
    CaseFile file,
    Submitted complaint,
    RunningClocks.@Nullable Running due,
    @Nullable ClockFace face,
    String complainant,
    boolean mayReach,
    List<String> subjects,
    List<Witness> witnesses,
    List<Submitted.Part> parts,
    List<CaseViews.Exhibit> exhibits,
    List<CaseViews.Line> timeline,
    int all,
    int forMember,
    int forSubject,
    int openActions,
    @Nullable String letter,
    String handler,
    String conflictCheck,
    String chosen,
    int notes,
    NextSteps steps,
    List<CaseViews.Look> looks,
    boolean shown) {

  /** The same page with every plate open: for this one page, and never for the next. */
  CasePage withWords() {
    return new CasePage(
        page,
        file,
        complaint,
        due,
        face,
        complainant,
        mayReach,
        subjects,
        witnesses,
        parts,
        exhibits,
        timeline,
        all,
        forMember,
        forSubject,
        openActions,
        letter,
        handler,
        conflictCheck,
        chosen,
        notes,
        steps,
        looks,
        true);
  }

  /** Whether any words are held back until somebody asks. */
  boolean hides() {
    return parts.stream().anyMatch(Submitted.Part::upsetting);
  }

  /** Whether the reader works on the case rather than only reads it. */
  boolean works() {
    return steps.next() != null;
  }

  boolean mayExtend() {
    return works() && due != null && Transitions.has(file.state(), Act.EXTEND);
  }

  /** How many words stand behind a plate. */
  static int words(Submitted.Part part) {
    return part.lines().stream()
        .mapToInt(line -> line.answer().isBlank() ? 0 : line.answer().strip().split("\\s+").length)
        .sum();
  }
}
