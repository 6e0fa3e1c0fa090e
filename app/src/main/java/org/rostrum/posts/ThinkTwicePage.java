package org.rostrum.posts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.channels.Channel;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.SelectItem;
import org.rostrum.govuk.Text;
import org.rostrum.screening.Circumstances.Matter;

/** The think-twice page: the form, and the result when there is one. */
record ThinkTwicePage(
    Page page,
    ThinkTwiceForm form,
    List<Channel> channels,
    List<Matter> matters,
    FormErrors errors,
    @Nullable ResultView result) {

  static ThinkTwicePage compose(ThinkTwiceForm form, Surroundings.Known known, FormErrors errors) {
    Page page = Page.titled(Text.of("posts.title." + form.kind().address())).current("think-twice");
    return new ThinkTwicePage(
        page.withErrors(errors), form, known.channels(), known.matters(), errors, null);
  }

  static ThinkTwicePage result(
      ThinkTwiceForm form, Surroundings.Known known, FormErrors errors, ResultView result) {
    Page page = Page.titled(result.heading()).current("think-twice").withErrors(errors);
    return new ThinkTwicePage(page, form, known.channels(), known.matters(), errors, result);
  }

  boolean isKind(Kind kind) {
    return form.kind() == kind;
  }

  /** Set choices of one field, with the one sent chosen. */
  List<RadioItem> choices(String field, String... values) {
    List<RadioItem> items = new ArrayList<>();
    for (String value : values) {
      items.add(
          RadioItem.of(value, Text.of("posts." + field + "." + value), form.is(field, value)));
    }
    return items;
  }

  /** "My ward page, councillor" and so on; the last is somewhere else. */
  List<RadioItem> places() {
    List<RadioItem> items = new ArrayList<>();
    for (Channel channel : channels) {
      String id = channel.id().toString();
      items.add(
          RadioItem.of(
              id,
              Text.of(
                  "posts.where.channel",
                  "handle",
                  channel.handle(),
                  "platform",
                  channel.platform(),
                  "capacity",
                  Text.of("posts.capacity." + channel.capacity().name())),
              form.is("where", id)));
    }
    items.add(RadioItem.of("else", Text.of("posts.where.else"), form.is("where", "else")));
    return items;
  }

  /** Items this member may have to decide, for the select. */
  List<SelectItem> items() {
    List<SelectItem> items = new ArrayList<>();
    items.add(SelectItem.of("", Text.of("posts.matter.none"), form.value("matter").isEmpty()));
    for (Matter matter : matters) {
      String ref = matter.ref() == null ? "" : matter.ref();
      items.add(SelectItem.of(ref, ref + " " + matter.title(), form.is("matter", ref)));
    }
    return items;
  }
}
