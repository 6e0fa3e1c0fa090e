package org.rostrum.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.incidents.Sheet.Because;
import org.rostrum.incidents.Sheet.Effect;
import org.rostrum.incidents.Sheet.Kind;
import org.rostrum.incidents.Sheet.Next;
import org.rostrum.incidents.Sheet.Place;
import org.rostrum.incidents.Sheet.Police;
import org.rostrum.incidents.Sheet.Reader;
import org.rostrum.incidents.Sheet.Site;
import org.rostrum.incidents.Sheet.Stopping;
import org.rostrum.incidents.Sheet.Support;
import org.rostrum.incidents.Sheet.Told;
import org.rostrum.incidents.Sheet.Whom;
import org.rostrum.incidents.TypedDay.Given;

/** Reads what was typed and found right as the sheet it makes. */
final class Reading {

  private Reading() {}

  static Sheet of(Entry entry, Version version, List<ExhibitId> exhibits, List<Reader> audience) {
    var all = version.answers();
    return new Sheet(
        entry.id(),
        entry.ref(),
        entry.owner(),
        entry.recordedBy(),
        entry.state(),
        version.number(),
        loggedAt(entry),
        version.savedAt(),
        all.one("whom", Whom.class).orElse(Whom.SELF),
        all.text("whomName"),
        entry.safe(),
        occurred(all, "when"),
        occurred(all, "seen"),
        all.one("where", Place.class).orElse(Place.ELSEWHERE),
        all.text("whereName"),
        all.text("link"),
        all.text("from"),
        all.value("words"),
        exhibits,
        all.list("kind", Kind.class),
        all.list("because", Because.class),
        stopping(all),
        police(all),
        site(all),
        all.list("told", Told.class),
        all.one("effect", Effect.class).orElse(null),
        all.text("effectWords"),
        all.list("support", Support.class),
        all.text("phone"),
        all.text("decision"),
        audience,
        all.one("next", Next.class).orElse(null));
  }

  private static Instant loggedAt(Entry entry) {
    return Objects.requireNonNullElse(entry.loggedAt(), entry.openedAt());
  }

  /** A time that still is the one filled in for the member is a guess: "about". */
  static Occurred occurred(Answers all, String prefix) {
    if (TypedDay.of(all, prefix) instanceof Given given) {
      var time = given.time();
      boolean guessed =
          time != null && given.day().atTime(time).toString().equals(all.value(prefix + "-guess"));
      return new Occurred(given.day(), time, guessed, null);
    }
    return new Occurred(null, null, false, all.text(prefix + "-about"));
  }

  private static Stopping stopping(Answers all) {
    var answer = all.one("stop", Stopping.Answer.class);
    return answer.isEmpty()
        ? Stopping.NOT_ANSWERED
        : new Stopping(answer.get(), occurred(all, "stop"), all.text("stopHow"));
  }

  private static Police police(Answers all) {
    var answer = all.one("police", Police.Answer.class);
    return answer.isEmpty()
        ? Police.NOT_ANSWERED
        : new Police(
            answer.get(),
            all.text("policeForce"),
            occurred(all, "police").day(),
            all.text("policeReference"),
            all.has("policeFord"),
            all.text("policeOutcome"));
  }

  private static Site site(Answers all) {
    @Nullable String answer = all.text("site");
    return answer == null
        ? Site.NOT_ANSWERED
        : new Site(
            answer.equals("YES"),
            occurred(all, "site"),
            all.text("siteReference"),
            all.text("siteResult"));
  }
}
