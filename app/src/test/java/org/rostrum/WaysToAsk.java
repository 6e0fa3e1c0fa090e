package org.rostrum;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.rostrum.chats.ChatFiles;
import org.rostrum.complaints.ComplaintWalk;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.rostrum.incidents.LogWalk;
import org.rostrum.rulebook.Officer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each page of the matrix, asked for in the ways that matter: one's own, somebody else's, one given
 * to the asker, one that is not there; and what is true between the asker and what is asked for.
 */
final class WaysToAsk {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000001";

  private final ApplicationContext context;
  private final JdbcClient sql;
  private final SignIns signIns;
  private final Map<Hat, Visitor> readers = new EnumMap<>(Hat.class);
  private final Map<Hat, SignIns.Known> accounts = new EnumMap<>(Hat.class);
  private final UUID[] members;
  private String keptByAnother;
  private String exhibitOfAnother;
  private String exportOfAnother;
  private String sentByAnother;
  private String ownSent;
  private String draftOfAnother;
  private String ownDraft;
  private String rulebookDraft;
  private String checkpoint;
  private String draft;
  private String onBehalf;
  private String shared;
  private String unshared;

  /** A page that says which row of the matrix it belongs to. */
  record Route(String method, String pattern, boolean api, Guarded guarded) {}

  /** One way to ask for a page, and what is true between the asker and what is asked for. */
  record Try(Route route, String path, Set<Relation> facts) {}

  WaysToAsk(ApplicationContext context) {
    this.context = context;
    sql = context.getBean(JdbcClient.class);
    signIns = new SignIns(context);
    TestCouncil council = TestCouncil.in(context);
    members = council.memberAndOneOfEach();
    for (Hat hat : Hat.values()) {
      accounts.put(hat, signIns.account(members[0], hat));
      readers.put(hat, signIns.signedIn(accounts.get(hat)));
    }
    var walk = ComplaintWalk.by(context, members[0]);
    accounts.put(Hat.MEMBER, walk.known());
    readers.put(Hat.MEMBER, walk.member());
    incidents();
  }

  /** Sheets of the member's, of somebody else's, and one written on the member's behalf. */
  private void incidents() {
    var member = readers.get(Hat.MEMBER);
    context
        .getBean(Delegations.class)
        .setUp(
            accounts.get(Hat.MEMBER).id(),
            accounts.get(Hat.DELEGATE).id(),
            LocalDate.of(2026, 9, 1));
    draft = LogWalk.begun(member);
    onBehalf =
        LogWalk.begun(
            readers.get(Hat.MEMBERS_SERVICES),
            "member",
            accounts.get(Hat.MEMBER).id().toString(),
            "consent",
            "yes");
    shared = LogWalk.logged(member, "Words.", "@somebody", false);
    for (Hat hat : Hat.values()) {
      sql.sql(
              """
              insert into incidents.reader (id, sheet, tick, hat, from_at)
              values (gen_random_uuid(), :sheet, 'MEMBERS_SERVICES_AND_MO', :hat, now())
              """)
          .param("sheet", UUID.fromString(shared))
          .param("hat", hat.name())
          .update();
    }
    unshared = LogWalk.logged(signIns.as(Hat.MEMBER), "Words.", "@somebody", false);
  }

  /** Who wears only this hat. */
  Visitor reader(Hat hat) {
    return readers.get(hat);
  }

  /** Each page of these rows is listed here; a new one fails until somebody looked at it. */
  List<Try> to(Route route, Hat hat) {
    if (route.pattern().startsWith("/cases/")) {
      return cases(route, hat);
    }
    return switch (route.guarded().resource()) {
      case "post.draft" -> drafts(route, hat);
      case "member.profile" -> profiles(route, hat);
      case "account.role" -> accounts(route);
      case "incident.draft" -> sheets(route, hat);
      case "incident.submitted" -> records(route, hat);
      case "member.private" -> callBacks(route, hat);
      case "evidence.original", "evidence.derivative" -> exhibits(route, hat);
      case "complaint.draft" -> complaintDrafts(route, hat);
      case "complaint.body" -> complaintsSent(route, hat);
      case "rulebook.draft" -> rulebooks(route, hat);
      case "chat.export" -> exports(route, hat);
      case "audit.log" -> List.of(new Try(route, logPath(route), Set.of()));
      default -> throw new AssertionError("no way to try " + route);
    };
  }

