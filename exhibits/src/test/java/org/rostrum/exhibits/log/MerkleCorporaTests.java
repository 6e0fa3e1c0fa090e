package org.rostrum.exhibits.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpora")
class MerkleCorporaTests {

  private static final Path VECTORS =
      Path.of(System.getProperty("rostrum.root", ".."))
          .resolve("../shared/data/security/merkle-rfc6962/dev/vectors.jsonl");

  @Test
  void all_vectors_are_judged_as_they_say() throws Exception {
    List<String> lines = Files.readAllLines(VECTORS);
    assertThat(lines).hasSize(272);
    for (String line : lines) {
      Members vector = Members.of(Json.parse(line.replace(": ", ":").replace(", ", ",")));
      switch (vector.string("type")) {
        case "root" -> {
          RightEdge edge = new RightEdge();
          vector.strings("leaves").forEach(leaf -> edge.append(leaf(leaf)));
          assertThat(edge.root()).as(line).isEqualTo(vector.hash("root"));
        }
        case "inclusion" ->
            assertThat(
                    Proofs.included(
                        leaf(vector.string("leaf")),
                        vector.count("index"),
                        vector.count("size"),
                        vector.hashes("path"),
                        vector.hash("root")))
                .as(line)
                .isEqualTo(line.contains("\"valid\": true"));
        case "consistency" ->
            assertThat(
                    Proofs.consistent(
                        vector.count("size1"),
                        vector.hash("root1"),
                        vector.count("size2"),
                        vector.hash("root2"),
                        vector.hashes("proof")))
                .as(line)
                .isEqualTo(line.contains("\"valid\": true"));
        default -> throw new AssertionError(line);
      }
    }
  }

  private static Hash leaf(String hex) {
    return Hash.ofLeaf(HexFormat.of().parseHex(hex));
  }
}
