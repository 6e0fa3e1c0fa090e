package org.rostrum.complaints;

import static org.rostrum.identity.Action.CREATE;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentId;
import org.rostrum.incidents.Incidents;
import org.rostrum.incidents.Sheet;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions before the form, one a page, in order. */
@Controller
class StartController {

  private final Drafting drafting;
  private final Drafts drafts;
  private final Way way;
  private final Incidents incidents;
  private final Delegations delegations;
  private final Accounts accounts;

  StartController(
      Drafting drafting,
      Drafts drafts,
      Way way,
      Incidents incidents,
      Delegations delegations,
      Accounts accounts) {
    this.drafting = drafting;
    this.drafts = drafts;
    this.way = way;
    this.incidents = incidents;
    this.delegations = delegations;
    this.accounts = accounts;
  }

  @GetMapping("/complaints/new/{gate}")
  @Guarded(resource = Standings.DRAFT, action = CREATE)
  ModelAndView ask(
      @PathVariable String gate,
      @RequestParam(name = "c", defaultValue = "") String draft,
      @RequestParam(defaultValue = "") String from,
      SignedIn who) {
    var asked = Gate.at(gate).orElseThrow(NotFound::new);
    if (asked == Gate.SAFE) {
      return page(asked, null, Answers.of("from", from), FormErrors.none(), who);
    }
    if (draft.isEmpty()) {
      return new ModelAndView("redirect:/complaints/new/safe");
    }
    var form = drafts.of(who, draft);
    return page(asked, form, form.answers(), FormErrors.none(), who);
  }

  @PostMapping("/complaints/new/{gate}")
  @Guarded(resource = Standings.DRAFT, action = CREATE)
  ModelAndView answer(
      @PathVariable String gate, @RequestParam MultiValueMap<String, String> sent, SignedIn who) {
    var asked = Gate.at(gate).orElseThrow(NotFound::new);
    var typed = new Answers(sent);
    if (asked == Gate.SAFE) {
      return open(typed, who);
    }
    var form = drafts.of(who, typed.value("c"));
    return switch (asked) {
      case SAFE -> throw new NotFound();
      case ABOUT -> about(form, typed, who);
      case HELP ->
          chosen(Gate.HELP, typed).isEmpty()
              ? wrong(asked, form, typed, who)
              : saved(form, List.of("help", "language"), typed, who);
      case CONFIDENTIAL -> {
        if (chosen(asked, typed).isEmpty()) {
          yield wrong(asked, form, typed, who);
        }
        drafting.keepSecret(who, form.id(), typed.is("secret", "YES"));
        yield onwards(form.id(), who);
      }
      case LOG -> log(form, typed, who);
    };
  }

  private ModelAndView open(Answers typed, SignedIn who) {
    var owner = owner(typed, who);
    if (chosen(Gate.SAFE, typed).isEmpty() || owner == null) {
      return wrong(Gate.SAFE, null, typed, who);
    }
    var id =
        drafting.open(
            who,
            owner,
            typed.is("safe", "YES"),
            Pages.key(typed.value(FormKey.FIELD)).orElse(null));
    if (typed.has("from")) {
      drafting.answer(who, id, List.of("from"), typed);
    }
    return onwards(id, who);
  }

  private @Nullable AccountId owner(Answers typed, SignedIn who) {
    if (who.hat() != Hat.DELEGATE) {
      return who.account();
    }
    var covered = delegations.membersOf(who.account());
    return covered.size() == 1
        ? covered.getFirst()
        : covered.stream()
            .filter(member -> member.toString().equals(typed.value("for")))
            .findFirst()
            .orElse(null);
  }

