package org.rostrum.posts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.channels.Channel;
import org.rostrum.posts.Surroundings.Known;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Action;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Audience;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Circumstances.Device;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Circumstances.Matter;
import org.rostrum.screening.Circumstances.Sender;
import org.rostrum.screening.Circumstances.Target;
import org.rostrum.screening.Circumstances.TargetType;

/** Tells the library what the form says and what the council knows, in the library's own terms. */
final class Telling {

  private Telling() {}

  static Circumstances of(ThinkTwiceForm form, Known known) {
    Kind kind = form.kind();
    Action action = one(Action.class, form.value("action"));
    return new Circumstances(
        direction(kind, action),
        action != null ? action : kind == Kind.POST ? Action.POST : null,
        channel(form, known),
        one(Device.class, form.value("device")),
        known.member(),
        matters(form, known),
        known.agenda(),
        null,
        known.election(),
        known.now(),
        pictures(form),
        target(form),
        Circumstances.History.UNKNOWN,
        null,
        form.value("original").isBlank() ? null : form.value("original"),
        sender(form));
  }

  private static Direction direction(Kind kind, @Nullable Action action) {
    return switch (kind) {
      case POST -> action == Action.QUOTE ? Direction.ACTION : Direction.OUT;
      case REACTION -> Direction.ACTION;
      case RECEIVED -> Direction.IN;
    };
  }

  private static Circumstances.Channel channel(ThinkTwiceForm form, Known known) {
    return known
        .channel(form.value("where"))
        .map(Telling::declared)
        .orElseGet(() ->
            new Circumstances.Channel(
                one(Capacity.class, form.value("capacity")),
                one(Audience.class, form.value("audience")),
                null,
                null));
  }

  private static Circumstances.Channel declared(Channel channel) {
    return new Circumstances.Channel(
        Capacity.valueOf(channel.capacity().name()),
        Audience.valueOf(channel.audience().name()),
        channel.admin(),
        channel.bio());
  }

  /** The item the member named comes first, with whether they stood down from it. */
  private static List<Matter> matters(ThinkTwiceForm form, Known known) {
    List<Matter> matters = new ArrayList<>();
    for (Matter matter : known.matters()) {
      boolean stoodDown = form.is("stoodDown", reference(matter));
      Matter told =
          new Matter(
              matter.ref(),
              matter.title(),
              matter.status(),
              matter.decidingBody(),
              stoodDown ? true : null);
      if (form.is("matter", reference(matter))) {
        matters.addFirst(told);
      } else {
        matters.add(told);
      }
    }
    return matters;
  }

  private static String reference(Matter matter) {
    String ref = matter.ref();
    return ref == null ? "" : ref;
  }

  private static List<Attachment> pictures(ThinkTwiceForm form) {
    return switch (form.value("picture")) {
      case "OWN" -> List.of(picture("own photo", "OWN_WORK", null, "MEMBER"));
      case "OTHER" -> List.of(picture("somebody else's picture", null, null, "OTHER"));
      case "COUNCIL" -> List.of(picture("council picture", null, null, "COUNCIL"));
      case "LOGO" -> List.of(picture("council logo", null, "COUNCIL_LOGO", "COUNCIL"));
      case "DOCUMENT" ->
          List.of(picture("photo of a page of a report", null, "NOT FOR PUBLICATION", null));
      case "HOME" -> List.of(picture("own photo of own home", "OWN_WORK", null, "MEMBER"));
      default -> List.of();
    };
  }

  private static Attachment picture(
      String source, @Nullable String licence, @Nullable String marking, @Nullable String owner) {
    return new Attachment(
        "IMAGE", null, null, source, licence, null, null, marking, owner, null, null, null);
  }

  private static @Nullable Target target(ThinkTwiceForm form) {
    TargetType type = one(TargetType.class, form.value("who"));
    String name = form.value("name");
    return type == null && name.isBlank() ? null : new Target(name.isBlank() ? null : name, type);
  }

  private static Sender sender(ThinkTwiceForm form) {
    return switch (form.value("known")) {
      case "YES" -> new Sender(null, true, null);
      case "NO" -> new Sender(false, false, form.ticked("newAccount") ? Integer.valueOf(1) : null);
      default -> form.ticked("newAccount") ? new Sender(null, null, 1) : Sender.UNKNOWN;
    };
  }

  private static <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }
}
