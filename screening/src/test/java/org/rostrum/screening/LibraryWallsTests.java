package org.rostrum.screening;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the library may never lean on, so that it stays a library: pure, quick and alone. */
@AnalyzeClasses(
    packages = "org.rostrum.screening",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryWallsTests {

  /** Those that read the library's own resources, and the one by which the build packs them. */
  private static final Set<String> READERS =
      Set.of(
          "org.rostrum.screening.Example",
          "org.rostrum.screening.abuse.Lexicon",
          "org.rostrum.screening.exempt.Boilerplate",
          "org.rostrum.screening.extract.Cues",
          "org.rostrum.screening.rules.PackRulebook",
          "org.rostrum.screening.rules.RuleFile",
          "org.rostrum.screening.text.WeightsFile");

  private static final Set<String> REGEX_INSIDE =
      Set.of("matches", "replaceAll", "replaceFirst", "split", "splitWithDelimiters");

  @ArchTest
  static final ArchRule it_knows_no_framework_database_network_or_desktop =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "org.springframework..",
                      "jakarta..",
                      "javax.(naming|net|print|script|sql|swing)..",
                      "java.sql..",
                      "java.net..",
                      "java.nio.channels..",
                      "java.awt..",
                      "java.rmi..",
                      "java.lang.management..",
                      "org.slf4j..")
                  .and(describe("do more than spell a name", type -> !spelling(type))));

  @ArchTest
  static final ArchRule it_reads_and_writes_nothing_but_its_own_resources =
      noClasses()
          .that(describe("are not the readers of its resources", type -> !reader(type)))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.io..", "java.nio.file..")
                  .and(describe("are not mere words", type -> !harmless(type))));

  @ArchTest
  static final ArchRule it_starts_no_threads_and_asks_no_clock =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.util.concurrent..")
                  .or(
                      describe(
                          "are threads, processes or clocks",
                          type ->
                              Set.of(
                                      "java.lang.Thread",
                                      "java.lang.ProcessBuilder",
                                      "java.time.Clock",
                                      "java.util.Random")
                                  .contains(type.getName()))));

  /**
   * A regular expression can take exponential time on words written against it, so none meets a
   * text. These few meet only short names or fixed words.
   */
  private static final Set<String> REGEX_KNOWN =
      Set.of(
          "org.rostrum.screening.text.Language",
          "org.rostrum.screening.extract.LinkTrust",
          "org.rostrum.screening.extract.AllowList",
          "org.rostrum.screening.extract.Names",
          "org.rostrum.screening.rules.Mutations",
          "org.rostrum.screening.rules.SuspiciousLinks",
          "org.rostrum.screening.rules.Quotes",
          "org.rostrum.screening.rules.CouncilEmblem");

  @ArchTest
  static final ArchRule no_regular_expression_meets_a_text =
      noClasses()
          .that()
          .resideInAnyPackage("..rules", "..text", "..extract", "..people")
          .and(describe("are not known to", type -> !REGEX_KNOWN.contains(outermost(type))))
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.util.regex"))
          .orShould()
          .callMethodWhere(regexInside());

  @Test
  void nobody_outside_sees_its_inside() throws IOException {
    Path compiled = Path.of("target/classes/module-info.class");
    ModuleDescriptor module;
    try (var in = Files.newInputStream(compiled)) {
      module = ModuleDescriptor.read(in);
    }
    assertThat(module.exports())
        .filteredOn(export -> !export.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactly("org.rostrum.screening");
    assertThat(module.exports())
        .filteredOn(ModuleDescriptor.Exports::isQualified)
        .extracting(ModuleDescriptor.Exports::source, ModuleDescriptor.Exports::targets)
        .containsExactly(
            tuple("org.rostrum.screening.emoji", Set.of("org.rostrum.screening.onnx")));
    assertThat(module.opens()).isEmpty();
    assertThat(module.requires())
        .extracting(ModuleDescriptor.Requires::name)
        .containsOnly("java.base", "tools.jackson.core", "org.jspecify");
  }

  private static boolean reader(JavaClass type) {
    return READERS.contains(outermost(type));
  }

  /** A type of java.net that spells the names of hosts and asks no network. */
  private static boolean spelling(JavaClass type) {
    return type.getName().equals("java.net.IDN");
  }

  /** Types of java.io that carry no data in or out. */
  private static boolean harmless(JavaClass type) {
    return Set.of("java.io.Serializable", "java.io.ObjectStreamException").contains(type.getName());
  }

  private static String outermost(JavaClass type) {
    int inner = type.getName().indexOf('$');
    return inner < 0 ? type.getName() : type.getName().substring(0, inner);
  }

  private static DescribedPredicate<JavaMethodCall> regexInside() {
    return describe(
        "a method of String compiles a " + Pattern.class.getSimpleName(),
        call ->
            call.getTargetOwner().isEquivalentTo(String.class)
                && REGEX_INSIDE.contains(call.getName()));
  }
}
