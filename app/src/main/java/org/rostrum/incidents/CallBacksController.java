package org.rostrum.incidents;

import static org.rostrum.identity.Action.READ;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostrum.audit.AccessLog;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.RelationSource;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.Member;
import org.rostrum.members.Members;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Members who asked to be called, for Members' Services: a name and a number that the member gave
 * for this, and nothing of what happened.
 */
@Controller
@Guarded(resource = CallBacksController.PRIVATE, action = READ)
class CallBacksController {

  static final String PRIVATE = "member.private";

  private final CallBacks callBacks;
  private final Sheets sheets;
  private final Owners owners;
  private final Members members;
  private final AccessLog accessLog;
  private final LogBook log;

  CallBacksController(
      CallBacks callBacks,
      Sheets sheets,
      Owners owners,
      Members members,
      AccessLog accessLog,
      LogBook log) {
    this.callBacks = callBacks;
    this.sheets = sheets;
    this.owners = owners;
    this.members = members;
    this.accessLog = accessLog;
    this.log = log;
  }

  /** Asking for support is asking Members' Services, and nobody else. */
  @Component
  static class Asked implements RelationSource {
    @Override
    public boolean knows(String resource) {
      return resource.equals(PRIVATE);
    }

    @Override
    public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
      boolean list = !path.containsKey("id");
      return list && who.hat() == Hat.MEMBERS_SERVICES ? Set.of(Relation.GRANTED) : Set.of();
    }
  }

  /** One member who waits. */
  record Line(String id, String name, String phone, String support, String asked) {}

  /** The same-day list. */
  record CallBacksPage(Page page, List<Line> lines) {
    CallBacksPage {
      lines = List.copyOf(lines);
    }
  }

  @GetMapping("/call-backs")
  ModelAndView list(SignedIn who) {
    var lines = callBacks.waiting().stream().map(this::line).toList();
    lines.forEach(line -> accessLog.viewed(who.actor(), who.hat().name(), PRIVATE, line.id()));
    return new ModelAndView(
        "incidents/callBacks",
        "it",
        new CallBacksPage(
            Page.titled(Text.of("incidents.calls.title")).current("callBacks"), lines));
  }

  @PostMapping("/call-backs/{call}/done")
  String done(@PathVariable UUID call, SignedIn who) {
    log.called(call, who);
    return "redirect:/call-backs";
  }

  private Line line(CallBacks.Waiting waiting) {
    var entry = sheets.find(waiting.sheet()).orElseThrow(NotFound::new);
    var phone =
        sheets
            .latest(waiting.sheet())
            .map(version -> version.answers().value("phone"))
            .filter(typed -> !typed.isBlank())
            .or(() -> members.of(entry.owner()).map(Member::phone))
            .orElse("");
    return new Line(
        waiting.id().toString(),
        owners.name(entry.owner()),
        phone,
        Choices.labels("support", waiting.support()),
        London.moment(waiting.askedAt()));
  }
}
