package org.rostrum.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Text;

/**
 * What is still to be mended in a part of the form. Pure; the councillor check (R1) is apart.
 *
 * @param councillor whether a row names a serving councillor whom the member has not put aside
 */
record SectionCheck(
    LocalDate today, boolean hasRecords, java.util.function.Predicate<Answers> councillor) {

  private static final Pattern POSTCODE =
      Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");
  private static final Pattern PHONE = Pattern.compile("(?:0\\d{9,10}|\\+[1-9]\\d{7,14})");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;]{1,64}@[\\p{L}\\p{N}.-]{1,250}\\.[\\p{L}]{2,24}");
  private static final Pattern LINK = Pattern.compile("https://[^\\s/]+\\.[^\\s]+");
  private static final int ENOUGH = 30;

  FormErrors of(Section section, Answers a) {
    return switch (section) {
      case DETAILS -> details(a);
      case WHO -> who(a);
      case WHAT -> what(a);
      case WHY -> a.has("why") ? none() : at("why", "why.empty");
      case STOP_REQUEST -> stop(a);
      case POLICE -> police(a);
      case MESSAGES -> messages(a);
      case SITE_REPORTS -> site(a);
      case OTHER_INCIDENTS -> other(a);
      case WITNESSES -> witnesses(a);
      case BACKGROUND -> none();
      case TIMING -> a.has("delay") ? none() : at("delay", "delay.empty");
      case PICTURES ->
          a.has("pictureFiles") || a.has("picturesWhy") ? none() : at("pictureFiles", "pictures");
      case CONFIDENTIALITY ->
          a.has("secretReasons") || a.has("secretWords") ? none() : at("secretReasons", "secret");
      case REMEDY -> remedy(a);
      case RAISED -> raised(a);
    };
  }

  private FormErrors details(Answers a) {
    var errors = longer(none(), a, "title", 20);
    for (String name : List.of("firstName", "lastName")) {
      errors = a.has(name) ? longer(errors, a, name, 100) : and(errors, name, name + ".empty");
    }
    if (!a.is("addressKind", "COUNCIL_HOUSE")) {
      if (!a.has("address")) {
        errors = and(errors, a.has("addressKind") ? "address" : "addressKind", "address.empty");
      } else if (!POSTCODE.matcher(a.value("address").toUpperCase(Locale.UK)).find()) {
        errors = and(errors, "address", "address.postcode");
      }
    }
    if (!a.has("phone") && !a.has("email")) {
      errors = and(errors, "phone", "phone.empty");
    }
    if (a.has("phone") && !PHONE.matcher(a.value("phone").replaceAll("[\\s().-]", "")).matches()) {
      errors = and(errors, "phone", "phone.bad");
    }
    if (a.is("callSafe", "TIMES") && !a.has("callTimes")) {
      errors = and(errors, "callTimes", "callTimes.empty");
    }
    var email = a.text("email");
    if (email != null && !EMAIL.matcher(email).matches()) {
      errors = and(errors, "email", "email.bad");
    } else if (email != null && isPartOfIt(email, a)) {
      errors = and(errors, "email", "email.same");
    }
    return errors;
  }

  /** An account named in the incident is none to write to. */
  private static boolean isPartOfIt(String email, Answers a) {
    var lower = email.toLowerCase(Locale.ROOT);
    return a.rows(Section.WHO.rowNames())
        .flatMap(row -> row.byField().values().stream().flatMap(List::stream))
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(lower));
  }

  private FormErrors who(Answers a) {
    var errors = none();
    var names = Section.WHO.rowNames();
    boolean any = false;
    for (int number : a.numbers(names)) {
      var row = a.row(number);
      boolean named = row.has("whoName") || row.has("whoAccount") || row.has("whoLink");
      any |= named;
      if (row.has("whoLink") && !LINK.matcher(row.value("whoLink").strip()).matches()) {
        errors = and(errors, "whoLink." + number, "whoLink.bad");
      }
      if (named && !row.has("whoHow")) {
        errors = and(errors, "whoHow." + number, "whoHow.empty");
      }
      if (named && councillor.test(row)) {
        errors = and(errors, "whoName." + number, "who.councillor");
      }
    }
    return any || a.has("whoUnknown") ? errors : and(errors, "whoName.1", "who.empty");
  }

  private FormErrors what(Answers a) {
    var errors = none();
    if (!hasRecords && a.value("what").strip().length() < ENOUGH) {
      errors = and(errors, "what", "what.short");
    }
    if (!a.has("words") && !a.has("pictureFiles") && !hasRecords) {
      errors = and(errors, "words", "words.empty");
    }
    errors = when(errors, a, "first", "firstAbout", "first.empty", "first.future");
    errors = real(errors, a, "last", "first.future");
    var first = TypedDay.given(a, "first");
    var last = TypedDay.given(a, "last");
    boolean swapped = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    return swapped ? and(errors, "last", "last.order") : errors;
  }

  private FormErrors stop(Answers a) {
    if (!a.has("stop")) {
      return at("stop", "stop.empty");
    }
    return a.is("stop", "YES")
        ? when(none(), a, "stopDay", "stopAbout", "stopDay.empty", "stopDay.future")
        : none();
  }

  private FormErrors police(Answers a) {
    if (!a.has("police")) {
      return at("police", "police.empty");
    }
    var errors = none();
    if (a.is("police", "YES")) {
      for (int number : atLeastOne(a, Section.POLICE)) {
        var row = a.row(number);
        if (!row.has("policeForce") && !row.has("policeForceUnknown")) {
          errors = and(errors, "policeForce." + number, "policeForce.empty");
        }
        errors = when(errors, a, row, number, "police");
      }
    }
    return errors;
  }

  private FormErrors site(Answers a) {
    if (!a.has("site")) {
      return at("site", "site.empty");
    }
    var errors = none();
    if (a.is("site", "YES")) {
      for (int number : atLeastOne(a, Section.SITE_REPORTS)) {
        var row = a.row(number);
        if (!row.has("siteName")) {
          errors = and(errors, "siteName." + number, "siteName.empty");
        }
        errors = when(errors, a, row, number, "site");
      }
    }
    return errors;
  }

  private static FormErrors messages(Answers a) {
    return a.is("messages", "YES") && !a.has("messageFiles") && !a.has("messagesWhy")
        ? at("messageFiles", "messages.none")
        : none();
  }

  private static FormErrors other(Answers a) {
    return a.is("other", "YES") && !a.has("otherWords") && !a.has("otherRecords")
        ? at("otherWords", "other.empty")
        : none();
  }

  private static FormErrors witnesses(Answers a) {
    var errors = none();
    for (int number : a.numbers(Section.WITNESSES.rowNames())) {
      var row = a.row(number);
      var name =
          row.has("witnessName") ? row.value("witnessName") : Text.of("complaints.witness.this");
      if (!row.has("witnessContact") && !row.has("witnessNoContact")) {
        errors =
            errors.and(
                "witnessContact." + number,
                Text.of("complaints.error.witness.contact", "name", name));
      }
      if (!row.has("witnessAgrees")) {
        errors =
            errors.and(
                "witnessAgrees." + number,
                Text.of("complaints.error.witness.agrees", "name", name));
      }
    }
    return errors;
  }

  private static FormErrors remedy(Answers a) {
    if (a.list("remedy", Remedy.class).isEmpty()) {
      return at("remedy", "remedy.empty");
    }
    return a.is("remedy", "OTHER") && !a.has("remedyOther")
        ? at("remedyOther", "remedyOther.empty")
        : none();
  }

  private static FormErrors raised(Answers a) {
    if (!a.has("raised")) {
      return at("raised", "raised.empty");
    }
    return a.is("raised", "YES") && !a.has("raisedReply")
        ? at("raisedReply", "raisedReply.empty")
        : none();
  }

  private static List<Integer> atLeastOne(Answers a, Section section) {
    var numbers = a.numbers(section.rowNames());
    return numbers.isEmpty() ? List.of(1) : numbers;
  }

  /** A date of a row, exact or roughly. */
  private FormErrors when(FormErrors errors, Answers a, Answers row, int number, String what) {
    return renamed(
        when(none(), row, what + "Day", what + "About", what + "Day.empty", "first.future"),
        errors,
        number);
  }

  private static FormErrors renamed(FormErrors ofRow, FormErrors errors, int number) {
    var all = errors;
    for (var error : ofRow.byField().entrySet()) {
      all = all.and(error.getKey() + "." + number, error.getValue());
    }
    return all;
  }

  private FormErrors when(
      FormErrors errors, Answers a, String day, String about, String empty, String future) {
    if (TypedDay.of(a, day) instanceof TypedDay.Empty) {
      return a.has(about) ? errors : and(errors, day, empty);
    }
    return real(errors, a, day, future);
  }

  private FormErrors real(FormErrors errors, Answers a, String day, String future) {
    return switch (TypedDay.of(a, day)) {
      case TypedDay.Empty() -> errors;
      case TypedDay.Missing(String box) ->
          errors.and(
              day,
              Text.of("complaints.error.day.missing", "part", Text.of("complaints.date." + box)));
      case TypedDay.NotReal() -> and(errors, day, "day.real");
      case TypedDay.Given(LocalDate given) ->
          given.isAfter(today) ? and(errors, day, future) : errors;
    };
  }

  private static FormErrors longer(FormErrors errors, Answers a, String field, int most) {
    return a.value(field).codePointCount(0, a.value(field).length()) > most
        ? and(errors, field, field + ".long")
        : errors;
  }

  private static FormErrors none() {
    return FormErrors.none();
  }

  private static FormErrors at(String field, String key) {
    return and(none(), field, key);
  }

  private static FormErrors and(FormErrors errors, String field, String key) {
    return errors.and(field, Text.of("complaints.error." + key));
  }
}
