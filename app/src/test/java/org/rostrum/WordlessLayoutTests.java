package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordlessLayoutTests {
  private static final String DRAFT = "The clerk's sister lives at 4 Mill Lane";

  @BeforeAll
  static void people_may_type() {
    WordlessLayout.peopleMayType();
  }

  @Test
  void what_a_library_or_a_fault_says_is_left_out_and_where_it_happened_is_kept() {
    var fault =
        new IllegalStateException("Bad: " + DRAFT, new IllegalArgumentException("\"" + DRAFT));
    fault.addSuppressed(new IllegalStateException(DRAFT));
    String line = line("org.springframework.web.Resolver", "Resolved [" + DRAFT + "]", fault);
    assertThat(line)
        .doesNotContain(DRAFT)
        .contains("WARN org.springframework.web.Resolver: (words left out)")
        .contains("  java.lang.IllegalStateException\n    at org.rostrum.WordlessLayoutTests")
        .contains("  caused by java.lang.IllegalArgumentException\n");
  }

  @Test
  void our_own_messages_are_kept_and_the_faults_beside_them_still_say_nothing() {
    String line = line("org.rostrum.Start", "Sequence 7 closed", new Error(DRAFT));
    assertThat(line).contains("org.rostrum.Start: Sequence 7 closed\n").doesNotContain(DRAFT);
  }

  @Test
  void a_fault_that_causes_itself_in_a_ring_ends() {
    var first = new IllegalStateException(DRAFT);
    first.initCause(new IllegalStateException(DRAFT, first));
    assertThat(line("any", DRAFT, first)).doesNotContain(DRAFT);
  }

  private static String line(String logger, String message, Throwable fault) {
    var context = new LoggerContext();
    var event = new LoggingEvent("x", context.getLogger(logger), Level.WARN, message, fault, null);
    return new WordlessLayout().doLayout(event);
  }
}
