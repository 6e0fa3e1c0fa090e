package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTests {
  private static final Path HOME = Path.of("/home/clerk");

  @Test
  void without_arguments_it_is_a_real_start_on_8080_in_the_usual_folder() {
    assertThat(read())
        .isEqualTo(new StartOptions(false, false, 8080, HOME.resolve(".rostrum/data")));
  }

  @Test
  void the_demo_has_a_folder_of_its_own() {
    assertThat(read("--demo", "--fresh"))
        .isEqualTo(new StartOptions(true, true, 8080, HOME.resolve(".rostrum/demo")));
  }

  @Test
  void values_may_stand_apart_or_behind_an_equals_sign() {
    StartOptions wanted = new StartOptions(true, false, 9000, Path.of("x"));
    assertThat(read("--demo", "--port", "9000", "--data", "x")).isEqualTo(wanted);
    assertThat(read("--demo", "--port=9000", "--data=x")).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--fresh", "--port", "--port=", "--port=x", "--port=70000", "--data=", "--help"})
  void what_cannot_be_understood_is_refused_with_the_usage(String argument) {
    assertThatThrownBy(() -> read(argument))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Usage: ");
  }

  private static StartOptions read(String... arguments) {
    return StartOptions.read(List.of(arguments), HOME);
  }
}
