package org.rostrum.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySearchTests {
  private final PolicySearch search = new PolicySearch(new PolicyPacks().text(PolicyPacks.DEFAULT));

  @ParameterizedTest
  @CsvSource({
    "P4.NOT.1, P4.NOT.1",
    "p4 not 1, P4.NOT.1",
    "p4-not-1, P4.NOT.1",
    "g2.2d, G2.2.d",
    "a2 0d, A2.0d",
    "o-47, A2.7",
    "logo, P4.NOT.3",
    "crest, P4.NOT.3",
    "WhatsApp group admin, P4.SHOULD.2",
    "sarcasm, G3.4",
    "sarcsam, G3.4",
    "defamation, G2.2.a",
    "libel, G2.2.a",
    "befriending, G3.7",
    "photos of other people, G2.2.d",
    "safeguarding, P3.ENSURE.4",
    "LADO, P4.SHOULD.5",
    "copyright, G2.2.b",
    "pre-determination, G2.BIAS.1",
    "Equality Act, G2.EQ.1",
    "sárcasm, G3.4",
    "email, P1.3",
    "data breach, P4.SHOULD.9",
    "tired or angry, G3.6",
    "election, G2.ELEC.1"
  })
  void a_question_finds_its_clause_among_the_first(String question, String clause) {
    assertThat(ids(question).stream().limit(5)).contains(clause);
  }

  @Test
  void the_beginning_of_a_name_finds_all_of_its_family() {
    assertThat(ids("P4.NOT"))
        .containsExactly("P4.NOT.0", "P4.NOT.1", "P4.NOT.2", "P4.NOT.3", "P4.NOT.4");
  }

  @Test
  void what_is_nowhere_is_not_found_and_nonsense_does_no_harm() {
    assertThat(ids("zebra crossing")).isEmpty();
    assertThat(ids("")).isEmpty();
    assertThat(ids("  the of ")).isEmpty();
    assertThat(ids("\uD800 \u0000 %_*(")).isEmpty();
    assertThat(ids("a".repeat(100_000))).isEmpty();
  }

  private List<String> ids(String question) {
    return search.find(question).stream().map(clause -> clause.id().value()).toList();
  }
}
