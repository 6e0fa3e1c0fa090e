package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.RulebookInForce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The made-up council has published one rulebook of its own, and a draft waits for the second. */
@RostrumTest
@TestPropertySource(properties = "rostrum.demo=true")
class DemoRulebookTests {

  @Autowired ApplicationContext context;
  @Autowired DemoRulebook demo;
  @Autowired RulebookInForce inForce;
  @Autowired JdbcClient sql;

  private SignedIn officer(Hat hat) {
    var known = new SignIns(context).account(null, hat);
    return new SignedIn(known.id(), known.id().actor(), "An officer", hat, List.of(hat));
  }

  @Test
  void one_version_is_published_and_a_draft_waits_for_the_second_person() {
    demo.bringIn(officer(Hat.MO), officer(Hat.DEPUTY_MO));
    assertThat(inForce.rulebook().name()).startsWith("hartsmere@1+");
    assertThat(inForce.rulebook().changes().words("insultOnly").add()).contains("mardy-pants");
    assertThat(
            sql.sql("select state from rulebook.draft order by state").query(String.class).list())
        .containsExactly("PROPOSED", "PUBLISHED");
  }
}
