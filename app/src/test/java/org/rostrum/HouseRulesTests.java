package org.rostrum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;

class HouseRulesTests {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.rostrum");

  /** Draws a tag whose attributes have escaped themselves; JTE has no other way. */
  private static final Path ELEMENT = Path.of("src/main/jte/govuk/element.jte");

  private static final ArchRule NO_ORM =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..", "org.hibernate..", "org.springframework.data..");

  private static final ArchRule CONTROLLERS_STAY_IN_THEIR_ROOM =
      classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

  /** Certificates and time stamps have no other dates; they stay inside the library. */
  private static final ArchRule NO_OLD_DATES =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.rostrum.exhibits.time")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class);

  private static final ArchRule ONE_CLOCK =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Platform.class)
          .should()
          .callMethodWhere(readsTheMachinesTime());

  @Test
  void no_class_maps_objects_to_tables() {
    NO_ORM.check(HOUSE);
  }

  @Test
  void controllers_are_package_private() {
    CONTROLLERS_STAY_IN_THEIR_ROOM.check(HOUSE);
    assertThat(finds(CONTROLLERS_STAY_IN_THEIR_ROOM, PublicController.class)).isTrue();
  }

  @Test
  void nobody_uses_the_old_dates() {
    NO_OLD_DATES.check(HOUSE);
    assertThat(finds(NO_OLD_DATES, OldDate.class)).isTrue();
  }

  @Test
  void only_the_one_clock_reads_the_machines_time() {
    ONE_CLOCK.check(HOUSE);
    assertThat(finds(ONE_CLOCK, OwnWatch.class)).isTrue();
    assertThat(finds(ONE_CLOCK, OwnClock.class)).isTrue();
    assertThat(finds(ONE_CLOCK, OwnCalendar.class)).isTrue();
    assertThat(finds(ONE_CLOCK, AsksTheClock.class)).isFalse();
  }

  @Test
  void no_test_of_the_application_depends_on_the_hour_it_runs_at() {
    List<JavaClass> starters =
        new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.rostrum")
                .stream()
                .filter(type -> type.isMetaAnnotatedWith(SpringBootTest.class))
                .filter(type -> !type.isAnnotation())
                .toList();
    assertThat(starters).hasSizeGreaterThan(3);
    assertThat(starters)
        .allSatisfy(type -> assertThat(startsOnTheTestClock(type)).as(type.getName()).isTrue());
  }

  private static boolean startsOnTheTestClock(JavaClass type) {
    return type.isAnnotatedWith(RostrumTest.class)
        || type.isAnnotatedWith(Import.class)
            && List.of(type.getAnnotationOfType(Import.class).value())
                .contains(RostrumTest.SettableClock.class);
  }

  @Test
  void no_template_writes_what_it_has_not_escaped() throws IOException {
    List<Path> templates = new ArrayList<>();
    try (var walk = Files.walk(Path.of("src/main/jte"))) {
      walk.filter(file -> file.toString().endsWith(".jte")).forEach(templates::add);
    }
    assertThat(templates).hasSizeGreaterThan(1).contains(ELEMENT);
    for (Path template : templates) {
      String source = Files.readString(template);
      if (template.equals(ELEMENT)) {
        source = source.replace("$unsafe{\"<\" + name + attributes.html() + \">\"}", "");
        source = source.replace("$unsafe{\"</\" + name + \">\"}", "");
      }
      assertThat(source).as(template.toString()).doesNotContain("$unsafe");
    }
  }

  private static DescribedPredicate<JavaCall<?>> readsTheMachinesTime() {
    DescribedPredicate<JavaCall<?>> now =
        DescribedPredicate.describe(
            "now() without a clock",
            call ->
                call.getTarget().getOwner().getPackageName().equals("java.time")
                    && call.getTarget().getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    DescribedPredicate<JavaCall<?>> clock =
        DescribedPredicate.describe(
            "Clock.system*",
            call ->
                call.getTarget().getOwner().isEquivalentTo(Clock.class)
                    && call.getTarget().getName().matches("system.*|tick[A-Z].*"));
    DescribedPredicate<JavaCall<?>> millis =
        DescribedPredicate.describe(
            "System.currentTimeMillis",
            call ->
                call.getTarget().getOwner().isEquivalentTo(System.class)
                    && call.getTarget().getName().equals("currentTimeMillis"));
    return now.or(clock).or(millis);
  }

  private static boolean finds(ArchRule rule, Class<?> planted) {
    return rule.allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importClasses(planted))
        .hasViolation();
  }

  /** Planted: shows that the rule sees it. */
  @Controller
  @TestComponent
  public static class PublicController {}

  /** Planted. */
  static class OldDate {
    Date when = new Date(0);
  }

  /** Planted. */
  static class OwnWatch {
    long now() {
      return System.currentTimeMillis();
    }
  }

  /** Planted. */
  static class OwnClock {
    Clock clock = Clock.systemUTC();
  }

  /** Planted. */
  static class OwnCalendar {
    LocalDate today() {
      return LocalDate.now();
    }
  }

  /** As it should be. */
  static class AsksTheClock {
    Instant now(Clock clock) {
      return Instant.now(clock);
    }
  }
}
