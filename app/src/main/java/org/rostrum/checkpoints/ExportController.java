package org.rostrum.checkpoints;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.rostrum.audit.LogTree;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole log up to its last checkpoint, for those who check it without us. */
@Controller
class ExportController {

  private final LogTree tree;
  private final Checkpoints checkpoints;
  private final Stamps stamps;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  ExportController(
      LogTree tree,
      Checkpoints checkpoints,
      Stamps stamps,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.tree = tree;
    this.checkpoints = checkpoints;
    this.stamps = stamps;
    this.events = events;
    this.transaction = transaction;
  }

  /** That it was taken out is recorded first; line by line, so that a long log needs no memory. */
  @GetMapping("/audit/export")
  @Guarded(resource = AuditController.LOG, action = Action.EXPORT)
  void export(SignedIn who, HttpServletResponse response) throws IOException {
    var signed = checkpoints.latest().orElseThrow(NotFound::new);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(LogActed.by(who, "EXPORTED", "all." + signed.size())));
    response.setContentType(Download.LINES.toString());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        Download.disposition("access-log-" + signed.size() + ".jsonl"));
    try (var out = new BufferedOutputStream(response.getOutputStream())) {
      out.write(ExportForm.head(signed, signed.size(), true, stamps.tokens(signed.size())));
      tree.each(signed.size(), (_, leaf) -> write(out, ExportForm.entry(leaf)));
    }
  }

  private static void write(OutputStream out, byte[] line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
