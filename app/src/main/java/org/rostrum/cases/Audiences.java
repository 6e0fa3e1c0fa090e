package org.rostrum.cases;

import org.rostrum.govuk.Text;

/** Which lines of a case the member reads, and whether with the words that go with them. */
final class Audiences {

  private Audiences() {}

  /** Whether the member reads that it was done. */
  static boolean isForMember(Act act) {
    return switch (act) {
      case ASSIGN,
          REDIRECT,
          ACKNOWLEDGE,
          DECIDE_CONFIDENTIALITY,
          OVERRIDE_CONFIDENTIALITY,
          DELIVER,
          CHOOSE,
          UPDATE_MEMBER,
          ADD_STATEMENT,
          BEGIN_REVIEW,
          KEEP_OPEN,
          CLOSE,
          REOPEN,
          GO_ON,
          PAUSE,
          RESUME,
          WITHDRAW,
          CONTINUE,
          EXTEND,
          TAKE_UP,
          RECORD_CONTACT ->
          true;
      case RECORD_ROUTE,
          ASSESS_RISK,
          SAVE_LETTER,
          SEND_LETTER,
          TAKE_BACK,
          ADD_ACTION,
          SETTLE_ACTION,
          ADD_NOTE,
          RELEASE,
          ADD_OFFICER,
          REASSIGN ->
          false;
    };
  }

  /** Whether the words were written to the member, or by the member. */
  static boolean hasWordsForMember(Act act) {
    return switch (act) {
      case REDIRECT,
          DECIDE_CONFIDENTIALITY,
          OVERRIDE_CONFIDENTIALITY,
          CHOOSE,
          UPDATE_MEMBER,
          ADD_STATEMENT,
          CLOSE,
          CONTINUE,
          EXTEND ->
          true;
      case ASSIGN,
          ACKNOWLEDGE,
          DELIVER,
          BEGIN_REVIEW,
          KEEP_OPEN,
          REOPEN,
          GO_ON,
          PAUSE,
          RESUME,
          WITHDRAW,
          TAKE_UP,
          RECORD_CONTACT,
          RECORD_ROUTE,
          ASSESS_RISK,
          SAVE_LETTER,
          SEND_LETTER,
          TAKE_BACK,
          ADD_ACTION,
          SETTLE_ACTION,
          ADD_NOTE,
          RELEASE,
          ADD_OFFICER,
          REASSIGN ->
          false;
    };
  }

  /** Whether the words say why it was done, rather than are what was done. */
  static boolean isReason(Act act) {
    return switch (act) {
      case CHOOSE,
          UPDATE_MEMBER,
          ADD_STATEMENT,
          CLOSE,
          RECORD_CONTACT,
          ADD_ACTION,
          SETTLE_ACTION,
          RELEASE ->
          false;
      default -> true;
    };
  }

  /** Whether a line may be let out to the person complained about at all. */
  static boolean mayReachSubject(Act act) {
    return switch (act) {
      case ADD_NOTE,
          RECORD_CONTACT,
          DECIDE_CONFIDENTIALITY,
          OVERRIDE_CONFIDENTIALITY,
          ASSESS_RISK,
          SAVE_LETTER,
          ADD_OFFICER,
          REASSIGN ->
          false;
      default -> true;
    };
  }

  /** The line as a page says it. */
  static String sentence(Timeline.Entry entry) {
    String detail = entry.detail();
    return switch (entry.act()) {
      case ASSESS_RISK ->
          Text.of("cases.entry.ASSESS_RISK", "risk", Risk.valueOf(said(detail)).label());
      case RECORD_ROUTE, REDIRECT ->
          Text.of("cases.entry." + entry.act(), "route", Route.valueOf(said(detail)).label());
      case DECIDE_CONFIDENTIALITY -> Text.of("cases.entry.DECIDE_CONFIDENTIALITY." + said(detail));
      case EXTEND -> Text.of("cases.entry.EXTEND", "day", java.time.LocalDate.parse(said(detail)));
      default -> Text.of("cases.entry." + entry.act());
    };
  }

  private static String said(@org.jspecify.annotations.Nullable String detail) {
    return detail == null ? "" : detail;
  }

  /** Who did it, as a role. */
  /** The same line as the member reads it: to them, not about them. */
  static String sentenceToMember(Timeline.Entry entry) {
    var detail = entry.act() == Act.DECIDE_CONFIDENTIALITY ? "." + said(entry.detail()) : "";
    var key = "cases.you.entry." + entry.act() + detail;
    return Text.has(key) ? Text.of(key) : sentence(entry);
  }

  static String byToMember(Timeline.Entry entry) {
    return entry.part() == Who.MEMBER ? Text.of("cases.you") : by(entry);
  }

  static String by(Timeline.Entry entry) {
    return Text.of("cases.by." + entry.part());
  }

  /** Who may read the line, in words. */
  static String readers(Timeline.Entry entry) {
    return Text.of(
        entry.toSubject()
            ? entry.toMember() ? "cases.readers.all" : "cases.readers.subject"
            : entry.toMember() ? "cases.readers.member" : "cases.readers.team");
  }
}
