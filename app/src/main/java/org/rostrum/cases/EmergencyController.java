package org.rostrum.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opening a case in an emergency: who asks and why, who answers, and who looks at it afterwards.
 * Nothing of the case stands on these pages but its reference.
 */
@Controller
class EmergencyController {

  private static final int SHORTEST = 20;
  private static final int LONGEST = 2_000;
  private static final int LATEST = 30;

  private final BreakGlass glass;
  private final Emergencies emergencies;
  private final Accounts accounts;
  private final SentForms forms;
  private final Clock clock;

  EmergencyController(
      BreakGlass glass, Emergencies emergencies, Accounts accounts, SentForms forms, Clock clock) {
    this.glass = glass;
    this.emergencies = emergencies;
    this.accounts = accounts;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping("/emergency-access")
  @Open(
      value = "who opened which reference, when and for what cause; never a word of a case",
      hats = {Hat.MO, Hat.DEPUTY_MO, Hat.DPO, Hat.CHIEF_EXEC, Hat.AUDITOR})
  ModelAndView list(SignedIn who) {
    return list(who, Map.of(), FormErrors.none());
  }

  @PostMapping("/emergency-access")
  @Open(
      value = "one asks, and others are told at once",
      hats = {Hat.MO, Hat.DEPUTY_MO})
  @Transactional
  public ModelAndView ask(@RequestParam Map<String, String> sent, SignedIn who) {
    var cause =
        Arrays.stream(Emergency.Cause.values())
            .filter(one -> one.name().equals(sent.get("cause")))
            .findFirst();
    var reason = Words.tidy(sent.getOrDefault("reason", ""));
    var file = glass.find(who, Words.tidy(sent.getOrDefault("reference", "")));
    var errors = FormErrors.none();
    if (file.isEmpty()) {
      errors = errors.and("reference", Text.of("cases.emergency.reference.error"));
    }
    if (cause.isEmpty()) {
      errors = errors.and("cause", Text.of("cases.emergency.cause.error"));
    }
    if (reason.length() < SHORTEST) {
      errors = errors.and("reason", Text.of("cases.emergency.reason.error"));
    } else if (reason.length() > LONGEST) {
      errors = errors.and("reason", Text.of("cases.too-long", "most", LONGEST));
    }
    if (!errors.isEmpty() || file.isEmpty() || cause.isEmpty()) {
      return Handled.again(list(who, sent, errors));
    }
    if (!forms.isFirst(who.account().value(), key(sent))) {
      return new ModelAndView("redirect:/emergency-access");
    }
    var use = glass.ask(who, file.get(), cause.get(), reason);
    return new ModelAndView("redirect:/emergency-access/" + use);
  }

  private static FormKey key(Map<String, String> sent) {
    var key = sent.getOrDefault(FormKey.FIELD, "");
    if (!FormKey.looksRight(key)) {
      throw new NotFound();
    }
    return new FormKey(key);
  }

  @GetMapping("/emergency-access/{use}")
  @Open(
      value = "who asked, and those who are asked",
      hats = {Hat.MO, Hat.DEPUTY_MO, Hat.DPO, Hat.CHIEF_EXEC})
  ModelAndView show(@PathVariable UUID use, SignedIn who) {
    glass.goOn();
    return one(who, found(who, use), Map.of(), FormErrors.none());
  }

  /** Nobody else learns that it was asked. */
  private Emergency found(SignedIn who, UUID id) {
    return emergencies
        .find(id)
        .filter(use -> use.askedBy().equals(who.account()) || isAsked(who, use))
        .orElseThrow(NotFound::new);
  }

  private boolean isAsked(SignedIn who, Emergency use) {
    return glass.askable(use).contains(who.account());
  }

  @PostMapping("/emergency-access/{use}/answer")
  @Open(
      value = "one who is asked answers",
      hats = {Hat.MO, Hat.DEPUTY_MO, Hat.DPO, Hat.CHIEF_EXEC})
  ModelAndView answer(
      @PathVariable UUID use, @RequestParam Map<String, String> sent, SignedIn who) {
    var seen = asked(who, use);
    var answer = sent.getOrDefault("answer", "");
    var tell = sent.getOrDefault("tell", "NOW");
    var errors = FormErrors.none();
    if (!List.of("agree", "refuse").contains(answer)) {
      errors = errors.and("answer", Text.of("cases.emergency.answer.error"));
    }
    var from = tell.equals("NOW") ? Optional.<Instant>empty() : later(sent);
    if (answer.equals("agree") && !tell.equals("NOW") && from.isEmpty()) {
      errors = errors.and("from-day", Text.of("cases.emergency.from.error"));
    }
    if (!errors.isEmpty()) {
      return Handled.again(one(who, seen, sent, errors));
    }
    glass.answer(who, use, answer.equals("agree"), from.orElse(null), tell);
    return new ModelAndView("redirect:" + seen.path());
  }

  private Emergency asked(SignedIn who, UUID use) {
    return Optional.of(found(who, use)).filter(one -> isAsked(who, one)).orElseThrow(NotFound::new);
  }

  /** A day from tomorrow to the thirtieth from today. */
  private Optional<Instant> later(Map<String, String> sent) {
    var today = LocalDate.now(clock.withZone(Clocks.LONDON));
    return TypedDay.of(sent, "from")
        .filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(LATEST)))
        .map(day -> day.atStartOfDay(Clocks.LONDON).toInstant());
  }

  @PostMapping("/emergency-access/{use}/review")
  @Open(
      value = "somebody else looks at it afterwards",
      hats = {Hat.MO, Hat.DEPUTY_MO, Hat.DPO, Hat.CHIEF_EXEC})
  ModelAndView review(
      @PathVariable UUID use, @RequestParam Map<String, String> sent, SignedIn who) {
    var seen = asked(who, use);
    var words = Words.tidy(sent.getOrDefault("words", ""));
    if (words.isEmpty() || words.length() > LONGEST) {
      var wanted =
          words.isEmpty()
              ? Text.of("cases.emergency.review.error")
              : Text.of("cases.too-long", "most", LONGEST);
      return Handled.again(one(who, seen, sent, FormErrors.of("words", wanted)));
    }
    glass.review(who, seen, words);
    return new ModelAndView("redirect:" + seen.path());
  }

  private ModelAndView list(SignedIn who, Map<String, String> sent, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.emergency.title")).current("emergencies").withErrors(errors);
    boolean all = who.hat() == Hat.AUDITOR;
    var uses =
        emergencies.all().stream()
            .filter(use -> all || use.askedBy().equals(who.account()) || isAsked(who, use))
            .map(this::line)
            .toList();
    boolean mayAsk = who.hat() == Hat.MO || who.hat() == Hat.DEPUTY_MO;
    return new ModelAndView(
        "cases/emergencies", "it", new ListPage(page, uses, mayAsk, !all, sent, errors));
  }

  private ModelAndView one(
      SignedIn who, Emergency use, Map<String, String> sent, FormErrors errors) {
    var stage = use.at(clock.instant());
    boolean own = use.askedBy().equals(who.account());
    boolean opened = stage == Emergency.Stage.OPEN || stage == Emergency.Stage.OVER;
    var page =
        Page.titled(Text.of("cases.emergency.one"))
            .current("emergencies")
            .back("/emergency-access")
            .withErrors(errors);
    return new ModelAndView(
        "cases/emergency",
        "it",
        new OnePage(
            page,
            line(use),
            use.reason(),
            use.review(),
            own && stage == Emergency.Stage.OPEN
                ? "/cases/" + use.complaint() + "/emergency-access"
                : null,
            !own && stage == Emergency.Stage.WAITING,
            !own && opened && use.reviewedAt() == null,
            sent,
            errors));
  }

  private Line line(Emergency use) {
    boolean refused = use.at(clock.instant()) == Emergency.Stage.REFUSED;
    return new Line(
        use.path(),
        use.reference(),
        name(use.askedBy()),
        use.hat().label(),
        When.moment(use.askedAt()),
        use.cause().label(),
        Text.of(
            "cases.emergency.stage." + use.at(clock.instant()), "by", When.moment(use.answerBy())),
        use.answeredBy() == null
            ? Text.of("cases.emergency.nobody")
            : Text.of(
                Boolean.TRUE.equals(use.agreed())
                    ? "cases.emergency.agreed"
                    : "cases.emergency.refused",
                "name",
                name(use.answeredBy())),
        refused ? Text.of("cases.emergency.not-opened") : told(use),
        refused
            ? Text.of("cases.emergency.not-opened")
            : use.reviewedBy() == null
                ? Text.of("cases.emergency.review.due", "end", When.end(use.reviewDue()))
                : Text.of("cases.emergency.reviewed", "name", name(use.reviewedBy())));
  }

  private static String told(Emergency use) {
    if (use.toldAt() != null) {
      return Text.of("cases.emergency.told", "at", When.moment(use.toldAt()));
    }
    return use.tellFrom() == null
        ? Text.of("cases.emergency.told.not")
        : Text.of(
            "cases.emergency.told.later." + use.tellWhy(),
            "day",
            When.day(Clocks.day(use.tellFrom())));
  }

  private String name(org.rostrum.identity.AccountId account) {
    return accounts.find(account).map(Accounts.Person::name).orElse("");
  }

  /** One of them, as its page says it. */
  record Line(
      String path,
      String reference,
      String name,
      String hat,
      String at,
      String cause,
      String stage,
      String answer,
      String told,
      String review) {}

  record ListPage(
      Page page,
      List<Line> uses,
      boolean mayAsk,
      boolean mayOpen,
      Map<String, String> sent,
      FormErrors errors) {

    List<RadioItem> causes() {
      return Arrays.stream(Emergency.Cause.values())
          .map(one -> RadioItem.of(one.name(), one.label(), one.name().equals(sent.get("cause"))))
          .toList();
    }
  }

  record OnePage(
      Page page,
      Line use,
      String reason,
      @Nullable String review,
      @Nullable String open,
      boolean mayAnswer,
      boolean mayReview,
      Map<String, String> sent,
      FormErrors errors) {

    List<RadioItem> answers() {
      return items("answer", List.of("agree", "refuse"), "");
    }

    List<RadioItem> tellings() {
      return items("tell", List.of("NOW", "POLICE", "SAFEGUARDING"), "NOW");
    }

    private List<RadioItem> items(String name, List<String> values, String first) {
      return values.stream()
          .map(one ->
              RadioItem.of(
                  one,
                  Text.of("cases.emergency." + name + "." + one),
                  one.equals(sent.getOrDefault(name, first))))
          .toList();
    }
  }
}
