package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Example;
import org.rostrum.screening.text.Pack;
import org.rostrum.screening.text.Words;

/** The rulebook that the build packs is the one its files make. */
class RulebookFileTests {

  private static final RulebookFile READ = RulebookFile.read();

  private static final List<Example> EXAMPLES =
      READ.rules().stream().flatMap(rule -> Example.of(rule.rule().id()).stream()).toList();

  @Test
  void the_packed_rulebook_says_what_the_read_one_says() {
    RulebookData read = RulebookData.of(READ);
    RulebookData packed = RulebookData.of(unpacked());
    assertThat(packed.name()).isEqualTo(read.name());
    assertThat(packed.rules()).isEqualTo(read.rules());
    assertThat(EXAMPLES).hasSizeGreaterThan(1_000);
    for (Example example : EXAMPLES) {
      assertThat(said(packed, example)).as(example.text()).isEqualTo(said(read, example));
    }
  }

  @Test
  void the_same_files_are_packed_to_the_same_bytes_as_the_build_packed() throws Exception {
    byte[] packed = RulebookFile.packed();
    assertThat(RulebookFile.packed()).isEqualTo(packed);
    try (var shipped =
        RulebookFile.class.getResourceAsStream("/org/rostrum/screening/" + RulebookFile.PACKED)) {
      assertThat(shipped).as("packed by the build: mvn process-classes").isNotNull();
      assertThat(shipped.readAllBytes()).isEqualTo(packed);
    }
  }

  @Test
  void threads_that_read_phrases_at_the_same_time_say_the_same() throws Exception {
    List<Example> some = EXAMPLES.subList(0, 200);
    RulebookData read = RulebookData.of(READ);
    List<RulebookData.Result> expected = some.stream().map(each -> said(read, each)).toList();
    RulebookData packed = RulebookData.of(unpacked());
    int threads = 8;
    CountDownLatch start = new CountDownLatch(threads);
    Callable<List<RulebookData.Result>> all =
        () -> {
          start.countDown();
          start.await();
          return some.stream().map(each -> said(packed, each)).toList();
        };
    try (var running = Executors.newFixedThreadPool(threads)) {
      for (var said : running.invokeAll(java.util.Collections.nCopies(threads, all))) {
        assertThat(said.get()).isEqualTo(expected);
      }
    }
  }

  private static RulebookFile unpacked() {
    return RulebookFile.of(new Pack(RulebookFile.packed()));
  }

  private static RulebookData.Result said(RulebookData rulebook, Example example) {
    return rulebook.examine(new Words(example.text()), example.circumstances(), Directory.EMPTY);
  }
}
