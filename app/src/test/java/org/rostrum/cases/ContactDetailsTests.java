package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.ContactRelease;
import org.rostrum.identity.Hat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How to reach the complainant: for somebody, for a reason, and the complainant reads both. */
@RostrumTest
@Import(TestComplaints.Config.class)
class ContactDetailsTests {

  private static final String WHY = "A letter must be signed for.";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  CaseDesk desk;

  @BeforeEach
  void office() {
    clock.set("2026-11-16T10:00");
    context
        .getBean(JdbcClient.class)
        .sql("update identity.account set disabled_at = now()")
        .update();
    desk = new CaseDesk(context);
  }

  private String page(ComplaintId id) {
    return "/cases/" + id + "/contact-details";
  }

  @Test
  void contact_details_are_shown_once_for_a_reason_which_the_member_reads() {
    var id = desk.open(desk.spec());
    assertThat(desk.mo.get("/cases/" + id).body())
        .contains(page(id))
        .doesNotContain(TestComplaints.PHONE);
    assertThat(desk.mo.get(page(id)).body()).doesNotContain(TestComplaints.PHONE);
    var none = desk.post(desk.mo, id, "contact-details", "recipient", "The courier");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body())
        .contains("Say why it is needed", "The courier")
        .doesNotContain(TestComplaints.PHONE);
    assertThat(desk.complaints.releases(id)).isEmpty();
    var shown =
        desk.post(desk.mo, id, "contact-details", "recipient", "The courier", "reason", WHY);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(CaseDesk.text(shown)).contains(TestComplaints.PHONE, "Care of the Council House");
    assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(desk.complaints.releases(id))
        .extracting(ContactRelease::to, ContactRelease::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("The courier", WHY));
    assertThat(CaseDesk.text(desk.mo.get(page(id)))).contains("For: The courier Why: " + WHY);
  }

  @Test
  void the_same_form_twice_takes_them_out_once() {
    var id = desk.open(desk.spec());
    String[] form = {"formKey", CaseDesk.key(), "recipient", "Me", "reason", WHY};
    var first = desk.mo.post(page(id), form);
    var again = desk.mo.post(page(id), form);
    assertThat(CaseDesk.text(again)).isEqualTo(CaseDesk.text(first));
    assertThat(desk.complaints.releases(id)).hasSize(1);
  }

  @Test
  void who_helps_takes_them_out_for_themselves_alone_and_others_find_no_page() {
    var id = desk.open(desk.spec());
    var helper = desk.signIns.account(null, Hat.INVESTIGATOR);
    desk.done(
        desk.mo, id, "officers", "officer", helper.id().toString(), "reason", "To look into it.");
    var investigator = desk.signIns.signedIn(helper);
    assertThat(investigator.get(page(id)).body()).doesNotContain("Who is it for?");
    var taken =
        desk.post(investigator, id, "contact-details", "recipient", "The newspaper", "reason", WHY);
    assertThat(CaseDesk.text(taken)).contains(TestComplaints.PHONE);
    assertThat(desk.complaints.releases(id))
        .extracting(ContactRelease::to)
        .containsExactly(helper.secrets().name());
    assertThat(desk.deputy.get(page(id)).statusCode()).isEqualTo(404);
    assertThat(
            desk.post(desk.deputy, id, "contact-details", "recipient", "Me", "reason", WHY)
                .statusCode())
        .isEqualTo(404);
    assertThat(desk.complaints.releases(id)).hasSize(1);
  }

  @Test
  void while_the_name_is_sealed_there_is_no_such_page() {
    var id = desk.open(desk.spec().sealedOne());
    assertThat(desk.mo.get("/cases/" + id).body()).doesNotContain(page(id));
    assertThat(desk.mo.get(page(id)).statusCode()).isEqualTo(404);
    var asked = desk.post(desk.mo, id, "contact-details", "recipient", "Me", "reason", WHY);
    assertThat(asked.statusCode()).isEqualTo(404);
    assertThat(desk.complaints.releases(id)).isEmpty();
    desk.complaints.name(id);
    assertThat(desk.mo.get(page(id)).statusCode()).isEqualTo(200);
  }
}