  private ModelAndView about(Form form, Answers typed, SignedIn who) {
    if (chosen(Gate.ABOUT, typed).isEmpty()) {
      return wrong(Gate.ABOUT, form, typed, who);
    }
    var row = typed.only(List.of("whoName", "whoAccount")).byField();
    var anew =
        new Answers(
            row.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey() + ".1", one -> one.getValue())));
    var how =
        switch (typed.value("about")) {
          case "OFFICER", "CANDIDATE", "FORMER_MEMBER" -> typed.value("about");
          default -> "";
        };
    if (!anew.isEmpty() && !how.isEmpty()) {
      anew = anew.with("whoHow.1", how);
    }
    drafting.answer(
        who,
        form.id(),
        List.of("about", "whoName", "whoAccount", "whoHow"),
        anew.with("about", typed.value("about")));
    var now = drafts.of(who, form.id().toString());
    if (typed.is("about", "SOMETHING_ELSE")) {
      return to("/complaints/" + form.id() + "/other-routes");
    }
    if (way.isWrongForm(now)) {
      drafting.refused(who, form.id());
    }
    return onwards(form.id(), who);
  }

  private ModelAndView log(Form form, Answers typed, SignedIn who) {
    var records = typed.all("records").stream().flatMap(id -> IncidentId.of(id).stream()).toList();
    if (records.isEmpty() && !typed.is("records", "EMPTY")) {
      return wrong(Gate.LOG, form, typed, who);
    }
    drafting.gather(who, form.id(), records);
    var now = drafts.of(who, form.id().toString());
    if (way.isWrongForm(now)) {
      drafting.refused(who, form.id());
    }
    return onwards(form.id(), who);
  }

  private ModelAndView saved(Form form, List<String> fields, Answers typed, SignedIn who) {
    drafting.answer(who, form.id(), fields, typed);
    return onwards(form.id(), who);
  }

  private ModelAndView onwards(ComplaintId id, SignedIn who) {
    return to(way.next(drafts.of(who, id.toString())));
  }

  private static ModelAndView to(String path) {
    return new ModelAndView("redirect:" + path);
  }

  private static List<String> chosen(Gate gate, Answers typed) {
    return typed.all(gate.answer()).stream().filter(gate.options()::contains).toList();
  }

  private ModelAndView wrong(Gate gate, @Nullable Form form, Answers typed, SignedIn who) {
    var errors = FormErrors.none();
    if (gate == Gate.SAFE && owner(typed, who) == null) {
      errors = errors.and("for", Text.of("complaints.error.gate.for"));
    }
    if (chosen(gate, typed).isEmpty()) {
      errors =
          errors.and(
              gate == Gate.LOG ? "records" : gate.answer(),
              Text.of("complaints.error.gate." + gate.address()));
    }
    return page(gate, form, typed, errors, who);
  }

  private ModelAndView page(
      Gate gate, @Nullable Form form, Answers answers, FormErrors errors, SignedIn who) {
    var id = form == null ? null : form.id();
    var page =
        Pages.titled(
            "complaints.gate." + gate.address(), id == null ? "/complaints" : null, errors);
    return new ModelAndView(
        "complaints/gate",
        "it",
        new GatePage(
            page,
            gate,
            id == null ? "" : id.toString(),
            answers,
            errors,
            gate == Gate.SAFE ? people(answers, who) : List.of(),
            form != null && gate == Gate.LOG ? records(form, answers) : List.of()));
  }

  private List<RadioItem> people(Answers answers, SignedIn who) {
    var covered =
        who.hat() == Hat.DELEGATE ? delegations.membersOf(who.account()) : List.<AccountId>of();
    return covered.size() < 2
        ? List.of()
        : covered.stream()
            .flatMap(member -> accounts.find(member).stream())
            .map(person ->
                RadioItem.of(
                    person.id().toString(),
                    person.name(),
                    answers.is("for", person.id().toString())))
            .toList();
  }

  /** Labels only: never the words. */
  private List<CheckboxItem> records(Form form, Answers answers) {
    var items = new ArrayList<CheckboxItem>();
    for (Sheet sheet : incidents.logged(drafts.owner(form))) {
      var id = sheet.id().toString();
      items.add(
          CheckboxItem.of(
                  id, recordLabel(sheet), answers.is("records", id) || answers.is("from", id))
              .withHint(recordHint(sheet)));
    }
    if (!items.isEmpty()) {
      items.add(CheckboxItem.divider(Text.of("complaints.or")));
    }
    items.add(
        CheckboxItem.exclusive(
            "EMPTY", Text.of("complaints.gate.log.empty"), answers.is("records", "EMPTY")));
    return items;
  }

  static String recordLabel(Sheet sheet) {
    return Text.of(
        "complaints.record.label",
        "reference",
        sheet.reference(),
        "when",
        London.said(sheet.happened()));
  }

  static String recordHint(Sheet sheet) {
    return Text.of(
        "complaints.record.hint",
        "place",
        Text.of("complaints.gathered.place." + sheet.place()),
        "files",
        sheet.exhibits().size());
  }

  /** One question before the form. */
  record GatePage(
      Page page,
      Gate gate,
      String draft,
      Answers answers,
      FormErrors errors,
      List<RadioItem> people,
      List<CheckboxItem> records) {
    GatePage {
      people = List.copyOf(people);
      records = List.copyOf(records);
    }

    String key() {
      return "complaints.gate." + gate.address();
    }

    List<RadioItem> radios() {
      return Pages.radios(key(), gate.options(), answers.value(gate.answer()));
    }

    /**
     * What may help.
     *
     * @param language asks which, with "Another language"
     */
    List<CheckboxItem> boxes(Content language) {
      return gate.options().stream()
          .map(option -> {
            boolean ticked = answers.is(gate.answer(), option);
            var words = Text.of(key() + "." + option);
            return option.equals("NONE")
                ? CheckboxItem.exclusive(option, words, ticked)
                : new CheckboxItem(
                    option, words, ticked, null, option.equals("LANGUAGE") ? language : null);
          })
          .toList();
    }

    /** What was typed before stands under its own name and, once saved, under its row's. */
    String name(String field) {
      return answers.has(field) ? answers.value(field) : answers.value(field + ".1");
    }
  }
}
