package org.rostrum.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.rostrum.govuk.FormKey;
import org.springframework.stereotype.Component;

/**
 * What forms were answered a moment ago: a second press of the same form gets the first press's
 * answer, and the act is done once. In memory, because an answer may be a secret that is shown once
 * and kept nowhere.
 */
@Component
class FirstAnswers {

  private static final Duration KEPT = Duration.ofMinutes(2);

  private final Clock clock;
  private final ConcurrentHashMap<Form, Kept> kept = new ConcurrentHashMap<>();

  FirstAnswers(Clock clock) {
    this.clock = clock;
  }

  private record Form(AccountId sender, String key) {}

  private record Kept(Object answer, Instant at) {}

  /** Acts, or gives the answer of the press before. A form without a key is always acted on. */
  @SuppressWarnings("unchecked")
  <T> T to(SignedIn sender, String formKey, Supplier<T> act) {
    var oldest = clock.instant().minus(KEPT);
    kept.values().removeIf(one -> one.at().isBefore(oldest));
    return FormKey.looksRight(formKey)
        ? (T)
            kept.computeIfAbsent(
                    new Form(sender.account(), formKey), _ -> new Kept(act.get(), clock.instant()))
                .answer()
        : act.get();
  }
}
