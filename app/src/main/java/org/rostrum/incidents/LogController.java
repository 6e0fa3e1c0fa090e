package org.rostrum.incidents;

import static org.rostrum.identity.Action.READ;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.SelectItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.PagesForHat;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Sheet.Kind;
import org.rostrum.incidents.Sheet.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log as labels: place, day, kind and length, never words. */
@Controller
@Guarded(resource = SheetRelations.SUBMITTED, action = READ)
class LogController {

  private final Sheets sheets;
  private final Incidents incidents;
  private final Delegations delegations;
  private final Owners owners;
  private final PagesForHat pages;

  LogController(
      Sheets sheets,
      Incidents incidents,
      Delegations delegations,
      Owners owners,
      PagesForHat pages) {
    this.sheets = sheets;
    this.incidents = incidents;
    this.delegations = delegations;
    this.owners = owners;
    this.pages = pages;
  }

  /** One record as a label. */
  record Card(
      String id, String reference, String whose, String label, String when, String audience) {
    static Card of(Sheet sheet, String whose) {
      return new Card(
          sheet.id().toString(),
          sheet.reference(),
          whose,
          Labels.of(sheet),
          London.said(sheet.happened()),
          Labels.audience(sheet));
    }
  }

  /** A sheet that was begun. */
  record Begun(String id, String sentence) {}

  /** The list, what is being written, and how it is filtered. */
  record LogPage(
      Page page,
      List<Card> cards,
      List<Begun> begun,
      List<String> stops,
      Answers filter,
      boolean shared,
      boolean mayWrite,
      boolean mayBringIn,
      boolean mayComplain,
      boolean anything) {

    LogPage {
      cards = List.copyOf(cards);
      begun = List.copyOf(begun);
      stops = List.copyOf(stops);
    }

    <E extends Enum<E>> List<SelectItem> choices(String name, String words, Class<E> type) {
      return Stream.concat(
              Stream.of(SelectItem.of("", Text.of("incidents.filter.all"), false)),
              Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                  .map(one ->
                      SelectItem.of(
                          one.name(), Choices.label(words, one), filter.is(name, one.name()))))
          .toList();
    }

    List<SelectItem> places() {
      return choices("place", "where", Place.class);
    }

    List<SelectItem> kinds() {
      return choices("kind", "kind", Kind.class);
    }
  }

  @GetMapping("/incidents")
  ModelAndView list(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String like,
      @RequestParam(defaultValue = "") String shared,
      SignedIn who) {
    boolean writes = who.hat() == Hat.MEMBER || who.hat() == Hat.DELEGATE;
    boolean showsShared = shared.equals("me") || !writes;
    var whose = showsShared ? List.<AccountId>of() : whose(who);
    var all =
        showsShared
            ? incidents.sharedWith(who)
            : whose.stream().flatMap(owner -> incidents.logged(owner).stream()).toList();
    var filter = Answers.of("place", place, "kind", kind);
    var cards =
        like(like, all).stream()
            .filter(sheet -> place.isEmpty() || sheet.place().name().equals(place))
            .filter(sheet ->
                kind.isEmpty() || sheet.kinds().stream().anyMatch(one -> one.name().equals(kind)))
            .map(sheet -> Card.of(sheet, own(who, sheet.owner()) ? "" : owners.name(sheet.owner())))
            .toList();
    var title = showsShared ? "incidents.list.title.shared" : "incidents.list.title";
    return new ModelAndView(
        "incidents/list",
        "it",
        new LogPage(
            Questions.page(title, null, FormErrors.none()),
            cards,
            begun(who, whose),
            showsShared ? List.of() : stops(all),
            filter,
            showsShared,
            writes || who.hat() == Hat.MEMBERS_SERVICES,
            pages.isOpenTo(who, SavedPages.CHATS),
            pages.isOpenTo(who, SavedPages.COMPLAINTS),
            !all.isEmpty()));
  }

  private List<AccountId> whose(SignedIn who) {
    return who.hat() == Hat.DELEGATE
        ? delegations.membersOf(who.account())
        : List.of(who.account());
  }

  private static boolean own(SignedIn who, AccountId owner) {
    return owner.equals(who.account());
  }

  /** Only the records about the same person or account as this one. */
  private static List<Sheet> like(String like, List<Sheet> all) {
    Optional<Sheet> one =
        all.stream().filter(sheet -> sheet.id().toString().equals(like)).findFirst();
    return one.map(sheet -> SavedPages.sameAs(sheet, all)).orElse(all);
  }

  /** Whom the member asked to stop, and whether it went on: references only. */
  private static List<String> stops(List<Sheet> all) {
    return all.stream()
        .filter(sheet -> sheet.stop().answer() == Sheet.Stopping.Answer.YES)
        .map(sheet ->
            Text.of(
                "incidents.stops.line",
                "reference",
                sheet.reference(),
                "when",
                London.said(sheet.stop().asked()),
                "count",
                since(sheet, all)))
        .toList();
  }

  private static long since(Sheet asked, List<Sheet> all) {
    var day = asked.stop().asked().day();
    return SavedPages.sameAs(asked, all).stream()
        .filter(other -> {
          var then = other.happened().day();
          return day != null && then != null && then.isAfter(day);
        })
        .count();
  }

  private List<Begun> begun(SignedIn who, List<AccountId> whose) {
    var drafts =
        who.hat() == Hat.MEMBERS_SERVICES
            ? sheets.draftsBy(who.account())
            : whose.stream()
                .flatMap(owner -> sheets.of(owner).stream())
                .filter(entry -> entry.isDraft() && !entry.isOnBehalf())
                .toList();
    return drafts.stream()
        .map(entry ->
            new Begun(
                entry.id().toString(),
                Text.of("incidents.begun", "moment", London.moment(entry.openedAt()))))
        .toList();
  }
}
