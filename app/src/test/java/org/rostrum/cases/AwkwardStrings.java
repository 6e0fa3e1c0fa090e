package org.rostrum.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Words that break pages which are not careful. */
final class AwkwardStrings {

  private static final Path CORPORA =
      Path.of(System.getProperty("rostrum.root"), "../shared/data/security");
  private static final List<String> CORPUS =
      List.of(
          "blns/dev/strings.jsonl",
          "xss/dev/payloads.jsonl",
          "java-html-sanitizer-strings/dev/strings.jsonl",
          "injection-misc/dev/payloads.jsonl");

  /** Some for every build, of the kinds that break pages most often. */
  static final List<String> FEW =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "</textarea><svg/onload=alert(1)>",
          "'><a href=\"javascript:alert(1)\">x</a>",
          "${7*7} #{7*7} {{7*7}} <%= 7*7 %>",
          "'; drop table cases.case_file; --",
          "\u202Egnikaeps \u200Fاختبار النص",
          "&lt;b&gt; &amp;amp; &#x3C;i&#x3E;",
          "{0} {name} '{'quoted'}' ''",
          "<!-- --> <![CDATA[ ]]> <?xml ?>",
          "Ω≈ç√∫˜µ≤≥÷ 社會科學院語學研究所 👩‍👩‍👧‍👦 e\u0301");

  private AwkwardStrings() {}

  /** Every string of the corpora beside the project, once. */
  static List<String> corpora() throws IOException {
    var json = JsonMapper.builder().build();
    var strings = new ArrayList<String>();
    for (String file : CORPUS) {
      for (String line : Files.readAllLines(CORPORA.resolve(file))) {
        strings.add(json.readTree(line).get("s").asString());
      }
    }
    return strings.stream().filter(one -> !one.isBlank()).distinct().toList();
  }
}
