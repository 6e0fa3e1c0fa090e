package org.rostrum.captures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.TestClock;
import org.rostrum.worker.CaptureAnswer.Outcome;

class FencedRecorderTests {

  @TempDir Path folder;
  @TempDir Path data;

  @Test
  void a_process_of_its_own_reads_the_order_judges_the_link_again_and_answers() throws IOException {
    var settings = new CaptureSettings("posts.example", "", "");
    var recorder = new FencedRecorder(settings, data, new TestClock());
    assertThat(recorder.record("https://elsewhere.example/post", folder).outcome())
        .isEqualTo(Outcome.UNREACHABLE);
  }

  @Test
  void without_a_browser_nothing_is_started() throws IOException {
    var settings = new CaptureSettings("posts.example", "", "/no/such/browser");
    var recorder = new FencedRecorder(settings, data, new TestClock());
    assertThat(recorder.record("https://posts.example/post", folder).outcome())
        .isEqualTo(Outcome.FAILED);
    assertThat(folder).isEmptyDirectory();
  }
}
