package org.rostrum.checkpoints;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.LogTree;
import org.rostrum.exhibits.log.VerifierKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One checkpoint, and what is handed out so that others can check the log without us. */
@Controller
class CheckpointController {

  private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final LogTree tree;
  private final Checkpoints checkpoints;
  private final Stamps stamps;
  private final Authorities authorities;
  private final ApplicationEventPublisher events;

  CheckpointController(
      LogTree tree,
      Checkpoints checkpoints,
      Stamps stamps,
      Authorities authorities,
      ApplicationEventPublisher events) {
    this.tree = tree;
    this.checkpoints = checkpoints;
    this.stamps = stamps;
    this.authorities = authorities;
    this.events = events;
  }

  /**
   * @param earlier the one before; null if this is the first
   */
  record CheckpointPage(
      Page page, Signed signed, @Nullable Signed earlier, List<Stamps.Stamp> stamps) {}

  @GetMapping("/audit/checkpoints/{size}")
  @Guarded(
      resource = AuditController.LOG,
      action = {Action.READ, Action.VERIFY})
  ModelAndView show(@PathVariable String size) {
    var signed = signed(size);
    var page =
        Page.titled(Text.of("checkpoints.one.title", "size", signed.size()))
            .current("audit")
            .back("/audit");
    return new ModelAndView(
        "checkpoints/checkpoint",
        "it",
        new CheckpointPage(
            page,
            signed,
            checkpoints.before(signed.size(), 1).stream().findFirst().orElse(null),
            stamps.over(signed.size())));
  }

  /** The signed note, as it was given out the first time. */
  @GetMapping("/audit/checkpoints/{size}/note")
  @Guarded(
      resource = AuditController.LOG,
      action = {Action.READ, Action.VERIFY})
  ResponseEntity<byte[]> note(@PathVariable String size) {
    var signed = signed(size);
    return Download.of("checkpoint-" + signed.size() + ".txt", Download.TEXT, signed.bytes());
  }

  /** A time stamp over the note, as its authority gave it. */
  @GetMapping("/audit/checkpoints/{size}/stamps/{authority}")
  @Guarded(
      resource = AuditController.LOG,
      action = {Action.READ, Action.VERIFY})
  ResponseEntity<byte[]> stamp(@PathVariable String size, @PathVariable String authority) {
    var signed = signed(size);
    var token = stamps.token(signed.size(), authority).orElseThrow(NotFound::new);
    return Download.of(
        "checkpoint-%d-%s.tst".formatted(signed.size(), authority), Download.STAMP, token);
  }

  /** That an earlier checkpoint is the beginning of this one. */
  @GetMapping("/audit/checkpoints/{size}/since/{earlier}")
  @Guarded(
      resource = AuditController.LOG,
      action = {Action.READ, Action.VERIFY})
  ResponseEntity<byte[]> consistency(@PathVariable String size, @PathVariable String earlier) {
    var later = signed(size);
    var before = signed(earlier);
    if (before.size() > later.size()) {
      throw new NotFound();
    }
    return Download.of(
        "from-%d-to-%d.json".formatted(before.size(), later.size()),
        Download.LINES,
        ExportForm.consistency(before, later, tree.consistency(before.size(), later.size())));
  }

  /** One entry and its way to the root of the first checkpoint that holds it. */
  @GetMapping("/audit/entries/{number}/proof")
  @Guarded(resource = AuditController.LOG, action = Action.EXPORT)
  @Transactional
  public ResponseEntity<byte[]> proof(@PathVariable String number, SignedIn who) {
    long entry = whole(number);
    var in = checkpoints.holding(entry).orElseThrow(NotFound::new);
    var leaf = tree.leaf(entry).orElseThrow(NotFound::new);
    events.publishEvent(LogActed.by(who, "EXPORTED", Long.toString(entry)));
    var out = new ByteArrayOutputStream();
    out.writeBytes(ExportForm.head(in, 1, false, stamps.tokens(in.size())));
    out.writeBytes(ExportForm.proof(leaf, entry, tree.inclusion(entry, in.size())));
    return Download.of("entry-" + entry + ".jsonl", Download.LINES, out.toByteArray());
  }

  /** Whom to believe, for whoever checks: to be fetched by another way than what is checked. */
  @GetMapping("/audit/trust")
  @Guarded(
      resource = AuditController.LOG,
      action = {Action.READ, Action.VERIFY})
  ResponseEntity<byte[]> trust() throws CertificateEncodingException {
    var lines = new StringBuilder();
    for (VerifierKey key : checkpoints.keys()) {
      lines.append("key ").append(key).append('\n');
    }
    for (Authority authority : authorities.all()) {
      lines.append("# ").append(authority.name()).append('\n');
      for (X509Certificate certificate : authority.anchors()) {
        lines
            .append("-----BEGIN CERTIFICATE-----\n")
            .append(PEM.encodeToString(certificate.getEncoded()))
            .append("\n-----END CERTIFICATE-----\n");
      }
    }
    return Download.of(
        "trust.txt", Download.TEXT, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Signed signed(String size) {
    return checkpoints.of(whole(size)).orElseThrow(NotFound::new);
  }

  private static long whole(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    return Long.parseLong(text);
  }
}