  /** The log is nobody's own; whoever may see it sees the checkpoint that is there. */
  private String logPath(Route route) {
    if (checkpoint == null) {
      readers.get(Hat.SYSADMIN).post("/audit/checkpoints");
      checkpoint =
          sql.sql("select max(size)::text from checkpoints.checkpoint")
              .query(String.class)
              .single();
      sql.sql(
              """
              insert into checkpoints.stamp (size, authority, next_at, token, stamped_at, says)
              select max(size), 'north', now(), 'token'::bytea, now(), 'CN=north'
              from checkpoints.checkpoint
              """)
          .update();
    }
    return route
        .pattern()
        .replaceAll("\\{(size|earlier)}", checkpoint)
        .replace("{number}", "0")
        .replace("{authority}", "north");
  }

  private List<Try> drafts(Route route, Hat hat) {
    if (!route.pattern().contains("{")) {
      return List.of(new Try(route, route.pattern(), Set.of(Relation.OWN)));
    }
    if (keptByAnother == null) {
      keptByAnother = draft(signIns.as(Hat.MEMBER));
    }
    var tries = new ArrayList<Try>();
    tries.add(new Try(route, route.pattern().replace("{id}", keptByAnother), Set.of()));
    tries.add(new Try(route, route.pattern().replace("{id}", NOBODY), Set.of()));
    if (hat == Hat.MEMBER && route.method().equals("GET")) {
      var own = draft(readers.get(hat));
      tries.add(new Try(route, route.pattern().replace("{id}", own), Set.of(Relation.OWN)));
    }
    return tries;
  }

  private static String draft(Visitor member) {
    var kept = member.post("/drafts", "text", "Kept.", "keep", "yes");
    var to = kept.headers().firstValue("Location").orElseThrow();
    return to.substring(to.lastIndexOf('/') + 1);
  }

  /** A draft is its member's, a delegate's, or who wrote it down with the member's consent. */
  private List<Try> sheets(Route route, Hat hat) {
    var helps =
        switch (hat) {
          case DELEGATE -> Set.of(Relation.DELEGATED);
          case MEMBERS_SERVICES -> Set.of(Relation.DELEGATED, Relation.CONSENT);
          default -> Set.<Relation>of();
        };
    if (!route.pattern().contains("{id}")) {
      return List.of(
          new Try(route, route.pattern(), helps.isEmpty() ? Set.of(Relation.OWN) : helps));
    }
    boolean own = hat == Hat.MEMBER;
    return List.of(
        at(route, draft, own ? Set.of(Relation.OWN) : hat == Hat.DELEGATE ? helps : Set.of()),
        at(
            route,
            onBehalf,
            own ? Set.of(Relation.OWN) : hat == Hat.MEMBERS_SERVICES ? helps : Set.of()),
        at(route, NOBODY, Set.of()));
  }

  /** A record is its member's, and whose it was ticked for; one that is not shared is nobody's. */
  private List<Try> records(Route route, Hat hat) {
    var facts = EnumSet.of(Relation.GRANTED);
    if (hat == Hat.MEMBER) {
      facts.add(Relation.OWN);
    }
    if (hat == Hat.DELEGATE) {
      facts.add(Relation.DELEGATED);
    }
    return route.pattern().contains("{id}")
        ? List.of(
            at(route, shared, facts),
            at(route, unshared, Set.of()),
            at(route, draft, Set.of()),
            at(route, NOBODY, Set.of()))
        : List.of(new Try(route, route.pattern(), facts));
  }

  private List<Try> callBacks(Route route, Hat hat) {
    return List.of(
        new Try(
            route,
            route.pattern().replace("{call}", NOBODY),
            hat == Hat.MEMBERS_SERVICES ? Set.of(Relation.GRANTED) : Set.of()));
  }

  private static Try at(Route route, String id, Set<Relation> facts) {
    return new Try(
        route,
        route.pattern().replace("{id}", id).replace("{part}", "effect").replace("{number}", "1"),
        facts);
  }

