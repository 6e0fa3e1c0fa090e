package org.rostrum.govuk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fixtures that GOV.UK Frontend ships beside its components. */
final class OfficialFixtures {

  private static final Path FRONTEND =
      Path.of(System.getProperty("rostrum.root", ".."), "app", "frontend");
  static final Path COMPONENTS =
      FRONTEND.resolve("node_modules/govuk-frontend/dist/govuk/components");

  /** One example: options in, markup out. */
  record Fixture(String template, String name, JsonNode options, String html) {
    @Override
    public String toString() {
      return template + ": " + name;
    }
  }

  private OfficialFixtures() {}

  static List<String> shippedTemplates() {
    Path templates =
        Path.of(System.getProperty("rostrum.root", ".."), "app", "src", "main", "jte", "govuk");
    try (Stream<Path> files = Files.list(templates)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jte"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError("No templates at " + templates.toAbsolutePath(), e);
    }
  }

  static Path fileOf(String template) {
    String kebab = template.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return COMPONENTS.resolve(kebab).resolve("fixtures.json");
  }

  static List<Fixture> of(String template) {
    JsonNode file = JsonMapper.shared().readTree(fileOf(template).toFile());
    return StreamSupport.stream(file.get("fixtures").spliterator(), false)
        .map(each ->
            new Fixture(
                template,
                each.get("name").asString(),
                each.get("options"),
                each.get("html").asString()))
        .toList();
  }
}
