package org.rostrum;

import static org.rostrum.Deeds.press;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.checkpoints.AskNow;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log and its checkpoints, before anything was signed, after, and when it does not agree. */
class EveryAuditPageTests extends PagesInEveryState {

  private Visitor auditor;

  @BeforeAll
  void somebody_of_every_kind_is_there() {
    bringInAwkwardNames();
    auditor = signIns.as(Hat.AUDITOR);
  }

  @Test
  @Order(1)
  void a_log_that_was_never_signed_holds() {
    look(
        auditor,
        eyes -> {
          eyes.see("audit never signed", "/audit", page -> {});
          eyes.see("audit signed", "/audit", press("Sign the log now"));
          eyes.see("audit checked", "/audit", press("Check the whole log"));
        });
  }

  @Test
  @Order(2)
  void a_checkpoint_and_older_entries_hold() {
    AskNow.in(context);
    Consumer<Page> stamped = checkpoint(-1);
    Consumer<Page> waiting = checkpoint(0);
    look(
        auditor,
        eyes -> {
          eyes.see("audit signed again", "/audit", press("Sign the log now"));
          eyes.see("audit checkpoint", "/audit", waiting);
          eyes.see("audit checkpoint stamped", "/audit", stamped);
          eyes.see("audit older entries", "/audit?before=3", page -> {});
        });
  }

  /** Opens a checkpoint of the list, counted from its head, or from its end below 0. */
  private static Consumer<Page> checkpoint(int place) {
    return page -> {
      page.locator("main td a[href*='/checkpoints/']").nth(place).click();
      page.waitForLoadState();
    };
  }

  @Test
  @Order(3)
  void the_log_holds_for_those_who_see_less_of_it() {
    for (Hat hat : new Hat[] {Hat.DPO, Hat.SYSADMIN, Hat.CHIEF_EXEC}) {
      look(signIns.as(hat), eyes -> eyes.see("audit as " + hat, "/audit", page -> {}));
    }
  }

  @Test
  @Order(4)
  void a_log_that_does_not_agree_says_so() {
    JdbcClient sql = context.getBean(JdbcClient.class);
    sql.sql("alter table audit.event disable trigger append_only").update();
    sql.sql("update audit.event set hat = 'OTHER' where id = (select min(id) from audit.event)")
        .update();
    look(auditor, eyes -> eyes.see("audit fault", "/audit", press("Check the whole log")));
  }
}