  private List<Try> exhibits(Route route, Hat hat) {
    if (!route.pattern().contains("{")) {
      return List.of(new Try(route, route.pattern(), Set.of(Relation.OWN)));
    }
    if (exhibitOfAnother == null) {
      exhibitOfAnother = exhibit(signIns.as(Hat.MEMBER));
    }
    var tries = new ArrayList<Try>();
    for (String id : List.of(exhibitOfAnother, NOBODY)) {
      tries.add(new Try(route, route.pattern().replace("{id}", id), Set.of()));
    }
    if (hat == Hat.MEMBER) {
      var own = exhibit(readers.get(hat));
      tries.add(new Try(route, route.pattern().replace("{id}", own), Set.of(Relation.OWN)));
    }
    return tries;
  }

  private static String exhibit(Visitor member) {
    return FormWithFiles.id(FormWithFiles.upload(member, "a.txt", "Kept.".getBytes(UTF_8)));
  }

  /** One's own is opened anew for each try, because some forms close it; "done" is a closed one. */
  private List<Try> exports(Route route, Hat hat) {
    var own = hat == Hat.DELEGATE ? Set.of(Relation.DELEGATED) : Set.of(Relation.OWN);
    if (!route.pattern().contains("{")) {
      return List.of(new Try(route, route.pattern(), own));
    }
    if (exportOfAnother == null) {
      exportOfAnother = export(signIns.as(Hat.MEMBER));
    }
    var tries = new ArrayList<Try>();
    for (String id : List.of(exportOfAnother, NOBODY)) {
      tries.add(new Try(route, route.pattern().replace("{export}", id), Set.of()));
    }
    if ((hat == Hat.MEMBER || hat == Hat.DELEGATE)
        && !route.pattern().endsWith("/done")
        && !route.pattern().endsWith("/closed")) {
      tries.add(new Try(route, route.pattern().replace("{export}", export(readers.get(hat))), own));
    }
    return tries;
  }

