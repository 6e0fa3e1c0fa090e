package org.rostrum.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestCouncil;
import org.rostrum.members.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
class CouncillorMatchTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired CouncillorMatch match;

  @Test
  void names_and_accounts_of_serving_councillors_are_noticed_and_nobody_elses() throws IOException {
    TestCouncil.in(context);
    sql.sql("update members.member set also_known_as = '{Ally D,Ozzie}' where reference = 'M001'")
        .update();
    var wrong = new ArrayList<String>();
    var cases = cases();
    for (String[] one : cases) {
      var found =
          match.serving(one[0], TODAY).stream().map(it -> reference(it.id())).sorted().toList();
      var said = found.isEmpty() ? "nobody" : String.join(" ", found);
      if (!said.equals(one[1])) {
        wrong.add(one[0] + ": expected " + one[1] + ", found " + said);
      }
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_former_councillor_was_one_while_they_served() {
    TestCouncil.in(context);
    assertThat(match.serving("Merrin Halcrow", LocalDate.of(2026, 5, 1))).hasSize(1);
    assertThat(match.serving("Merrin Halcrow", LocalDate.of(2026, 5, 11))).isEmpty();
  }

  @Test
  void a_councillor_whose_name_has_no_letters_is_nobody_elses_namesake() {
    TestCouncil.in(context);
    sql.sql("update members.member set name = '\uD83D\uDC4B 7' where reference = 'M001'").update();
    try {
      assertThat(match.serving("x", TODAY)).isEmpty();
      assertThat(match.serving("Councillor", TODAY)).isEmpty();
    } finally {
      sql.sql("update members.member set name = 'Alasdair Dhillonby' where reference = 'M001'")
          .update();
    }
  }

  private String reference(MemberId id) {
    return sql.sql("select reference from members.member where id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  private static List<String[]> cases() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/incidents/councillors.txt")).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" \\| "))
        .toList();
  }
}
