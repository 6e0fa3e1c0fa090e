package org.rostrum.complaints;

import static org.rostrum.identity.Action.READ;
import static org.rostrum.identity.Action.UPDATE;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.CarriedWords;
import org.rostrum.incidents.ConductDrafts;
import org.rostrum.members.Contact;
import org.rostrum.members.Contacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The four ways away from the form: another councillor, police first, site first, another duty. */
@Controller
class RoutesController {

  private static final List<String> OTHER_ROLES =
      List.of("DPO", "CHILDREN_SAFEGUARDING", "ADULT_SAFEGUARDING", "MONITORING_OFFICER");

  private final Drafts drafts;
  private final Drafting drafting;
  private final RouteCheck routes;
  private final Way way;
  private final ObjectProvider<ConductDrafts> conduct;
  private final Contacts contacts;
  private final Clock clock;

  RoutesController(
      Drafts drafts,
      Drafting drafting,
      RouteCheck routes,
      Way way,
      ObjectProvider<ConductDrafts> conduct,
      Contacts contacts,
      Clock clock) {
    this.drafts = drafts;
    this.drafting = drafting;
    this.routes = routes;
    this.way = way;
    this.conduct = conduct;
    this.contacts = contacts;
    this.clock = clock;
  }

  @GetMapping("/complaints/{complaint}/wrong-form")
  @Guarded(resource = Standings.DRAFT, action = READ)
  ModelAndView wrongForm(@PathVariable String complaint, SignedIn who) {
    return wrongForm(drafts.of(who, complaint), FormErrors.none());
  }

  private ModelAndView wrongForm(Form form, FormErrors errors) {
    var names = routes.councillors(form.answers()).stream().map(member -> member.name()).toList();
    return new ModelAndView(
        "complaints/wrongForm",
        "it",
        new WrongFormPage(
            Pages.titled("complaints.wrong-form", "/complaints", errors),
            form.id(),
            names,
            Reading.exhibits(form.answers()).size(),
            errors));
  }

  @PostMapping("/complaints/{complaint}/wrong-form")
  @Guarded(resource = Standings.DRAFT, action = UPDATE)
  ModelAndView chooseRoute(
      @PathVariable String complaint,
      @RequestParam MultiValueMap<String, String> sent,
      SignedIn who) {
    var form = drafts.of(who, complaint);
    var typed = new Answers(sent);
    return switch (typed.value("route")) {
      case "different" -> {
        if (!typed.has("putAside")) {
          yield wrongForm(form, FormErrors.of("putAside", Text.of("complaints.error.putAside")));
        }
        if (form.answers().is("about", "COUNCILLOR")) {
          drafting.answer(who, form.id(), List.of("about"), Answers.of("about", "SOMEBODY"));
        }
        drafting.putAside(who, form.id(), typed.value("putAside").strip());
        yield to(way.next(drafts.of(who, complaint)));
      }
      case "move" -> move(form, who);
      case "keep" -> to("/incidents");
      default -> throw new NotFound();
    };
  }

  private ModelAndView move(Form form, SignedIn who) {
    return to(drafting.moved(form.id(), now -> carry(now, who)));
  }

  private String carry(Form form, SignedIn who) {
    var a = form.answers();
    var words =
        Stream.of("what", "words", "why", "background")
            .filter(a::has)
            .map(a::value)
            .reduce((one, other) -> one + "\n\n" + other)
            .orElse("");
    return conduct
        .getObject()
        .carryOver(
            who,
            drafts.owner(form),
            new CarriedWords(
                String.join(", ", Drafting.names(a)),
                words,
                Reading.exhibits(a).stream().map(NumberedExhibit::id).toList(),
                Text.of("complaints.carried-from")));
  }

  @GetMapping("/complaints/{complaint}/police-first")
  @Guarded(resource = Standings.DRAFT, action = READ)
  ModelAndView policeFirst(@PathVariable String complaint, SignedIn who) {
    var form = drafts.of(who, complaint);
    return policeFirst(form, form.answers(), FormErrors.none());
  }

  private ModelAndView policeFirst(Form form, Answers answers, FormErrors errors) {
    return new ModelAndView(
        "complaints/policeFirst",
        "it",
        new PoliceFirstPage(
            Pages.titled("complaints.police-first", null, errors), form.id(), answers, errors));
  }

  @PostMapping("/complaints/{complaint}/police-first")
  @Guarded(resource = Standings.DRAFT, action = UPDATE)
  ModelAndView toldPolice(
      @PathVariable String complaint,
      @RequestParam MultiValueMap<String, String> sent,
      SignedIn who) {
    var form = drafts.of(who, complaint);
    var typed = new Answers(sent);
    if (Stream.of("YES", "NOT_YET", "RATHER_NOT").noneMatch(one -> typed.is("police", one))) {
      return policeFirst(
          form, typed, FormErrors.of("police", Text.of("complaints.error.police.empty")));
    }
    drafting.toldPolice(who, form.id(), typed);
    return to(way.next(drafts.of(who, complaint)));
  }

  @GetMapping("/complaints/{complaint}/platform-first")
  @Guarded(resource = Standings.DRAFT, action = READ)
  ModelAndView platformFirst(@PathVariable String complaint, SignedIn who) {
    return simple(
        "complaints/platformFirst", "complaints.platform-first", drafts.of(who, complaint));
  }

  @PostMapping("/complaints/{complaint}/platform-first")
  @Guarded(resource = Standings.DRAFT, action = UPDATE)
  ModelAndView goOn(@PathVariable String complaint, SignedIn who) {
    var form = drafts.of(who, complaint);
    drafting.answer(who, form.id(), List.of("siteFirst"), Answers.of("siteFirst", "yes"));
    return to(way.next(drafts.of(who, complaint)));
  }

  @GetMapping("/complaints/{complaint}/other-routes")
  @Guarded(resource = Standings.DRAFT, action = READ)
  ModelAndView others(@PathVariable String complaint, SignedIn who) {
    return simple("complaints/otherRoutes", "complaints.other-routes", drafts.of(who, complaint));
  }

  private ModelAndView simple(String template, String title, Form form) {
    var today = London.day(clock.instant());
    return new ModelAndView(
        template,
        "it",
        new SimplePage(
            Pages.titled(title, "/complaints"),
            form.id(),
            OTHER_ROLES.stream().flatMap(role -> contacts.holder(role, today).stream()).toList()));
  }

  private static ModelAndView to(String path) {
    return new ModelAndView("redirect:" + path);
  }

  record WrongFormPage(
      Page page, ComplaintId id, List<String> names, int files, FormErrors errors) {
    WrongFormPage {
      names = List.copyOf(names);
    }
  }

  record PoliceFirstPage(Page page, ComplaintId id, Answers answers, FormErrors errors) {
    List<RadioItem> choices() {
      return Pages.radios(
          "complaints.field.police",
          List.of("YES", "NOT_YET", "RATHER_NOT"),
          answers.value("police"));
    }
  }

  record SimplePage(Page page, ComplaintId id, List<Contact> contacts) {
    SimplePage {
      contacts = List.copyOf(contacts);
    }
  }
}
