package org.rostrum.rulebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Example;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges;
import org.rostrum.screening.RulebookComparison;
import org.rostrum.screening.RulebookComparison.Asked;
import org.rostrum.screening.RulebookComparison.Difference;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every example that the rules are shipped with, and what two rulebooks say otherwise of them. */
@Component
class ShippedExamples {

  /** So long a page waits for all examples to be compared; then it says that they are. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Supplier<List<Asked>> all = SingletonSupplier.of(ShippedExamples::read);
  private @Nullable Comparing last;

  /** What is compared, or was last. */
  private record Comparing(
      String published, String draft, CompletableFuture<List<Difference>> answer) {}

  private static List<Asked> read() {
    return Rulebook.shipped().rules().stream()
        .flatMap(rule -> Example.of(rule.id()).stream())
        .map(example -> new Asked(example.id(), example.text(), example.circumstances()))
        .toList();
  }

  List<Asked> all() {
    return all.get();
  }

  /**
   * The differences between the rulebook of this name and a draft, or nothing while they are still
   * being compared. The last answer is kept for whoever reloads the page.
   */
  Optional<List<Difference>> compared(
      RulebookComparison comparison, String published, RulebookChanges draft) {
    try {
      return Optional.of(
          begun(comparison, published, draft.toJson())
              .answer()
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException notYet) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The examples could not be compared", e);
    }
  }

  private synchronized Comparing begun(
      RulebookComparison comparison, String published, String draft) {
    Comparing known = last;
    if (known != null && known.published().equals(published) && known.draft().equals(draft)) {
      return known;
    }
    Comparing begun =
        new Comparing(
            published,
            draft,
            CompletableFuture.supplyAsync(
                () -> comparison.over(all()), Thread::startVirtualThread));
    last = begun;
    return begun;
  }
}
