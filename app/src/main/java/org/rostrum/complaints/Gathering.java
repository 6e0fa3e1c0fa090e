package org.rostrum.complaints;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Text;
import org.rostrum.incidents.IncidentId;
import org.rostrum.incidents.Occurred;
import org.rostrum.incidents.Sheet;

/**
 * Brings what the chosen records hold into the form, so that nothing is typed twice. Pure. No
 * record's reference goes into the words: it would lead to whose log it is.
 */
final class Gathering {

  private final List<Sheet> sheets;

  Gathering(List<Sheet> chosen) {
    this.sheets =
        chosen.stream()
            .sorted(
                Comparator.comparing((Sheet sheet) ->
                        Objects.requireNonNullElse(sheet.happened().day(), LocalDate.MAX))
                    .thenComparing(Sheet::loggedAt))
            .toList();
  }

  /** The answers of all parts but the contact block. */
  Answers answers() {
    var all =
        Answers.NONE
            .with("records", sheets.stream().map(sheet -> sheet.id().toString()).toList())
            .with(
                "kinds",
                sheets.stream()
                    .flatMap(s -> s.kinds().stream())
                    .distinct()
                    .map(Enum::name)
                    .toList())
            .with("what", joined(this::what))
            .with("words", joined(sheet -> sheet.words()))
            .with("whyTicks", ticks())
            .with("why", joined(Gathering::why))
            .with("background", joined(Gathering::background))
            .with(
                "pictureFiles",
                sheets.stream()
                    .flatMap(sheet -> sheet.exhibits().stream())
                    .map(Object::toString)
                    .distinct()
                    .toList());
    all = rows(all, this::who);
    all = withDates(all);
    all = withStop(all);
    all = withPolice(all);
    return withSite(all);
  }

  /** A number the member left for being called back. */
  Optional<String> phone() {
    return sheets.stream().map(Sheet::phone).filter(Objects::nonNull).findFirst();
  }

  static List<IncidentId> records(Answers answers) {
    return answers.all("records").stream().flatMap(id -> IncidentId.of(id).stream()).toList();
  }

