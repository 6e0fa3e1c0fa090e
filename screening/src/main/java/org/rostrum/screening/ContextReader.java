package org.rostrum.screening;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.Action;
import org.rostrum.screening.Circumstances.Direction;

/** Reads the context of a record (dossier 2.2), naming what is unknown or contradicts itself. */
final class ContextReader {

  private ContextReader() {}

  static Circumstances read(@Nullable Object value, List<String> problems) {
    JsonObject context =
        JsonObject.of(
            value,
            "context",
            problems,
            "direction",
            "action",
            "channel",
            "device",
            "member",
            "matter",
            "agenda",
            "meeting",
            "election",
            "localTime",
            "attachments",
            "target",
            "history",
            "form",
            "original",
            "sender");
    Direction direction = context.oneOf("direction", Direction.class);
    Action action = context.oneOf("action", Action.class);
    Circumstances read =
        new Circumstances(
            direction == null ? Direction.OUT : direction,
            action,
            channel(context),
            context.oneOf("device", Circumstances.Device.class),
            member(context),
            matters(context),
            agenda(context),
            meeting(context),
            election(context),
            context.dateTime("localTime"),
            attachments(context),
            target(context),
            history(context),
            form(context, problems),
            context.text("original"),
            sender(context));
    contradictions(read, problems);
    return read;
  }

  private static Circumstances.Channel channel(JsonObject context) {
    JsonObject channel = context.object("channel", "capacity", "audience", "admin", "bio");
    return new Circumstances.Channel(
        channel.oneOf("capacity", Circumstances.Capacity.class),
        channel.oneOf("audience", Circumstances.Audience.class),
        channel.flag("admin"),
        channel.text("bio"));
  }

  private static Circumstances.Member member(JsonObject context) {
    JsonObject member = context.object("member", "roles", "committees", "candidate");
    return new Circumstances.Member(
        member.texts("roles"),
        member.texts("committees"),
        member.oneOf("candidate", Circumstances.Candidacy.class));
  }

  private static List<Circumstances.Matter> matters(JsonObject context) {
    return context.objects("matter", "ref", "title", "status", "decidingBody", "stoodDown").stream()
        .map(matter ->
            new Circumstances.Matter(
                matter.text("ref"),
                matter.text("title"),
                matter.text("status"),
                matter.text("decidingBody"),
                matter.flag("stoodDown")))
        .toList();
  }

  private static List<Circumstances.AgendaItem> agenda(JsonObject context) {
    return context.objects("agenda", "title", "restricted", "paragraph", "published").stream()
        .map(item ->
            new Circumstances.AgendaItem(
                item.text("title"),
                item.flag("restricted"),
                item.number("paragraph"),
                item.flag("published")))
        .toList();
  }

  private static Circumstances.@Nullable Meeting meeting(JsonObject context) {
    JsonObject meeting =
        context.object("meeting", "committee", "state", "public", "attendingAs", "currentItem");
    return meeting.isEmpty()
        ? null
        : new Circumstances.Meeting(
            meeting.text("committee"),
            meeting.text("state"),
            meeting.flag("public"),
            meeting.text("attendingAs"),
            meeting.text("currentItem"));
  }

  private static Circumstances.Election election(JsonObject context) {
    JsonObject election = context.object("election", "type", "noticeDate", "pollDate", "active");
    return new Circumstances.Election(
        election.text("type"),
        election.date("noticeDate"),
        election.date("pollDate"),
        election.flag("active"));
  }

  private static List<Circumstances.Attachment> attachments(JsonObject context) {
    return context
        .objects(
            "attachments",
            "kind",
            "people",
            "children",
            "source",
            "licence",
            "permission",
            "watermark",
            "marking",
            "owner",
            "approvalId",
            "rider",
            "aiGenerated")
        .stream()
        .map(file ->
            new Circumstances.Attachment(
                file.text("kind"),
                file.number("people"),
                file.number("children"),
                file.text("source"),
                file.text("licence"),
                file.flag("permission"),
                file.text("watermark"),
                file.text("marking"),
                file.text("owner"),
                file.text("approvalId"),
                file.flag("rider"),
                file.flag("aiGenerated")))
        .toList();
  }

  private static Circumstances.@Nullable Target target(JsonObject context) {
    JsonObject target = context.object("target", "name", "type");
    return target.isEmpty()
        ? null
        : new Circumstances.Target(
            target.text("name"), target.oneOf("type", Circumstances.TargetType.class));
  }

  private static Circumstances.History history(JsonObject context) {
    JsonObject history =
        context.object(
            "history", "sameTarget14d", "stopRequest", "incidents6m", "repliesInThread10min");
    return new Circumstances.History(
        history.number("sameTarget14d"),
        history.flag("stopRequest"),
        history.number("incidents6m"),
        history.number("repliesInThread10min"));
  }

  private static Circumstances.@Nullable Form form(JsonObject context, List<String> problems) {
    JsonObject form = context.object("form", "name", "respondent");
    if (form.isEmpty()) {
      return null;
    }
    JsonObject respondent = form.object("respondent", "name", "handle", "directoryMatch");
    Object match = respondent.value("directoryMatch");
    JsonObject matched =
        match instanceof Map<?, ?>
            ? respondent.object("directoryMatch", "name", "status", "matchedBy")
            : JsonObject.of(null, "context.form.respondent.directoryMatch", problems);
    return new Circumstances.Form(
        form.text("name"),
        respondent.text("name"),
        respondent.text("handle"),
        matched.text("name"),
        matched.text("status"));
  }

  private static Circumstances.Sender sender(JsonObject context) {
    JsonObject sender = context.object("sender", "verified", "known", "accountAgeDays");
    return new Circumstances.Sender(
        sender.flag("verified"), sender.flag("known"), sender.number("accountAgeDays"));
  }

  private static void contradictions(Circumstances read, List<String> problems) {
    Circumstances.Election election = read.election();
    if (election.noticeDate() != null
        && election.pollDate() != null
        && election.noticeDate().isAfter(election.pollDate())) {
      problems.add("\"context.election\": the notice is dated after the poll.");
    }
    boolean reaction =
        read.action() == Action.LIKE
            || read.action() == Action.FOLLOW
            || read.action() == Action.FRIEND;
    if (reaction && read.direction() == Direction.IN) {
      problems.add("\"context\": a " + read.action() + " cannot be something received.");
    }
    if (read.channel().audience() == Circumstances.Audience.DIRECT
        && Boolean.TRUE.equals(read.channel().admin())) {
      problems.add("\"context.channel\": a message to one person has no administrator.");
    }
  }
}
