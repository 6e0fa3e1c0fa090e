package org.rostrum.members;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;

/**
 * Whom to call, in an order that never changes. A line whose number nobody has entered stays in its
 * place and says so.
 */
record HelpNowPage(Page page, List<Line> lines, @Nullable LocalDate checked, State state) {

  /** What the page can say of the rest of Rostrum. */
  enum State {
    WORKING,
    NOT_SAVING,
    NOT_CONNECTED
  }

  /** The sentence that says so. */
  String saysOfTheRest() {
    return switch (state) {
      case WORKING -> Text.of("members.help.working");
      case NOT_SAVING -> Text.of("members.help.not-working");
      case NOT_CONNECTED -> Text.of("members.help.not-connected");
    };
  }

  /**
   * One need and its number.
   *
   * @param key the end of the message keys that name it
   * @param anchor where links from the strip lead, or empty
   */
  record Line(String key, String anchor, @Nullable String number, @Nullable String hours) {

    String dial() {
      return number == null ? "" : "tel:" + number.replaceAll("[^0-9+]", "");
    }
  }

  private record Need(String key, String anchor, String role) {}

  private static final List<Need> NEEDS =
      List.of(
          new Need("duty", "", "DUTY_OFFICER"),
          new Need("child", "safeguarding", "CHILDREN_SAFEGUARDING"),
          new Need("child-nights", "", "CHILDREN_OUT_OF_HOURS"),
          new Need("adult", "", "ADULT_SAFEGUARDING"),
          new Need("lado", "", "LADO"),
          new Need("talk", "", ""),
          new Need("breach", "breach", "DPO"),
          new Need("officer", "", "MONITORING_OFFICER"),
          new Need("services", "formats", "MEMBERS_SERVICES"));

  private static final String SAMARITANS = "116 123";

  static HelpNowPage of(Page page, Lifeline lifeline, State state) {
    var lines = NEEDS.stream().map(need -> line(need, lifeline)).toList();
    var checked =
        NEEDS.stream()
            .flatMap(need -> lifeline.holder(need.role()).stream())
            .map(Contact::lastChecked)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new HelpNowPage(page, lines, checked, state);
  }

  /** The keys of the lines for which the council has given no number. */
  static List<String> withoutNumber(Lifeline lifeline) {
    return NEEDS.stream()
        .map(need -> line(need, lifeline))
        .filter(line -> line.number() == null)
        .map(Line::key)
        .toList();
  }

  private static Line line(Need need, Lifeline lifeline) {
    if (need.role().isEmpty()) {
      return new Line(need.key(), need.anchor(), SAMARITANS, null);
    }
    return lifeline
        .holder(need.role())
        .map(it -> new Line(need.key(), need.anchor(), it.phone(), it.hours()))
        .orElseGet(() -> new Line(need.key(), need.anchor(), null, null));
  }
}
