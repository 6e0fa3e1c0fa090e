package org.rostrum.audit;

import java.time.Instant;
import java.util.List;
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

  /** Somebody is about to see this record. */
  public void viewed(ActorId actor, String hat, String resource, String resourceId) {
    var entry = new Entry(actor, hat, "VIEWED", resource, resourceId);
    alone.executeWithoutResult(_ -> trail.write(entry));
  }

  /** Somebody opened a record. */
  public record Look(Instant at, ActorId actor, String hat) {}

  /** Every opening of one record that was written here, the newest first. */
  public List<Look> looks(String resource, String resourceId) {
    return trail.looks(resource, resourceId);
  }
}
