package org.rostrum.complaints;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Submitted.Line;
import org.rostrum.govuk.Text;
import org.rostrum.members.Contact;
import org.rostrum.members.Contacts;
import org.rostrum.notifications.TaggedPdf;
import org.springframework.stereotype.Component;

/** Draws the form as a PDF in the order of the policy's Appendix 2, filled in or blank. */
@Component
class Printing {

  private static final List<String> DETAILS =
      List.of("title", "firstName", "lastName", "address", "phone", "email");

  private final TaggedPdf pdfs;
  private final Reading reading;
  private final Contacts contacts;
  private final Clock clock;

  Printing(TaggedPdf pdfs, Reading reading, Contacts contacts, Clock clock) {
    this.pdfs = pdfs;
    this.reading = reading;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * What is drawn.
   *
   * @param identity the contact block and the reasons; empty where they are withheld
   * @param name the name to show, which is the code name while it is sealed
   * @param mask what hides that name in the words too
   */
  record Filled(
      Audience audience,
      @Nullable String reference,
      @Nullable Instant sentAt,
      String name,
      boolean secret,
      boolean sealed,
      Mask mask,
      Answers answers,
      Answers identity) {}

  byte[] filled(Filled it) {
    var page = new Appendix();
    top(page);
    details(page, it);
    notice(page);
    section(page, it, Section.WHO, "complaints.print.2");
    if (it.answers().has("putAside") && it.audience() != Audience.SUBJECT) {
      page.answer(
          Text.of("complaints.put-aside"), it.mask().words(it.answers().value("putAside").strip()));
    }
    page.heading(2, Text.of("complaints.print.3")).say(Text.of("complaints.print.3.words"));
    for (Section section :
        Reading.asked(it.answers(), it.secret(), new Telling(it.answers()).isLate(today()))) {
      if (section.number().startsWith("3") && isShown(section, it.audience())) {
        section(page, it, section, null);
      }
    }
    confidential(page, it);
    section(page, it, Section.REMEDY, "complaints.print.4");
    section(page, it, Section.RAISED, "complaints.print.5");
    bottom(page);
    exhibits(page, it);
    return pdfs.of(page.xhtml(), Text.of("complaints.print.title"), Locale.UK);
  }

  private static void top(Appendix page) {
    page.heading(1, Text.of("complaints.print.title"))
        .say(Text.of("complaints.print.about"))
        .say(Text.of("complaints.print.police"))
        .say(Text.of("complaints.print.why"))
        .say(Text.of("complaints.print.not-for"));
  }

  private void details(Appendix page, Filled it) {
    page.heading(2, Text.of("complaints.print.details")).say(Text.of("complaints.print.1"));
    if (it.audience() == Audience.COMPLAINANT) {
      reading.part(Section.DETAILS, it.identity()).lines().forEach(line -> line(page, line));
    } else {
      page.answer(Text.of("complaints.print.name"), it.name());
      page.answer(Text.of("complaints.print.contact"), Text.of("complaints.print.withheld"));
    }
    var sent = it.sentAt();
    page.answer(
        Text.of("complaints.print.signature"),
        sent == null
            ? Text.of("complaints.print.not-signed")
            : Text.of("complaints.print.signed", "name", it.name(), "time", London.second(sent)));
    page.answer(
        Text.of("complaints.print.date"),
        sent == null ? Text.of("complaints.print.draft") : London.said(London.day(sent)));
    if (it.reference() != null) {
      page.answer(Text.of("complaints.print.reference"), it.reference());
    }
  }

  private static void notice(Appendix page) {
    page.say(Text.of("complaints.print.release")).say(Text.of("complaints.print.seen-by"));
  }

  private void section(Appendix page, Filled it, Section section, @Nullable String heading) {
    if (heading == null) {
      page.heading(3, section.title());
    } else {
      page.heading(2, Text.of(heading));
    }
    var lines = it.mask().part(reading.part(section, it.answers())).lines();
    if (lines.isEmpty()) {
      page.say(Text.of("complaints.not-answered"));
    }
    lines.forEach(line -> {
      if (heading == null && line.label().equals(section.title())) {
        page.answer(line.answer());
      } else {
        line(page, line);
      }
    });
  }

  private void confidential(Appendix page, Filled it) {
    page.heading(2, Text.of("complaints.print.confidential"));
    if (!it.secret()) {
      page.say(Text.of("complaints.print.confidential.no"));
      return;
    }
    page.say(Text.of("complaints.print.confidential.yes"));
    if (it.audience() == Audience.COMPLAINANT) {
      reading
          .part(Section.CONFIDENTIALITY, it.identity())
          .lines()
          .forEach(line -> line(page, line));
    } else {
      page.say(Text.of("complaints.print.confidential.apart"));
    }
  }

  private static boolean isShown(Section section, Audience audience) {
    return audience != Audience.SUBJECT
        || section != Section.WITNESSES && section != Section.POLICE;
  }

  private static void line(Appendix page, Line line) {
    page.answer(line.label(), line.answer());
  }

  private void exhibits(Appendix page, Filled it) {
    page.heading(2, Text.of("complaints.print.exhibits"));
    var exhibits = Reading.exhibits(it.answers());
    if (exhibits.isEmpty()) {
      page.say(Text.of("complaints.print.exhibits.none"));
    } else {
      page.say(Text.of("complaints.print.exhibits.words"));
      page.points(exhibits.stream().map(reading::label).toList());
    }
  }

  private void bottom(Appendix page) {
    page.heading(2, Text.of("complaints.print.more"))
        .say(Text.of("complaints.print.6"))
        .say(Text.of("complaints.print.7"))
        .say(Text.of("complaints.print.8"))
        .heading(2, Text.of("complaints.print.return"))
        .say(
            contacts
                .holder("MONITORING_OFFICER", today())
                .map(Printing::address)
                .orElseGet(() -> Text.of("complaints.print.return.unknown")));
  }

  private static String address(Contact officer) {
    var lines = new ArrayList<String>();
    lines.add(officer.title());
    for (var line : java.util.Arrays.asList(officer.address(), officer.phone(), officer.email())) {
      if (line != null) {
        lines.add(line);
      }
    }
    return String.join(", ", lines);
  }

  /** The same form to fill in with a pen. */
  byte[] blank() {
    var page = new Appendix();
    top(page);
    page.heading(2, Text.of("complaints.print.details")).say(Text.of("complaints.print.1"));
    DETAILS.forEach(name ->
        page.lines(
            name.equals("address") ? Text.of("complaints.print.address") : Field.line(name).label(),
            name.equals("address") ? 3 : 1));
    page.lines(Text.of("complaints.print.signature"), 1).lines(Text.of("complaints.print.date"), 1);
    notice(page);
    page.heading(2, Text.of("complaints.print.2"))
        .lines(Field.line("whoName").label(), 1)
        .lines(Field.line("whoAccount").label(), 1)
        .heading(2, Text.of("complaints.print.3"))
        .say(Text.of("complaints.print.3.words"));
    for (Section section : Section.values()) {
      if (section.number().startsWith("3")) {
        page.lines(
            Text.of("complaints.print.ask." + section.name()), section == Section.WHAT ? 12 : 3);
      }
    }
    page.heading(2, Text.of("complaints.print.confidential"))
        .say(Text.of("complaints.print.confidential.words"))
        .lines(Text.of("complaints.print.confidential.reasons"), 5)
        .lines(Text.of("complaints.print.4"), 4)
        .lines(Text.of("complaints.print.5"), 4)
        .say(Text.of("complaints.print.sheets"));
    bottom(page);
    page.heading(2, Text.of("complaints.print.exhibits")).say(Text.of("complaints.print.pin"));
    return pdfs.of(page.xhtml(), Text.of("complaints.print.title"), Locale.UK);
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
