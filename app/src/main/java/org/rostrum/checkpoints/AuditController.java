package org.rostrum.checkpoints;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.AccessLog;
import org.rostrum.audit.LogTree;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Decision;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Limit;
import org.rostrum.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log itself: how it stands, what was signed of it, and to those who may, its entries. */
@Controller
class AuditController {

  static final String LOG = "audit.log";
  private static final int CHECKPOINTS = 10;

  private final LogTree tree;
  private final Checkpoints checkpoints;
  private final Checks checks;
  private final Entries entries;
  private final AccessLog accessLog;
  private final ApplicationEventPublisher events;

  AuditController(
      LogTree tree,
      Checkpoints checkpoints,
      Checks checks,
      Entries entries,
      AccessLog accessLog,
      ApplicationEventPublisher events) {
    this.tree = tree;
    this.checkpoints = checkpoints;
    this.checks = checks;
    this.entries = entries;
    this.accessLog = accessLog;
    this.events = events;
  }

  /**
   * @param signed the latest checkpoints, the latest first
   * @param works whether the reader may have the log signed and checked
   * @param some null where the reader may not read entries
   * @param exports whether the reader may take entries out, with their proofs
   */
  record AuditPage(
      Page page,
      long size,
      List<Signed> signed,
      Checks.@Nullable Made check,
      boolean works,
      Entries.@Nullable Some some,
      boolean exports) {

    @Nullable Signed latest() {
      return signed.isEmpty() ? null : signed.getFirst();
    }

    String checked() {
      return check == null
          ? Text.of("checkpoints.check.never")
          : Text.of(
              check.holds() ? "checkpoints.check.holds" : "checkpoints.check.fault",
              "moment",
              When.full(check.at()),
              "size",
              check.size(),
              "against",
              check.against());
    }

    boolean isProved(long number) {
      return !signed.isEmpty() && number < signed.getFirst().size();
    }
  }

  @GetMapping("/audit")
  @Guarded(
      resource = LOG,
      action = {Action.READ, Action.VERIFY})
  ModelAndView show(@RequestParam(defaultValue = "") String before, SignedIn who) {
    long size = tree.size();
    Entries.Some some = null;
    if (reads(who)) {
      accessLog.viewed(who.actor(), who.hat().name(), LOG, "entries");
      some = entries.before(number(before, size));
    }
    var page = Page.titled(Text.of("checkpoints.title")).current("audit").wide();
    return new ModelAndView(
        "checkpoints/audit",
        "it",
        new AuditPage(
            page,
            size,
            checkpoints.before(Long.MAX_VALUE, CHECKPOINTS),
            checks.last().orElse(null),
            may(who, Action.VERIFY) || may(who, Action.EXPORT),
            some,
            may(who, Action.EXPORT)));
  }

  /** Signs the log now, beside the times at which it is signed anyway. */
  @PostMapping("/audit/checkpoints")
  @Guarded(
      resource = LOG,
      action = {Action.VERIFY, Action.EXPORT})
  @Transactional
  public ModelAndView sign(SignedIn who) {
    switch (checkpoints.sign()) {
      case Signing.Made(Signed made) -> acted(who, "SIGNED", Long.toString(made.size()));
      case Signing.Contradicted _ -> checks.make(who.hat().name());
      case Signing.Unchanged _, Signing.NotYet _ -> {
        return new ModelAndView("redirect:/audit");
      }
    }
    return new ModelAndView("redirect:/audit");
  }

  /** Holds the whole record against everything that was signed. */
  @PostMapping("/audit/checks")
  @Guarded(
      resource = LOG,
      action = {Action.VERIFY, Action.EXPORT})
  @Transactional
  public ModelAndView check(SignedIn who) {
    var made = checks.make(who.hat().name());
    acted(who, "CHECKED", Long.toString(made.size()));
    return new ModelAndView("redirect:/audit");
  }

  private void acted(SignedIn who, String action, String what) {
    events.publishEvent(LogActed.by(who, action, what));
  }

  /** Who reads alerts only sees that the log holds, not who did what. */
  private static boolean reads(SignedIn who) {
    return who.may(Action.READ, LOG, Set.of()) instanceof Decision.Allowed allowed
        && !allowed.limits().contains(Limit.ALERTS_ONLY);
  }

  private static boolean may(SignedIn who, Action action) {
    return who.may(action, LOG, Set.of()).isAllowed();
  }

  private static long number(String text, long otherwise) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
  }
}
