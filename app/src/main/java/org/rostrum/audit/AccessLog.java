package org.rostrum.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of who looked. Call it before the page is drawn: it keeps the record in a transaction
 * of its own, and when that fails it throws, so that nobody sees a page whose opening went
 * unrecorded.
 */
@Component
public class AccessLog {

  private final AuditTrail trail;
  private final TransactionTemplate alone;

  AccessLog(AuditTrail trail, PlatformTransactionManager transactions) {
    this.trail = trail;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * One time somebody saw a record.
   *
   * @param number the record's own number, which never changes
   * @param request the one request in which it was seen, shared by all that one page showed; null
   *     for what no request asked for
   */
  public record Viewing(
      long number,
      Instant at,
      ActorId actor,
      String hat,
      String resource,
      String resourceId,
      @Nullable UUID request) {}

  /** Who saw any of these records, the latest first. */
  public List<Viewing> viewings(Collection<String> resourceIds) {
    return resourceIds.isEmpty() ? List.of() : trail.views(resourceIds);
  }

  /** One view by its number. */
  public Optional<Viewing> viewing(long number) {
    return trail.view(number);
  }

  /** Somebody is about to see this record. */
  public void viewed(ActorId actor, String hat, String resource, String resourceId) {
    var entry = new Entry(actor, hat, "VIEWED", resource, resourceId, null);
    alone.executeWithoutResult(_ -> trail.write(entry));
  }

  /** Somebody opened a record. */
  public record Look(Instant at, ActorId actor, String hat) {}

  /** Every opening of one record that was written here, the newest first. */
  public List<Look> looks(String resource, String resourceId) {
    return trail.looks(resource, resourceId);
  }

  /** How many entries have waited longer than this for their number. */
  public long unnumbered(Duration age) {
    return trail.unnumbered(age);
  }
}
