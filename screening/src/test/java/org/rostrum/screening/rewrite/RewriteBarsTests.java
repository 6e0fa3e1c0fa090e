package org.rostrum.screening.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Example;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Records;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;
import org.rostrum.screening.text.Words;

/** What every rewrite over the shipped examples must keep to. */
class RewriteBarsTests {

  private static final Screener SCREENER = Screener.standard();
  private static final Set<String> FAMILIES = Set.of("RS", "TN", "PD", "DF", "CA");

  /** Far fewer would mean that the rewriting sleeps. */
  private static final int FEWEST = 60;

  private static Directory council;
  private static List<Made> made;

  /** One rewrite, and what was screened to make it. */
  private record Made(Example example, Screening screening, String text) {
    Screening again() {
      return SCREENER.screen(text, example.circumstances(), council);
    }

    Set<String> mended() {
      Set<String> rules = new HashSet<>();
      for (Finding finding : screening.findings()) {
        if (text.equals(finding.rewrite())) {
          rules.add(finding.rule());
        }
      }
      return rules;
    }
  }

  @BeforeAll
  static void makeAll() throws IOException {
    council =
        Records.readDirectory(
            Files.readString(Path.of("src/test/resources/example-council.json")),
            new ArrayList<>());
    made =
        Rulebook.shipped().rules().stream()
            .flatMap(rule -> Example.of(rule.id()).stream())
            .flatMap(RewriteBarsTests::rewrites)
            .toList();
  }

  private static Stream<Made> rewrites(Example example) {
    Screening screening = SCREENER.screen(example.text(), example.circumstances(), council);
    return screening.findings().stream()
        .filter(finding -> FAMILIES.contains(finding.family()) && finding.rewrite() != null)
        .map(finding -> String.valueOf(finding.rewrite()))
        .distinct()
        .map(text -> new Made(example, screening, text));
  }

  @Test
  void there_are_enough_of_them_to_judge_by() {
    assertThat(made).hasSizeGreaterThan(FEWEST);
  }

  @Test
  void what_was_found_is_gone_and_nothing_new_is_raised() {
    for (Made one : made) {
      Set<String> before = rules(one.screening());
      Set<String> after = rules(one.again());
      assertThat(after)
          .as("%s: %s -> %s", one.example().id(), one.example().text(), one.text())
          .doesNotContainAnyElementsOf(one.mended())
          .isSubsetOf(before);
    }
  }

  private static Set<String> rules(Screening screening) {
    Set<String> rules = new HashSet<>();
    screening.findings().forEach(finding -> rules.add(finding.rule()));
    return rules;
  }

  @Test
  void policy_party_and_figures_stand_in_their_order() {
    for (Made one : made) {
      Words before = new Words(one.example().text());
      Words after = new Words(one.text());
      int at = 0;
      for (int word = 0; word < before.count(); word++) {
        if (!Matter.is(before, word) || isPrivate(one, before.start(word))) {
          continue;
        }
        String wanted = before.form(word);
        while (at < after.count() && !after.form(at).equals(wanted)) {
          at++;
        }
        assertThat(at++)
            .as("%s: \"%s\" of %s -> %s", one.example().id(), wanted, before.text(), one.text())
            .isLessThan(after.count());
      }
    }
  }

  private static boolean isPrivate(Made one, int at) {
    for (Entity entity : one.screening().entities()) {
      boolean inside = entity.start() <= at && at < entity.end();
      if (inside && entity.suppressedBy() == null && Masks.PRIVATE.contains(entity.kind())) {
        return true;
      }
    }
    return false;
  }

  @Test
  void nothing_is_put_in_but_slots_and_fixed_words() {
    Set<String> fixed = new HashSet<>(Set.of("they", "them", "their", "themselves", "the", "'s"));
    Phrases.ALL.forEach(phrase -> forms(new Words(phrase)).forEach(fixed::add));
    forms(new Words("a resident of")).forEach(fixed::add);
    council
        .contacts()
        .forEach(contact -> {
          forms(new Words(contact.phone() + " " + contact.email())).forEach(fixed::add);
        });
    for (Made one : made) {
      List<String> added =
          added(forms(new Words(one.example().text())), forms(new Words(one.text())));
      assertThat(fixed)
          .as("%s: %s -> %s", one.example().id(), one.example().text(), one.text())
          .containsAll(added);
    }
  }

  @Test
  void sentences_in_which_nothing_was_found_keep_their_names() {
    for (Made one : made) {
      String text = one.example().text();
      Words before = new Words(text);
      Set<String> left = new HashSet<>(forms(new Words(one.text())));
      Set<Integer> touched = new HashSet<>();
      for (Finding finding : one.screening().findings()) {
        finding
            .spans()
            .forEach(span -> {
              int from = before.sentence(Math.min(before.wordAt(span.start()), before.count() - 1));
              int to = before.sentence(Math.min(before.wordAt(span.end() - 1), before.count() - 1));
              for (int sentence = from; sentence <= to; sentence++) {
                touched.add(sentence);
              }
            });
      }
      for (int word = 1; word < before.count(); word++) {
        boolean named =
            before.capitalised(word)
                && before.sentence(word) == before.sentence(word - 1)
                && !before.form(word).equals("i")
                && text.chars().anyMatch(Character::isLowerCase)
                && !isPrivate(one, before.start(word));
        if (named && !touched.contains(before.sentence(word))) {
          assertThat(left)
              .as("%s: %s -> %s", one.example().id(), text, one.text())
              .contains(before.form(word).toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private static List<String> forms(Words words) {
    List<String> forms = new ArrayList<>();
    for (int word = 0; word < words.count(); word++) {
      forms.add(words.form(word));
    }
    return forms;
  }

  /** What the second has beyond the longest run of words it shares with the first. */
  private static List<String> added(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> added = new ArrayList<>();
    int i = 0;
    for (int j = 0; j < after.size(); ) {
      if (i < before.size() && before.get(i).equals(after.get(j))) {
        i++;
        j++;
      } else if (i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        added.add(after.get(j++));
      }
    }
    return added;
  }
}
