package org.rostrum.chats;

import static org.rostrum.identity.Action.READ;
import static org.rostrum.identity.Action.UPDATE;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.chats.ChatPages.KindPage;
import org.rostrum.chats.ChatPages.ListPage;
import org.rostrum.chats.ChatPages.OrderPage;
import org.rostrum.exhibits.imports.DayOrder;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.exhibits.imports.Question;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * An open export: first what only a person can tell, then the list of its messages. What is looked
 * for stands in no address.
 */
@Controller
class PickController {

  private final OpenExports open;
  private final Exports exports;
  private final BringingIn bringingIn;

  PickController(OpenExports open, Exports exports, BringingIn bringingIn) {
    this.open = open;
    this.exports = exports;
    this.bringingIn = bringingIn;
  }

  @GetMapping("/chats/{export}")
  @Guarded(resource = ExportRelations.EXPORT, action = READ)
  ModelAndView list(@PathVariable String export, SignedIn who) throws IOException {
    return next(open.of(export, who), FormErrors.none());
  }

  private static ModelAndView next(OpenExport export, FormErrors errors) throws IOException {
    Contents contents = export.contents();
    if (contents == null) {
      return askKind(export, errors);
    }
    Optional<Question> question = contents.result().question();
    return question.isPresent() && export.dayOrder() == null
        ? askOrder(export, question.get(), errors)
        : list(export, contents, export.wanted(), errors);
  }

  private static ModelAndView askKind(OpenExport export, FormErrors errors) throws IOException {
    String reason = export.reason();
    Kind tried = export.kind();
    List<Kind> kinds = tried == null ? export.mayBe() : List.of();
    String lead =
        tried != null
            ? Text.of(
                "chats.ask.not", "name", Kinds.name(tried), "reason", reason == null ? "" : reason)
            : Text.of(kinds.isEmpty() ? "chats.ask.none" : "chats.ask.several");
    var page = ChatPages.page(Text.of("chats.ask.title"), null, errors);
    return new ModelAndView(
        "chats/kind", "it", new KindPage(page, export.id(), errors, lead, kinds));
  }

  private static ModelAndView askOrder(OpenExport export, Question question, FormErrors errors) {
    var page = ChatPages.page(Text.of("chats.order.title"), null, errors);
    return new ModelAndView(
        "chats/order", "it", new OrderPage(page, export.id(), errors, question));
  }

  private static ModelAndView list(
      OpenExport export, Contents contents, Wanted typed, FormErrors errors) {
    Kind kind = export.kind();
    String lead =
        Text.of(
            "chats.list.lead",
            "count",
            contents.messages().size(),
            "name",
            kind == null ? "" : Kinds.name(kind));
    return new ModelAndView("chats/list", "it", ListPage.of(export, contents, typed, lead, errors));
  }

  @PostMapping("/chats/{export}/kind")
  @Guarded(resource = ExportRelations.EXPORT, action = UPDATE)
  ModelAndView kind(
      @PathVariable String export, @RequestParam(defaultValue = "") String kind, SignedIn who)
      throws IOException {
    OpenExport one = open.of(export, who);
    Optional<Kind> said = Kind.named(kind);
    if (said.isEmpty()) {
      return one.contents() == null
          ? askKind(one, FormErrors.of("kind", Text.of("chats.error.kind")))
          : back(one);
    }
    bringingIn.read(one, said.get());
    return back(one);
  }

  @PostMapping("/chats/{export}/order")
  @Guarded(resource = ExportRelations.EXPORT, action = UPDATE)
  ModelAndView order(
      @PathVariable String export, @RequestParam(defaultValue = "") String order, SignedIn who)
      throws IOException {
    OpenExport one = open.of(export, who);
    Optional<DayOrder> said =
        Arrays.stream(DayOrder.values()).filter(each -> each.name().equals(order)).findFirst();
    if (said.isEmpty()) {
      return next(one, FormErrors.of("order", Text.of("chats.error.order")));
    }
    bringingIn.order(one, said.get());
    return back(one);
  }

  /** Takes the ticks of a page and does what its button says. */
  @PostMapping("/chats/{export}")
  @Guarded(resource = ExportRelations.EXPORT, action = UPDATE)
  ModelAndView pick(
      @PathVariable String export,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(defaultValue = "") String go,
      SignedIn who)
      throws IOException {
    OpenExport one = open.of(export, who);
    Contents contents = one.contents();
    if (contents == null) {
      return back(one);
    }
    one.pick(numbers(sent.get("shown")), numbers(sent.get("pick")));
    Wanted typed =
        new Wanted(
            first(sent, "words"),
            first(sent, "sender"),
            first(sent, "since"),
            first(sent, "until"));
    return switch (go) {
      case "search" -> search(one, contents, typed);
      case "all" -> {
        one.want(Wanted.ALL);
        yield back(one);
      }
      case "next" -> turned(one, 1);
      case "previous" -> turned(one, -1);
      case "picked" -> picked(one, contents);
      default -> back(one);
    };
  }

  private static ModelAndView search(OpenExport export, Contents contents, Wanted typed) {
    var errors = FormErrors.none();
    if (!typed.isDay(typed.since())) {
      errors = errors.and("since", Text.of("chats.error.day"));
    }
    if (!typed.isDay(typed.until())) {
      errors = errors.and("until", Text.of("chats.error.day"));
    }
    if (!errors.isEmpty()) {
      return list(export, contents, typed, errors);
    }
    export.want(typed);
    return back(export);
  }

  private static ModelAndView turned(OpenExport export, int pages) {
    export.turn(export.page() + pages);
    return back(export);
  }

  private static ModelAndView picked(OpenExport export, Contents contents) {
    int count = export.picked().size();
    if (count == 0) {
      return list(
          export,
          contents,
          export.wanted(),
          FormErrors.of("messages", Text.of("chats.error.nothing")));
    }
    if (count > OpenExport.MOST_PICKED) {
      return list(
          export,
          contents,
          export.wanted(),
          FormErrors.of(
              "messages",
              Text.of("chats.error.many", "count", count, "most", OpenExport.MOST_PICKED)));
    }
    return new ModelAndView("redirect:/chats/" + export.id() + "/picked");
  }

  /** Lets all of it go at once. */
  @PostMapping("/chats/{export}/closed")
  @Guarded(resource = ExportRelations.EXPORT, action = UPDATE)
  String close(@PathVariable String export, SignedIn who) {
    exports.close(open.of(export, who), null);
    return "redirect:/chats";
  }

  private static ModelAndView back(OpenExport export) {
    return new ModelAndView("redirect:/chats/" + export.id());
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }

  private static List<Integer> numbers(@Nullable List<String> sent) {
    return sent == null
        ? List.of()
        : sent.stream().filter(one -> one.matches("\\d{1,9}")).map(Integer::valueOf).toList();
  }
}
