package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.ChangedRulebook.Made;
import org.rostrum.screening.ChangedRulebook.Refused;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.OfWords;
import org.rostrum.screening.RulebookChanges.State;
import org.rostrum.screening.RulebookComparison.Asked;
import org.rostrum.screening.RulebookComparison.Kind;

/** A rulebook is changed as data; what is wrong is refused with rule, line and reason. */
class ChangedRulebookTests {

  private static final RulebookChanges NONE = RulebookChanges.none("hartsmere", "1");
  private static final String INSULT = "You snollygoster.";
  private static final String IDIOT = "Cllr Poole is an idiot.";

  private static OfRule rule(State state, Level level, Double atLeast) {
    return new OfRule(state, level, atLeast, null, null, Map.of());
  }

  private static Rulebook made(RulebookChanges changes) {
    ChangedRulebook answer = Rulebook.changed(changes);
    assertThat(answer).as("%s", answer).isInstanceOf(Made.class);
    return ((Made) answer).rulebook();
  }

  private static List<RulebookFault> faults(String json) {
    ChangedRulebook answer = Rulebook.changed(json);
    assertThat(answer).isInstanceOf(Refused.class);
    return ((Refused) answer).faults();
  }

  private static Finding found(Rulebook rulebook, String text, String rule) {
    return Screener.with(rulebook).screen(text).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElse(null);
  }

  @Test
  void nothing_changed_says_the_same_of_every_example_under_its_own_name() {
    Rulebook same = made(NONE);
    assertThat(same.name()).isEqualTo("hartsmere@1+2026.11");
    assertThat(same.rules()).isEqualTo(Rulebook.shipped().rules());
    List<Asked> all =
        same.rules().stream()
            .flatMap(rule -> Example.of(rule.id()).stream())
            .map(one -> new Asked(one.id(), one.text(), one.circumstances()))
            .toList();
    assertThat(all).hasSizeGreaterThan(2_000);
    assertThat(RulebookComparison.of(Rulebook.shipped(), same, Directory.EMPTY).over(all))
        .isEmpty();
  }

  @Test
  void phrases_read_anew_say_what_the_packed_ones_say() {
    RulebookChanges one = NONE.withWords("abuse.noun", new OfWords(List.of("zzyzxer"), List.of()));
    long start = System.nanoTime();
    Rulebook read = made(one);
    System.out.printf(
        "A rulebook with changed words is made in %d ms%n",
        (System.nanoTime() - start) / 1_000_000);
    List<Asked> all =
        read.rules().stream()
            .flatMap(rule -> Example.of(rule.id()).stream())
            .map(each -> new Asked(each.id(), each.text(), each.circumstances()))
            .toList();
    assertThat(RulebookComparison.of(Rulebook.shipped(), read, Directory.EMPTY).over(all))
        .isEmpty();
  }

  @Test
  void a_word_added_is_caught_and_a_word_taken_out_is_spared() {
    assertThat(found(Rulebook.shipped(), INSULT, "RS-01")).isNull();
    Rulebook added =
        made(NONE.withWords("insultOnly", new OfWords(List.of("snollygoster"), List.of())));
    assertThat(found(added, INSULT, "RS-01")).isNotNull();
    assertThat(Screener.with(added).screen(INSULT).rulebook()).isEqualTo(added.name());
    var texts = List.of(new Asked("a", INSULT, Circumstances.UNKNOWN));
    var caught = RulebookComparison.of(Rulebook.shipped(), added, Directory.EMPTY).over(texts);
    assertThat(caught).hasSize(1);
    assertThat(caught.getFirst().kind()).isEqualTo(Kind.CAUGHT);
    assertThat(caught.getFirst().rule()).isEqualTo("RS-01");
    var spared = RulebookComparison.of(added, Rulebook.shipped(), Directory.EMPTY).over(texts);
    assertThat(spared.getFirst().kind()).isEqualTo(Kind.SPARED);
  }

  @Test
  void a_rule_is_softened_told_otherwise_shadowed_switched_off_and_asked_to_be_surer() {
    assertThat(found(Rulebook.shipped(), IDIOT, "RS-01").level()).isEqualTo(Level.CHECK);
    Rulebook softer =
        made(
            NONE.with(
                "RS-01",
                new OfRule(null, Level.TIP, null, "Keep it civil", "Say it better.", Map.of())));
    assertThat(found(softer, IDIOT, "RS-01").level()).isEqualTo(Level.TIP);
    assertThat(found(softer, IDIOT, "RS-01").heading()).isEqualTo("Keep it civil");
    assertThat(softer.rule("RS-01").orElseThrow().level()).isEqualTo(Level.TIP);
    var changed =
        RulebookComparison.of(Rulebook.shipped(), softer, Directory.EMPTY)
            .over(List.of(new Asked("a", IDIOT, Circumstances.UNKNOWN)));
    assertThat(changed).extracting(RulebookComparison.Difference::kind).contains(Kind.LEVEL);
    assertThat(found(made(NONE.with("RS-01", rule(State.OFF, null, null))), IDIOT, "RS-01"))
        .isNull();
    assertThat(found(made(NONE.with("RS-01", rule(null, null, 0.99))), IDIOT, "RS-01")).isNull();
    Rulebook shadow = made(NONE.with("RS-01", rule(State.SHADOW, null, null)));
    assertThat(found(shadow, IDIOT, "RS-01")).isNull();
    assertThat(shadow.hasShadows()).isTrue();
    assertThat(found(shadow.withShadowsSpeaking(), IDIOT, "RS-01")).isNotNull();
  }

