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

/** Who asks for money, codes and lists. */
class ImpersonationTests {

  private static final String STRANGER =
      "{\"direction\":\"IN\",\"sender\":{\"verified\":false,\"known\":false}}";
  private static final String TRUSTED =
      "{\"direction\":\"IN\",\"sender\":{\"verified\":true,\"known\":true}}";

  @Test
  void a_stranger_who_asks_for_a_code_speaks_and_a_trusted_sender_does_not() {
    assertThat(of("This is the bank. Send the code we texted you.", STRANGER)).hasSize(1);
    assertThat(of("This is the bank. Send the code we texted you.", TRUSTED)).isEmpty();
  }

  @Test
  void of_a_stranger_less_is_asked_than_of_a_sender_half_known() {
    String asks = "This is payroll. We are after your account details.";
    assertThat(of(asks, "{\"direction\":\"IN\",\"sender\":{\"known\":false,\"verified\":false}}"))
        .hasSize(1);
    assertThat(of(asks, "{\"direction\":\"IN\",\"sender\":{\"known\":true}}")).isEmpty();
  }

  @Test
  void a_report_of_a_false_account_counts_whoever_sends_it() {
    assertThat(of("Someone has made a fake account with your photo.", TRUSTED)).hasSize(1);
  }

  private static List<Finding> of(String text, String context) {
    List<String> problems = new ArrayList<>();
    Circumstances circumstances = Records.readContext(context, problems);
    assertThat(problems).isEmpty();
    return Screener.standard().screen(text, circumstances, Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals("IC-08"))
        .toList();
  }
}
