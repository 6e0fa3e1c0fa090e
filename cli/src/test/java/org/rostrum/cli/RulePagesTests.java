package org.rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;

class RulePagesTests {

  private static final Path FOLDER =
      Path.of(System.getProperty("rostrum.root", ".."), "docs", "rules");

  @Test
  void the_pages_say_what_the_rulebook_says() throws IOException {
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        written.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    Map<String, String> wanted = new TreeMap<>(new RulePages().pages());
    List<String> stale =
        Stream.concat(wanted.keySet().stream(), written.keySet().stream())
            .distinct()
            .filter(name -> !wanted.getOrDefault(name, "").equals(written.getOrDefault(name, "")))
            .toList();
    assertThat(stale).as("docs/rules is out of date; mend with: ./rostrum docs").isEmpty();
  }

  @Test
  void every_rule_has_a_page_with_its_law_clauses_and_mend() {
    Map<String, String> pages = new RulePages().pages();
    for (Rule rule : Rulebook.shipped().rules()) {
      assertThat(pages.get(rule.id() + ".md"))
          .contains(rule.name(), rule.why(), rule.instead(), rule.level().name())
          .contains(rule.clauses())
          .contains(Rulebook.shipped().name());
      assertThat(pages.get("README.md")).contains("(" + rule.id() + ".md)");
    }
  }

  @Test
  void a_threat_is_never_shown() {
    String page = new RulePages().pages().getOrDefault("TH-01.md", "");
    assertThat(page).contains("It speaks about:\n\n> (hidden)");
  }
}
