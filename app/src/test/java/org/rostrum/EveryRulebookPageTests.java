package org.rostrum;

import static org.rostrum.Deeds.choose;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Visitor;
import org.rostrum.rulebook.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workbench of the rulebook, with everything that can be tried, refused and published. */
class EveryRulebookPageTests extends PagesInEveryState {

  private Visitor visitor;
  private Officer mo;
  private Officer deputy;

  @BeforeAll
  void officers_are_there() {
    bringInAwkwardNames();
    visitor = signIns.as(Hat.MO);
    mo = new Officer(visitor);
    deputy = new Officer(signIns.as(Hat.DEPUTY_MO));
  }

  @Test
  void an_empty_workbench_and_a_first_draft_hold() {
    look(
        visitor,
        eyes -> {
          eyes.see("nothing published", "/rulebook", page -> {});
          eyes.seeError("no title", "/rulebook", press("Start a draft"));
          eyes.seeError(
              "long title",
              "/rulebook",
              type("#title", "W".repeat(200)).andThen(press("Start a draft")));
          eyes.see(
              "draft opened",
              "/rulebook",
              type("#title", NaughtyCouncil.strings().get(1)).andThen(press("Start a draft")));
        });
  }

  @Test
  void a_rule_and_its_lists_hold_when_filled_in_well_and_badly() {
    String draft = mo.opens("Local words");
    String rule = draft + "/rules/RS-01";
    String list = rule + "/lists/insultOnly";
    look(
        visitor,
        eyes -> {
          eyes.see("rule", rule, page -> {});
          eyes.see("mandatory rule", draft + "/rules/TH-01", page -> {});
          eyes.see("rule without lists", draft + "/rules/PD-01", page -> {});
          eyes.seeError(
              "rule filled in badly",
              rule,
              type("#heading", "", "#advice", " ", "#sure", "many").andThen(press("Save")));
          eyes.see(
              "rule saved",
              rule,
              choose("level", "TIP")
                  .andThen(type("#sure", "70", "#heading", NaughtyCouncil.strings().get(2)))
                  .andThen(press("Save")));
          eyes.see("examples that are not as they should be", rule, strictly(draft));
          eyes.seeError("rule changed meanwhile", rule, meanwhile(rule));
          eyes.see("list", list, page -> {});
          eyes.seeError(
              "list filled in badly",
              list,
              type("#add", "big (oaf|lump\n{you}", "#remove", "nowhere").andThen(press("Save")));
          eyes.see("list saved", list, type("#add", "snollygoster").andThen(press("Save")));
          eyes.see("draft as text", draft + "/text", page -> {});
          eyes.seeError(
              "text filled in badly",
              draft + "/text",
              type("#json", "{\"rules\":{\"TH-01\":\n{\"state\":\"OFF\"}}}")
                  .andThen(press("Save")));
          eyes.see("text saved", draft + "/text", press("Save"));
        });
  }

  private Consumer<Page> strictly(String draft) {
    return page -> {
      String rule = draft + "/rules/RS-01";
      Officer.to(mo.sends(rule, rule, "sure", "99"));
      page.reload();
    };
  }

  private Consumer<Page> meanwhile(String rule) {
    return page -> {
      Officer.to(deputy.sends(rule, rule, "heading", "Theirs " + UUID.randomUUID()));
      type("#heading", "Mine").andThen(press("Save")).accept(page);
    };
  }

  @Test
  void trying_comparing_and_the_shadow_hold() {
    String draft = mo.opens("To be tried");
    mo.adds(draft, "RS-01", "insultOnly", "snollygoster\nmooncalf");
    String rule = draft + "/rules/RS-01";
    Officer.to(mo.sends(rule, rule, "level", "TIP"));
    consented();
    look(
        visitor,
        eyes -> {
          eyes.see("try", draft + "/try", page -> {});
          eyes.seeError("try nothing", draft + "/try", press("Try it"));
          eyes.see(
              "tried",
              draft + "/try",
              type("#text", "You snollygoster. Shut up, you idiot.").andThen(press("Try it")));
          eyes.see("comparing or compared", draft + "/examples", page -> {});
          eyes.see("compared", draft + "/examples", untilCompared());
          eyes.see("shadow on", draft, toggled(draft, "yes"));
          eyes.see("shadow heard", draft, heard());
          eyes.see("shadow off", draft, press("Stop running").andThen(toggled(draft, "yes")));
        });
  }

