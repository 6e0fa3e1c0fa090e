package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;

/** Asking is for those who write in; owning up is for the member. */
class DataProtectionTests {

  private static final String IN = "{\"direction\":\"IN\"}";
  private static final String OUT = "{\"direction\":\"OUT\"}";
  private static final String ACTION = "{\"direction\":\"ACTION\"}";

  @Test
  void a_request_counts_when_it_is_received() {
    assertThat(of("Send me a copy of everything you hold about me.", IN)).hasSize(1);
    assertThat(of("Send me a copy of everything you hold about me.", OUT)).isEmpty();
  }

  @Test
  void a_loss_counts_when_the_member_owns_up() {
    assertThat(of("I left my council laptop on the train.", ACTION)).hasSize(1);
    assertThat(of("I lost my phone, this is my new number.", IN)).isEmpty();
  }

  private static List<Finding> of(String text, String context) {
    List<String> problems = new ArrayList<>();
    Circumstances circumstances = Records.readContext(context, problems);
    assertThat(problems).isEmpty();
    return Screener.standard().screen(text, circumstances, Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals("IC-06"))
        .toList();
  }
}
