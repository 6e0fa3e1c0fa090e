package org.rostrum.incidents;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Text;
import org.rostrum.incidents.Sheet.Because;
import org.rostrum.incidents.Sheet.Kind;
import org.rostrum.incidents.Sheet.Place;
import org.rostrum.incidents.Sheet.Police;
import org.rostrum.incidents.Sheet.Stopping;
import org.rostrum.incidents.Sheet.Support;
import org.rostrum.incidents.Sheet.Told;
import org.rostrum.incidents.TypedDay.BadTime;
import org.rostrum.incidents.TypedDay.Empty;
import org.rostrum.incidents.TypedDay.Given;
import org.rostrum.incidents.TypedDay.Missing;
import org.rostrum.incidents.TypedDay.NotReal;

/** What is to be mended in the answers to one question. Pure: what it needs to know is told. */
final class PartCheck {

  /** Longer pasted words go into a file. */
  static final int LONGEST_WORDS = 20_000;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REFERENCE = 60;
  private static final int LONGEST_EFFECT = 4_000;
  private static final int MOST_KINDS = 5;

  private final LocalDateTime now;
  private final boolean hasFiles;
  private final Predicate<String> isApplication;

  /**
   * @param hasFiles whether the sheet has a file, so that no words are needed
   * @param isApplication whether there is an application with a number
   */
  PartCheck(LocalDateTime now, boolean hasFiles, Predicate<String> isApplication) {
    this.now = now;
    this.hasFiles = hasFiles;
    this.isApplication = isApplication;
  }

  /** The mistakes in the quick sheet, in the order of the page. */
  FormErrors quick(Answers answers) {
    var errors = FormErrors.none();
    for (Part part : Part.QUICK) {
      for (var error : of(part, answers).byField().entrySet()) {
        errors = errors.and(error.getKey(), error.getValue());
      }
    }
    return errors;
  }

  /** The mistakes in one answer; the others are asked only where two must fit together. */
  FormErrors of(Part part, Answers all) {
    return switch (part) {
      case WHEN -> when(all);
      case SEEN -> seen(all);
      case WHERE -> where(all);
      case FROM -> from(all);
      case WORDS -> words(all);
      case KIND ->
          all.list("kind", Kind.class).size() > MOST_KINDS
              ? error("kind", "incidents.kind.error.many")
              : FormErrors.none();
      case BECAUSE ->
          all.is("because", Because.PREFER_NOT_TO_SAY.name()) && all.all("because").size() > 1
              ? error("because", "incidents.because.error.both")
              : FormErrors.none();
      case STOP ->
          all.one("stop", Stopping.Answer.class).filter(Stopping.Answer.YES::equals).isPresent()
              ? dayOrAbout(all, "stop")
              : FormErrors.none();
      case POLICE -> police(all);
      case SITE -> all.is("site", "YES") ? dayOrAbout(all, "site") : FormErrors.none();
      case TOLD ->
          all.is("told", Told.NO_ONE.name()) && all.all("told").size() > 1
              ? error("told", "incidents.told.error.both")
              : FormErrors.none();
      case EFFECT ->
          all.value("effectWords").length() > LONGEST_EFFECT
              ? error("effectWords", "incidents.effect.error.long")
              : FormErrors.none();
      case SUPPORT -> support(all);
      case NEXT -> all.has("next") ? FormErrors.none() : error("next", "incidents.next.error.none");
      case DECISION -> decision(all);
      case WHO, PICTURES -> FormErrors.none();
    };
  }

  /** Only what is written like a number is looked up; words describe. */
  private FormErrors decision(Answers all) {
    var typed = all.text("decision");
    return typed != null
            && typed.matches("[A-Za-z/]{0,6}\\d{1,6}[/-]\\d{1,8}")
            && !isApplication.test(typed)
        ? error("decision", "incidents.decision.error.unknown")
        : FormErrors.none();
  }

