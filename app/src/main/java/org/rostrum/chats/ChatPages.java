package org.rostrum.chats;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.exhibits.imports.Question;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.SelectItem;
import org.rostrum.govuk.Text;
import org.rostrum.incidents.BroughtIn;

/** The pages of an open export. */
final class ChatPages {

  private ChatPages() {}

  static Page page(String title, @Nullable String back, FormErrors errors) {
    var page = Page.titled(title).current("incidents").withLeave().withErrors(errors);
    return back == null ? page : page.back(back);
  }

  /** The list to search and pick from. */
  record ListPage(
      Page page,
      String id,
      FormErrors errors,
      String lead,
      About about,
      Wanted wanted,
      List<String> senders,
      int count,
      int first,
      int pages,
      int at,
      int picked,
      List<MessageRow> messages) {

    ListPage {
      senders = List.copyOf(senders);
      messages = List.copyOf(messages);
    }

    static ListPage of(
        OpenExport export, Contents contents, Wanted typed, String lead, FormErrors errors) {
      SortedSet<Integer> picked = export.picked();
      return new ListPage(
          ChatPages.page(Text.of("chats.list.title"), null, errors),
          export.id(),
          errors,
          lead,
          About.of(export, contents),
          typed,
          contents.senders(),
          export.count(),
          export.page() * OpenExport.PAGE + 1,
          export.pages(),
          export.page() + 1,
          picked.size(),
          export.shown().stream()
              .map(message -> MessageRow.of(message, picked.contains((int) message.n())))
              .toList());
    }

    List<SelectItem> senderItems() {
      return Stream.concat(
              Stream.of(SelectItem.of("", Text.of("chats.search.anyone"), false)),
              senders.stream().map(name -> SelectItem.of(name, name, name.equals(wanted.sender()))))
          .toList();
    }

    boolean searches() {
      return !wanted.isAll();
    }

    boolean more() {
      return !wanted.sender().isEmpty()
          || !wanted.since().isEmpty()
          || !wanted.until().isEmpty()
          || !errors.isEmpty();
    }
  }

  /** What kind of export it is, where its content does not tell. */
  record KindPage(Page page, String id, FormErrors errors, String lead, List<Kind> kinds) {
    KindPage {
      kinds = List.copyOf(kinds);
    }

    List<RadioItem> items() {
      return (kinds.isEmpty() ? Arrays.asList(Kind.values()) : kinds)
          .stream().map(kind -> RadioItem.of(kind.name(), Kinds.label(kind), false)).toList();
    }
  }

  /** Which number is the day. */
  record OrderPage(Page page, String id, FormErrors errors, Question question) {

    String lead() {
      return Text.of("chats.order.lead", "written", question.written());
    }

    List<RadioItem> items() {
      return question.readings().entrySet().stream()
          .map(reading ->
              RadioItem.of(
                  reading.getKey().name(),
                  Text.of("chats.order.day", "day", Said.day(reading.getValue())),
                  false))
          .toList();
    }
  }

  /** What was picked, and what is to become of it. */
  record PickedPage(
      Page page,
      String id,
      FormErrors errors,
      List<Picked> all,
      List<BroughtIn.Open> sheets,
      String what,
      String sheet,
      String safe,
      boolean mails) {

    PickedPage {
      all = List.copyOf(all);
      sheets = List.copyOf(sheets);
    }

    long count() {
      return all.stream().filter(Picked::itself).count();
    }

    long around() {
      return all.size() - count();
    }

    MessageRow shown(Picked one) {
      return MessageRow.of(one.message(), one.itself());
    }

    List<RadioItem> whats() {
      return List.of(
          RadioItem.of("new", Text.of("chats.what.new"), what.equals("new")),
          RadioItem.of("add", Text.of("chats.what.add"), what.equals("add")));
    }

    List<RadioItem> safes() {
      return List.of(
          RadioItem.of("YES", Text.of("chats.safe.yes"), safe.equals("YES")),
          RadioItem.of("NO", Text.of("chats.safe.no"), safe.equals("NO")));
    }

    List<SelectItem> sheetItems() {
      return Stream.concat(
              Stream.of(SelectItem.of("", Text.of("chats.sheet.choose"), false)),
              sheets.stream()
                  .map(one ->
                      SelectItem.of(
                          one.id().toString(), one.label(), one.id().toString().equals(sheet))))
          .toList();
    }
  }

  /** It is closed, or done. */
  record EndPage(Page page, @Nullable Done done) {}
}