  @Test
  void what_is_written_is_read_again_as_it_was() {
    RulebookChanges changes =
        NONE.withWords(
                "abuse.noun", new OfWords(List.of("snollygoster", "big (oaf|lump)"), List.of()))
            .with(
                "RS-01",
                new OfRule(State.ON, Level.TIP, 0.75, "A \"quoted\"\nheading", null, Map.of()));
    assertThat(made(changes).changes()).isEqualTo(changes);
  }

  @Test
  void a_broken_draft_is_refused_with_rule_line_and_reason_and_all_faults_at_once() {
    List<RulebookFault> faults =
        faults(
            """
            {
              "name": "Hartsmere",
              "version": "1",
              "rules": {
                "XX-99": {},
                "TH-01": { "state": "OFF" },
                "RS-01": {
                  "level": "STOP",
                  "atLeast": 1.5,
                  "heading": " ",
                  "lists": { "nowhere": { "add": ["a"] } }
                }
              },
              "lists": {
                "abuse.noun": {
                  "add": [
                    "big (oaf|lump",
                    "{abuse.adj} oaf",
                    "<ANY>",
                    "..4",
                    "fine words"
                  ],
                  "remove": ["no such word"]
                },
                "no.list": { "add": ["a"] }
              }
            }
            """);
    assertThat(faults)
        .extracting(fault -> fault.line() + " " + fault.rule())
        .containsExactly(
            "2 null",
            "6 TH-01",
            "8 RS-01",
            "9 RS-01",
            "10 RS-01",
            "11 RS-01",
            "17 null",
            "18 null",
            "19 null",
            "20 null",
            "23 null",
            "25 null");
    assertThat(faults).allSatisfy(fault -> assertThat(fault.reason()).isNotBlank());
    assertThat(faults.get(2).reason()).contains("TIP or CHECK");
  }

  @Test
  void an_unknown_rule_is_named_even_when_nothing_would_change_in_it() {
    assertThat(
            faults(
                "{\"name\":\"a\",\"version\":\"1\",\n\"rules\":{\"XX-99\":{\"state\":\"OFF\"}}}"))
        .extracting(RulebookFault::rule, RulebookFault::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("XX-99", 2));
  }

  @Test
  void what_is_missing_hides_no_other_fault() {
    assertThat(faults("{\"rules\":{\"TH-01\":\n{\"state\":\"OFF\"}}}"))
        .extracting(RulebookFault::line)
        .containsExactly(1, 1, 2);
  }

  @Test
  void what_is_no_json_is_refused_with_its_line() {
    assertThat(faults("")).extracting(RulebookFault::line).containsExactly(1);
    assertThat(faults("{\n  \"name\": \"a\",,\n}"))
        .extracting(RulebookFault::line)
        .containsExactly(2);
    assertThat(faults("{\"name\":\"a\",\n\"name\":\"b\"}"))
        .extracting(RulebookFault::reason)
        .containsExactly("\"name\" stands here twice");
    assertThat(faults("[]")).isNotEmpty();
    assertThat(faults("{\"name\":1,\"version\":\"1\",\"rules\":[],\"lists\":{\"you\":3},\"x\":1}"))
        .hasSize(4);
    assertThat(faults("[".repeat(100_000))).hasSize(1);
  }

  @Test
  void no_rule_that_protects_people_is_switched_off_softened_or_starved() {
    for (String id : Rulebook.MANDATORY) {
      for (OfRule change :
          List.of(
              rule(State.OFF, null, null),
              rule(State.SHADOW, null, null),
              rule(null, Level.TIP, null),
              rule(null, null, 0.999))) {
        assertThat(faults(NONE.with(id, change).toJson()))
            .as("%s %s", id, change)
            .extracting(RulebookFault::rule)
            .containsExactly(id);
      }
    }
    RulebookChanges starved = NONE;
    for (var list : Rulebook.shipped().sharedLists("TH-01").entrySet()) {
      if (list.getKey().startsWith("threat.") || list.getKey().startsWith("hurt")) {
        starved = starved.withWords(list.getKey(), new OfWords(List.of("zzyzx"), list.getValue()));
      }
    }
    assertThat(faults(starved.toJson())).extracting(RulebookFault::rule).contains("TH-01");
  }

  @Test
  void an_entry_that_could_take_long_to_try_is_refused() {
    for (String entry :
        List.of(
            "a? ".repeat(30) + "b",
            "(a|a a) ".repeat(20) + "b",
            "bad ..99 word",
            "x*",
            "<NOTHING> word",
            "word~ing",
            "x".repeat(300),
            "w\u0000rd")) {
      assertThat(
              faults(NONE.withWords("abuse.noun", new OfWords(List.of(entry), List.of())).toJson()))
          .as(entry)
          .hasSize(1);
    }
  }
}
