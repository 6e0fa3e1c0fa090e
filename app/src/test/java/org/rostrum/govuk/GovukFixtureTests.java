package org.rostrum.govuk;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.govuk.OfficialFixtures.Fixture;

/** Each component draws what GOV.UK Frontend draws, for every fixture that it ships. */
class GovukFixtureTests {

  /** Parts of a page or of a component that GOV.UK Frontend has not, or not under that name. */
  private static final Set<String> OURS =
      Set.of(
          "actionLink",
          "element",
          "error",
          "field",
          "form",
          "group",
          "helpNumbers",
          "level",
          "levelPanel",
          "navigation",
          "page",
          "paginationArrow",
          "plain",
          "strip");

  /** The page's header and footer are a council's own: GOV.UK's carry the crown. */
  private static final Set<String> OUR_OWN_FURNITURE = Set.of("header", "footer");

  /** Fixtures left out, each with its reason. */
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          entry("checkboxes: item checked overrides values", "false and unset are one in Java"),
          entry("radios: item checked overrides value", "false and unset are one in Java"),
          entry("select: item selected overrides value", "false and unset are one in Java"),
          entry("select: with falsy values", "a value is text here; false cannot be one"),
          entry("dateInput: day and month", "a date here always has three boxes, or its own items"),
          entry(
              "dateInput: month and year", "a date here always has three boxes, or its own items"),
          entry("dateInput: with field value and items", "items and single boxes are not mixed"),
          entry("dateInput: with field value and item value", "items and boxes are not mixed"),
          entry(
              "dateInput: with field value, item value and values",
              "items and single boxes are not mixed"),
          entry("fileUpload: with value", "no browser lets a page fill in a file"),
          entry(
              "serviceNavigation: with right-aligned language navigation",
              "the place inside the bar is our own flag, endInline"),
          entry(
              "serviceNavigation: with `inline` end slot",
              "the place inside the bar is our own flag, endInline"));

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, GovukFixtureTests.class.getClassLoader(), "org.rostrum");

  static Stream<String> components() {
    return OfficialFixtures.shippedTemplates().stream()
        .filter(template -> !OURS.contains(template) && !OUR_OWN_FURNITURE.contains(template));
  }

  static Stream<Fixture> fixtures() {
    return components()
        .flatMap(template -> OfficialFixtures.of(template).stream())
        .filter(fixture -> !LEFT_OUT.containsKey(fixture.toString()));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void a_component_draws_the_official_markup(Fixture fixture) {
    assertThat(ElementTree.of(drawn(fixture))).isEqualTo(ElementTree.of(fixture.html()));
  }

  @ParameterizedTest
  @MethodSource("components")
  void each_component_that_is_shipped_has_official_fixtures(String template) {
    assertThat(OfficialFixtures.fileOf(template)).as(template).exists();
    assertThat(OfficialFixtures.of(template)).as(template).isNotEmpty();
  }

  @Test
  void at_most_one_fixture_in_ten_is_left_out_and_each_of_those_exists() {
    List<String> all =
        components()
            .flatMap(template -> OfficialFixtures.of(template).stream())
            .map(Fixture::toString)
            .toList();
    assertThat(all).containsAll(LEFT_OUT.keySet());
    assertThat(LEFT_OUT.size()).isLessThanOrEqualTo(all.size() / 10);
  }

  @Test
  void a_wrong_attribute_a_missing_element_and_other_words_are_each_told_apart() {
    String right = "<p class=\"a\" id=\"b\">Words <b>here</b></p>";
    assertThat(ElementTree.of("<p id='b'  class='a'>\n Words\n<b>here</b></p>"))
        .isEqualTo(ElementTree.of(right));
    for (String wrong :
        List.of(
            "<p class=\"a\" id=\"c\">Words <b>here</b></p>",
            "<p class=\"a\" id=\"b\">Words here</p>",
            "<p class=\"a\" id=\"b\">Word <b>here</b></p>")) {
      assertThat(ElementTree.of(wrong)).isNotEqualTo(ElementTree.of(right));
    }
  }

  @Test
  void the_frontend_package_is_there_to_compare_with() {
    assertThatCode(() -> Files.list(OfficialFixtures.COMPONENTS).close())
        .doesNotThrowAnyException();
  }

  private static String drawn(Fixture fixture) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(
        "govuk/" + fixture.template() + ".jte",
        Options.of(fixture.template(), fixture.options()),
        output);
    return output.toString();
  }
}