  private FormErrors words(Answers all) {
    if (all.value("words").length() > LONGEST_WORDS) {
      return FormErrors.of("words", Text.of("incidents.words.error.long", "count", LONGEST_WORDS));
    }
    return all.has("words") || hasFiles
        ? FormErrors.none()
        : error("words", "incidents.words.error.none");
  }

  private static FormErrors where(Answers all) {
    var errors =
        all.one("where", Place.class).isEmpty()
            ? error("where", "incidents.where.error.none")
            : FormErrors.none();
    var link = all.text("link");
    return link == null || isLink(link)
        ? errors
        : errors.and("link", Text.of("incidents.where.error.link"));
  }

  /** A full https address with a host, so that nothing else can ever stand in a page as a link. */
  static boolean isLink(String typed) {
    return typed.length() <= 2_000
        && typed.matches("https://[\\p{L}\\p{N}.-]+(:\\d{1,5})?([/?#]\\S*)?");
  }

  private static FormErrors from(Answers all) {
    var from = all.text("from");
    if (from != null && all.has("fromUnknown")) {
      return error("from", "incidents.from.error.both");
    }
    return from != null && from.length() > LONGEST_NAME
        ? error("from", "incidents.from.error.long")
        : FormErrors.none();
  }

  private FormErrors when(Answers all) {
    return switch (TypedDay.of(all, "when")) {
      case Empty() ->
          all.has("when-about") || all.has("when-unknown")
              ? FormErrors.none()
              : error("when", "incidents.when.error.about");
      case TypedDay typed -> day(typed, "when", "incidents.when.error.future");
    };
  }

  private FormErrors seen(Answers all) {
    var typed = TypedDay.of(all, "seen");
    if (typed instanceof Empty) {
      return FormErrors.none();
    }
    var errors = day(typed, "seen", "incidents.when.error.future");
    boolean before =
        typed instanceof Given seen
            && TypedDay.of(all, "when") instanceof Given happened
            && seen.isBefore(happened);
    return before ? errors.and("seen", Text.of("incidents.seen.error.before")) : errors;
  }

  private FormErrors dayOrAbout(Answers all, String field) {
    return switch (TypedDay.of(all, field)) {
      case Empty() ->
          all.has(field + "-about")
              ? FormErrors.none()
              : error(field + "-date", "incidents." + field + ".error.none");
      case TypedDay typed -> day(typed, field + "-date", "incidents." + field + ".error.future");
    };
  }

  private FormErrors day(TypedDay typed, String field, String future) {
    return switch (typed) {
      case Empty() -> FormErrors.none();
      case Missing(String box) -> error(field, "incidents.when.error.missing." + box);
      case NotReal() -> error(field, "incidents.when.error.real");
      case BadTime() -> error(field, "incidents.when.error.time");
      case Given given -> given.isAfter(now) ? error(field, future) : FormErrors.none();
    };
  }

  private FormErrors police(Answers all) {
    if (!all.is("police", Police.Answer.TOLD.name())) {
      return FormErrors.none();
    }
    var errors =
        all.has("policeForce") || all.has("policeForceUnknown")
            ? FormErrors.none()
            : error("policeForce", "incidents.police.error.force");
    boolean dayIsRight =
        switch (TypedDay.of(all, "police")) {
          case Empty() -> true;
          case Given given -> !given.isAfter(now);
          case Missing _, NotReal _, BadTime _ -> false;
        };
    if (!dayIsRight) {
      errors = errors.and("police-date", Text.of("incidents.police.error.date"));
    }
    return all.value("policeReference").strip().length() > LONGEST_REFERENCE
        ? errors.and("policeReference", Text.of("incidents.police.error.reference"))
        : errors;
  }

  private static FormErrors support(Answers all) {
    List<Support> wanted = all.list("support", Support.class);
    return wanted.contains(Support.CALL_BACK) && !all.value("phone").matches(".*\\d.*\\d.*\\d.*")
        ? error("phone", "incidents.support.error.phone")
        : FormErrors.none();
  }

  private static FormErrors error(String field, String key) {
    return FormErrors.of(field, Text.of(key));
  }
}