  private static String export(Visitor member) {
    var path = ChatFiles.opened(member, "chat.zip", ChatFiles.wardGroup("Words."));
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<Try> profiles(Route route, Hat hat) {
    if (!route.pattern().contains("{")) {
      boolean leads = hat == Hat.GROUP_LEADER;
      return List.of(
          new Try(route, route.pattern(), leads ? Set.of(Relation.OWN_GROUP) : Set.of()));
    }
    return List.of(
        of(route, members[0], EnumSet.of(Relation.OWN, Relation.OWN_GROUP)),
        of(route, members[1], EnumSet.of(Relation.OWN_GROUP)),
        of(route, members[2], Set.of()));
  }

  private static Try of(Route route, UUID id, Set<Relation> facts) {
    return new Try(route, route.pattern().replace("{id}", id.toString()), facts);
  }

  /** The Monitoring Officer is there, so the deputy does not act; nobody's hat waits. */
  private List<Try> accounts(Route route) {
    var somebody = signIns.account(null, Hat.AUDITOR).id().value();
    var grant =
        sql.sql("select id from identity.hat_grant where account_id = :id")
            .param("id", somebody)
            .query(UUID.class)
            .single();
    if (route.pattern().contains("{grant}") && route.pattern().endsWith("approve")) {
      return List.of(
          new Try(
              route, "/people/" + somebody + "/hats/" + waiting(somebody) + "/approve", Set.of()));
    }
    if (route.pattern().equals("/people/{id}")) {
      waiting(somebody);
    }
    var path = route.pattern().replace("{id}", "" + somebody).replace("{grant}", "" + grant);
    return List.of(new Try(route, path, Set.of()));
  }

  private UUID waiting(UUID account) {
    return sql.sql(
            """
            insert into identity.hat_grant
              (id, account_id, hat, from_date, proposed_by, proposed_at)
            values (gen_random_uuid(), :account, 'PRESS', current_date, gen_random_uuid(), now())
            returning id
            """)
        .param("account", account)
        .query(UUID.class)
        .single();
  }

  /**
   * A draft that the Monitoring Officer begun. A form without its key answers as if it were not
   * there, so those who may send it are asked by GET; publishing waits for a second person.
   */
  private List<Try> rulebooks(Route route, Hat hat) {
    if (rulebookDraft == null) {
      rulebookDraft = new Officer(readers.get(Hat.MO)).opens("A draft");
    }
    boolean works = hat == Hat.MO || hat == Hat.DEPUTY_MO;
    boolean there = !route.pattern().contains("{number}");
    var tries = new ArrayList<Try>();
    for (String draft : List.of(rulebookDraft, "/rulebook/drafts/" + NOBODY)) {
      String path =
          route
              .pattern()
              .replace("/rulebook/drafts/{id}", draft)
              .replace("{number}", "1")
              .replace("{rule}", "RS-01")
              .replaceAll("\\{list[^}]*}", "insultOnly");
      boolean known = there && draft.equals(rulebookDraft);
      if (!works || known && route.method().equals("GET")) {
        tries.add(new Try(route, path, Set.of()));
      }
    }
    return tries;
  }

  /** A new one, one's own draft, and a draft and an id that are not one's own. */
  private List<Try> complaintDrafts(Route route, Hat hat) {
    if (route.pattern().contains("{gate}")) {
      return List.of(
          new Try(
              route,
              "/complaints/new/safe",
              Set.of(hat == Hat.DELEGATE ? Relation.DELEGATED : Relation.OWN)));
    }
    var tries = new ArrayList<Try>();
    if (draftOfAnother == null) {
      draftOfAnother = begun(signIns.as(Hat.MEMBER));
    }
    for (String id : List.of(draftOfAnother, NOBODY)) {
      tries.add(complaint(route, id, Set.of()));
    }
    if (hat == Hat.MEMBER && route.method().equals("GET")) {
      if (ownDraft == null) {
        ownDraft = begun(readers.get(hat));
      }
      tries.add(complaint(route, ownDraft, Set.of(Relation.OWN)));
    }
    return tries;
  }

  /** The one Monitoring Officer has the case of what was sent; nobody else was given it. */
  private static Set<Relation> assigned(Hat hat) {
    return hat == Hat.MO ? Set.of(Relation.ASSIGNED) : Set.of();
  }

  private String sentByAnother() {
    if (sentByAnother == null) {
      sentByAnother = sent(ComplaintWalk.by(context, members[1]));
    }
    for (int i = 0; i < 200 && !hasHandler(sentByAnother); i++) {
      LockSupport.parkNanos(25_000_000);
    }
    return sentByAnother;
  }

  private boolean hasHandler(String id) {
    return sql.sql("select exists (select from cases.assignment where case_id = :id::uuid)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * A form sent without its key answers as if it were not there; what is open is asked for by GET.
   */
  private List<Try> cases(Route route, Hat hat) {
    var path =
        route
            .pattern()
            .replaceAll("\\{step:[^}]*}", "extension")
            .replaceAll("\\{(action|account)}", NOBODY)
            .replace("{opened}", "{id}")
            .replace("{cause}", "OWN_WISH");
    var tries = new ArrayList<Try>();
    tries.add(new Try(route, path.replace("{id}", NOBODY), Set.of()));
    boolean there = !path.matches(".*/options-letter-(sent|preview)");
    if (hat != Hat.MO || route.method().equals("GET") && there) {
      tries.add(new Try(route, path.replace("{id}", sentByAnother()), assigned(hat)));
    }
    return tries;
  }

  private List<Try> complaintsSent(Route route, Hat hat) {
    var tries = new ArrayList<Try>();
    // The handler's pages of it are the case's; these are the member's side.
    if (hat != Hat.MO) {
      tries.add(complaint(route, sentByAnother(), Set.of()));
    }
    tries.add(complaint(route, NOBODY, Set.of()));
    if (hat == Hat.MEMBER && route.pattern().matches(".*/(sent|pdf|progress)")) {
      var own =
          ownSent == null
              ? sent(ComplaintWalk.of(context, accounts.get(hat), readers.get(hat)))
              : ownSent;
      ownSent = own;
      tries.add(complaint(route, own, Set.of(Relation.OWN)));
    }
    return tries;
  }

  private static String begun(Visitor member) {
    return ComplaintWalk.start(member, false).substring("/complaints/".length());
  }

  private static String sent(ComplaintWalk walk) {
    var path = walk.start(false);
    walk.fill(path);
    walk.send(path);
    return path.substring("/complaints/".length());
  }

  private static Try complaint(Route route, String id, Set<Relation> facts) {
    var path =
        route.pattern().replaceAll("\\{(complaint|signing)\\}", id).replace("{section}", "who");
    return new Try(route, path, facts);
  }
}