  private static Consumer<Page> untilCompared() {
    return page -> {
      for (int i = 0; i < 20 && page.getByText("Look again").count() > 0; i++) {
        page.reload();
      }
    };
  }

  private Consumer<Page> toggled(String draft, String on) {
    return page -> {
      Officer.to(mo.sends(draft, draft + "/shadow", "on", on));
      page.reload();
    };
  }

  private Consumer<Page> heard() {
    return page -> {
      signIns.as(Hat.MEMBER).post("/think-twice", "text", "You snollygoster.");
      page.reload();
    };
  }

  private void consented() {
    context
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into posts.feedback (id, month, rule, rulebook, reason, post)
            values (gen_random_uuid(), '2026-11-01', 'RS-01', 'rostrum@2026.11', 'FAIR_POLITICS',
              :post)
            """)
        .param("post", "You mooncalf. " + NaughtyCouncil.strings().get(1))
        .update();
  }

  @Test
  void the_way_from_a_proposal_to_a_version_and_back_holds() {
    String draft = mo.opens("Words of the town");
    mo.adds(draft, "RS-01", "insultOnly", "clodpole");
    look(
        visitor,
        eyes -> {
          eyes.see("proposed", draft, proposed(draft));
          eyes.see(
              "proposal taken back", draft, proposed(draft).andThen(press("Take the proposal")));
          eyes.see("nothing to propose", nothing(), press("Propose"));
          eyes.see("thrown away", "/rulebook", thrown());
        });
    look(
        deputy.visitor(),
        eyes -> {
          eyes.see("to decide", draft, proposed(draft));
          eyes.seeError(
              "refused without a reason", draft, proposed(draft).andThen(press("Do not")));
          eyes.see(
              "refused",
              draft,
              proposed(draft).andThen(type("#why", "Too harsh.")).andThen(press("Do not")));
          eyes.see("published", "/rulebook", published());
        });
    String behind = mo.opens("Begun before");
    mo.adds(behind, "RS-01", "insultOnly", "gowk");
    publishOne();
    look(
        visitor,
        eyes -> {
          eyes.see("versions", "/rulebook", page -> {});
          eyes.see("version in use", "/rulebook/versions/2", page -> {});
          eyes.see("older version", "/rulebook/versions/1", page -> {});
          eyes.see("behind", behind, page -> {});
          eyes.see(
              "caught up",
              behind,
              page -> {
                if (page.getByText("Bring the published changes in").count() > 0) {
                  press("Bring the published").accept(page);
                }
              });
          eyes.see("back", "/rulebook/versions/1", press("Start a draft from"));
          eyes.see("damaged draft", damaged(), page -> {});
        });
    look(
        signIns.as(Hat.MEMBER),
        eyes -> {
          eyes.see("versions as a member", "/rulebook", page -> {});
          eyes.see("version as a member", "/rulebook/versions/1", page -> {});
        });
  }

  private Consumer<Page> proposed(String draft) {
    return page -> {
      if (mo.reads(draft).select("form[action$=proposal]").size() == 1) {
        mo.proposes(draft);
      }
      page.reload();
    };
  }

  private String nothing() {
    return mo.opens("Nothing in it");
  }

  private Consumer<Page> thrown() {
    return page -> {
      page.navigate(visitor.base() + mo.opens("To go"));
      press("Throw this draft away").accept(page);
    };
  }

  private Consumer<Page> published() {
    return page -> {
      String draft = mo.opens("Published " + UUID.randomUUID());
      mo.adds(draft, "RS-01", "insultOnly", "gadabout" + draft.substring(draft.length() - 3));
      mo.proposes(draft);
      page.navigate(visitor.base() + draft);
      press("Agree and publish").accept(page);
    };
  }

  private void publishOne() {
    String draft = mo.opens("One more");
    mo.adds(draft, "RS-01", "insultOnly", "wandought");
    mo.proposes(draft);
    deputy.agrees(draft);
  }

  private String damaged() {
    String draft = mo.opens("Damaged");
    context
        .getBean(JdbcClient.class)
        .sql("update rulebook.draft set changes = :broken where id = :id::uuid")
        .param("broken", "{\n\"rules\": {\"XX-99\": {\"state\": \"OFF\"}}}")
        .param("id", draft.substring(draft.lastIndexOf('/') + 1))
        .update();
    return draft;
  }
}
