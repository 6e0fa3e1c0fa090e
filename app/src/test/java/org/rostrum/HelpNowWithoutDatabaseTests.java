package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "rostrum.data=target/test-data/help-now")
@ContextConfiguration(initializers = DatabaseGoneTests.OwnServer.class)
@Import(RostrumTest.SettableClock.class)
@DirtiesContext
class HelpNowWithoutDatabaseTests {
  @Autowired ApplicationContext context;
  @Autowired DemoFiles demo;

  @Test
  void the_numbers_are_there_within_two_seconds_when_the_database_is_gone() throws Exception {
    demo.bringIn();
    var signIns = new SignIns(context);
    var member = signIns.as(Hat.MEMBER);
    assertThat(signIns.nobody().get("/help-now").body()).contains("Rostrum is working.");

    DatabaseGoneTests.server.close();

    for (var reader : new Visitor[] {member, signIns.nobody(), signIns.nobody(), member}) {
      var before = Instant.now();
      var answer = reader.get("/help-now");
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("01632 960041", "01632 960055", "Rostrum cannot save at the moment.");
    }
    assertThat(member.get("/help-now").body()).contains("Sign out", "href=\"/think-twice\"");
  }
}
