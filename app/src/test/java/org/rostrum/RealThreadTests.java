package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rostrum.complaints.ComplaintWalk;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The whole thread, through every room and over HTTP alone: from a complaint to who looked. */
@RostrumTest
class RealThreadTests {

  private static @Nullable OfficersDesk office;

  @Autowired ApplicationContext context;

  private OfficersDesk office() {
    if (office == null) {
      office = OfficersDesk.of(context);
    }
    return office;
  }

  @Test
  void a_sent_complaint_becomes_a_case_a_letter_a_choice_and_a_list_of_who_looked() {
    var desk = office();
    var walk = ComplaintWalk.by(context);
    var complaint = walk.start(false);
    walk.fill(complaint);
    walk.send(complaint);
    var at = OfficersDesk.caseOf(complaint);
    desk.receive(complaint);
    desk.sendLetter(complaint, "TAKE_DOWN");
    var member = walk.member();
    var progress = member.get(complaint + "/progress");
    assertThat(progress.statusCode()).isEqualTo(200);
    var letter = Jsoup.parse(progress.body()).select("a[href^=/letters/]").attr("href");
    assertThat(member.get(letter).body()).startsWith("%PDF-");
    var form = Jsoup.parse(member.get(complaint + "/choice").body());
    var chosen =
        member.post(
            complaint + "/choice",
            "formKey",
            form.select("main input[name=formKey]").val(),
            "option",
            "TAKE_DOWN",
            "words",
            "Please do.");
    assertThat(Jsoup.parse(chosen.body()).select("main").text()).contains("Choice sent");
    assertThat(desk.officer().get(at).body()).contains("The member chose what happens next.");
    assertThat(Jsoup.parse(member.get("/who-looked").body()).select("main").text())
        .contains(
            "Monitoring Officer",
            "Why: reading your complaint; reading your name; reading who saw it");
    contactDetails(desk.officer(), at, member);
  }

  /** They stay locked until somebody takes them out, and the member reads for whom and why. */
  private static void contactDetails(Visitor officer, String at, Visitor member) {
    var shown =
        officer.post(
            at + "/contact-details",
            "formKey",
            Jsoup.parse(officer.get(at + "/contact-details").body())
                .select("main input[name=formKey]")
                .val(),
            "recipient",
            "The courier",
            "reason",
            "A letter must be signed for.");
    var phone = Jsoup.parse(shown.body()).select("main dd").get(2).text();
    assertThat(phone).startsWith("0");
    assertThat(officer.get(at).body()).doesNotContain(phone);
    assertThat(Jsoup.parse(member.get("/who-looked").body()).select("main").text())
        .contains(
            "took out your contact details, SMC-", "For: The courier Why: A letter must be signed");
  }

  private static String page(Visitor reader, String path) {
    return Jsoup.parse(reader.get(path).body()).select("main").text();
  }

  @Test
  void what_a_member_added_while_sealed_is_shown_as_typed_once_their_name_is_known() {
    var desk = office();
    var walk = ComplaintWalk.by(context);
    var complaint = walk.start(true);
    walk.fill(complaint, "confidentiality", "secretReasons=HARM");
    walk.send(complaint);
    var at = OfficersDesk.caseOf(complaint);
    desk.receive(complaint);
    var said = "They wrote \u201CO’Neil-Sentinel must go\u201D again.";
    var member = walk.member();
    member.post(
        complaint + "/statement",
        "statement",
        said,
        "formKey",
        ComplaintWalk.hidden(member.get(complaint + "/progress").body(), "formKey"));
    assertThat(page(member, complaint + "/progress")).as("their own words").contains(said);
    assertThat(page(desk.officer(), at))
        .doesNotContain("O’Neil-Sentinel")
        .contains("must go\u201D again");
    assertThat(page(desk.officer(), at + "?as=member")).doesNotContain("O’Neil-Sentinel");
    desk.act(at + "/confidentiality", "decision", "refuse", "reason", "It must be answered.");
    assertThat(page(desk.officer(), at)).doesNotContain("O’Neil-Sentinel");
    member.post(
        complaint + "/name",
        "answer",
        "named",
        "formKey",
        ComplaintWalk.hidden(member.get(complaint + "/progress").body(), "formKey"));
    assertThat(page(desk.officer(), at)).contains(said);
    assertThat(page(desk.officer(), at + "?as=member")).contains(said);
    assertThat(page(member, complaint + "/progress")).contains(said);
  }
}