  private String joined(java.util.function.Function<Sheet, String> part) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < sheets.size(); i++) {
      var text = part.apply(sheets.get(i)).strip();
      if (!text.isEmpty()) {
        texts.add(
            sheets.size() == 1
                ? text
                : Text.of("complaints.gathered.record", "number", i + 1) + "\n" + text);
      }
    }
    return String.join("\n\n", texts);
  }

  /** Where, when and of what kind; whom it happened to. The words themselves stand in 3e. */
  private String what(Sheet sheet) {
    return lines(
        line("when", London.said(sheet.happened())),
        sheet.seen().isUnknown() ? null : line("seen", London.said(sheet.seen())),
        line("where", place(sheet)),
        line("link", sheet.link()),
        line("from", sheet.from()),
        sheet.kinds().isEmpty()
            ? null
            : line("kind", list(sheet.kinds(), "complaints.gathered.kind.")),
        line("whom", Text.of("complaints.gathered.whom." + sheet.whom())),
        line("whomName", sheet.whomName()));
  }

  private static String place(Sheet sheet) {
    var place = Text.of("complaints.gathered.place." + sheet.place());
    var name = sheet.placeName();
    return name == null ? place : place + ", " + name;
  }

  private static String why(Sheet sheet) {
    return lines(
        sheet.because().isEmpty()
            ? null
            : line("because", list(sheet.because(), "complaints.gathered.because.")),
        sheet.effect() == null
            ? null
            : line("effect", Text.of("complaints.gathered.effect." + sheet.effect())),
        sheet.effectWords());
  }

  private static String background(Sheet sheet) {
    return lines(
        line("decision", sheet.decision()),
        sheet.told().isEmpty()
            ? null
            : line("told", list(sheet.told(), "complaints.gathered.told.")),
        sheet.support().isEmpty()
            ? null
            : line("support", list(sheet.support(), "complaints.gathered.support.")),
        sheet.next() == null
            ? null
            : line("next", Text.of("complaints.gathered.next." + sheet.next())));
  }

  private List<String> ticks() {
    return sheets.stream()
        .flatMap(sheet -> sheet.kinds().stream())
        .flatMap(Gathering::tick)
        .distinct()
        .toList();
  }

  private static Stream<String> tick(Sheet.Kind kind) {
    return switch (kind) {
      case THREAT_TO_LIFE, OTHER_THREAT -> Stream.of("THREAT");
      case HARASSMENT -> Stream.of("STALKING");
      case ABUSE -> Stream.of("INSULT");
      case HATE -> Stream.of("HATE");
      case DOXXING -> Stream.of("PERSONAL_DETAILS");
      case INTIMATE_IMAGE -> Stream.of("SEXUAL");
      case IMPERSONATION -> Stream.of("IMPERSONATION");
      case MISINFORMATION -> Stream.of("FALSE");
      case HACKING, OTHER -> Stream.of();
    };
  }

  private @Nullable Answers who(Sheet sheet) {
    var from = sheet.from();
    return from == null
        ? null
        : from.strip().startsWith("@") || from.contains("/")
            ? Answers.of("whoAccount", from)
            : Answers.of("whoName", from);
  }

  private Answers withDates(Answers all) {
    var days = sheets.stream().map(s -> s.happened().day()).filter(Objects::nonNull).toList();
    if (!days.isEmpty()) {
      all = plus(all, TypedDay.boxes("first", days.getFirst()));
    }
    if (days.stream().distinct().count() > 1) {
      all = plus(all, TypedDay.boxes("last", days.getLast()));
    }
    var about =
        sheets.stream().map(s -> s.happened().about()).filter(Objects::nonNull).distinct().toList();
    return about.isEmpty() ? all : all.with("firstAbout", String.join("; ", about));
  }

  private Answers withStop(Answers all) {
    var asked =
        sheets.stream()
            .filter(s -> s.stop().answer() == Sheet.Stopping.Answer.YES)
            .findFirst()
            .or(() -> sheets.stream().filter(s -> s.stop().answer() != null).findFirst());
    if (asked.isEmpty()) {
      return all;
    }
    var stop = asked.get().stop();
    all = all.with("stop", Objects.requireNonNull(stop.answer()).name());
    all = day(all, "stop", stop.asked());
    return all.with("stopHow", joined(Gathering::stopping));
  }

  /** With several records, each asking with its own day. */
  private static String stopping(Sheet sheet) {
    var how = sheet.stop().how();
    return lines(sheet.stop().asked().isUnknown() ? null : London.said(sheet.stop().asked()), how);
  }

  private Answers withPolice(Answers all) {
    if (sheets.stream().anyMatch(s -> s.police().answer() == Sheet.Police.Answer.TOLD)) {
      all = all.with("police", "YES");
    } else if (sheets.stream()
        .anyMatch(s -> s.police().answer() == Sheet.Police.Answer.WANTS_HELP)) {
      all =
          all.with("police", "NOT_YET")
              .with("policeWhy", Text.of("complaints.gathered.police.help"));
    } else if (sheets.stream().anyMatch(s -> s.police().answer() != null)) {
      all =
          all.with("police", "RATHER_NOT")
              .with("policeWhy", Text.of("complaints.gathered.police.not"));
    }
    return rows(all, Gathering::policeRow);
  }

  private static @Nullable Answers policeRow(Sheet sheet) {
    var police = sheet.police();
    if (police.answer() != Sheet.Police.Answer.TOLD) {
      return null;
    }
    var row =
        police.force() == null
            ? Answers.of("policeForceUnknown", "yes")
            : Answers.of("policeForce", police.force());
    var told = police.told();
    row = told == null ? row : plus(row, TypedDay.boxes("policeDay", told));
    row = police.reference() == null ? row : row.with("policeReference", police.reference());
    row = police.operationFord() ? row.with("policeFord", "yes") : row;
    return police.outcome() == null ? row : row.with("policeOutcome", police.outcome());
  }

  private Answers withSite(Answers all) {
    if (sheets.stream().anyMatch(s -> Boolean.TRUE.equals(s.site().reported()))) {
      all = all.with("site", "YES");
    } else if (sheets.stream().anyMatch(s -> s.site().reported() != null)) {
      all = all.with("site", "NO");
    }
    return rows(all, Gathering::siteRow);
  }

  private static @Nullable Answers siteRow(Sheet sheet) {
    var site = sheet.site();
    if (!Boolean.TRUE.equals(site.reported())) {
      return null;
    }
    var row = day(Answers.of("siteName", place(sheet)), "site", site.when());
    row = site.reference() == null ? row : row.with("siteReference", site.reference());
    return site.result() == null ? row : row.with("siteResult", site.result());
  }

  private Answers rows(Answers all, java.util.function.Function<Sheet, @Nullable Answers> row) {
    int number = 0;
    var seen = new ArrayList<Answers>();
    for (Sheet sheet : sheets) {
      var one = row.apply(sheet);
      if (one != null && !seen.contains(one)) {
        seen.add(one);
        all = all.withRow(++number, one);
      }
    }
    return all;
  }

  private static Answers day(Answers all, String what, Occurred when) {
    var day = when.day();
    var about = when.about();
    all = day == null ? all : plus(all, TypedDay.boxes(what + "Day", day));
    return about == null ? all : all.with(what + "About", about);
  }

  private static Answers plus(Answers all, Answers more) {
    return all.with(more.byField().keySet(), more);
  }

  private static @Nullable String line(String key, @Nullable String value) {
    return value == null ? null : Text.of("complaints.gathered." + key, "value", value);
  }

  private static String list(List<? extends Enum<?>> values, String key) {
    return String.join("; ", values.stream().map(value -> Text.of(key + value.name())).toList());
  }

  private static String lines(@Nullable String... lines) {
    return String.join("\n", Stream.of(lines).filter(Objects::nonNull).toList());
  }
}
